import { type Database, query } from "@backroom/db";
import type { FastifyInstance } from "fastify";

/** `OK` when the database answers, as v1's health route; 503 when it does not. */
export function serveHealth(app: FastifyInstance, db: Database): void {
  app.get("/health", async (_request, reply) => {
    try {
      await query(db, "select 1");
      return reply.type("text/plain; charset=utf-8").send("OK");
    } catch (error) {
      app.log.warn({ err: error }, "the database does not answer");
      return reply
        .code(503)
        .header("retry-after", "1")
        .type("text/plain; charset=utf-8")
        .send("the database does not answer");
    }
  });
}

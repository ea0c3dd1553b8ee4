import { type Database, query } from "@backroom/db";
import type { FastifyInstance } from "fastify";

const hour = 3_600_000;

/** Removes what has expired, once an hour: kept answers of idempotency keys and sessions. Safe on several servers. */
export function keepHouse(app: FastifyInstance, db: Database): void {
  const sweep = async () => {
    try {
      await query(db, "delete from idempotency_key where expires_at < now()");
      await query(db, "delete from session where expires_at < now()");
    } catch (error) {
      // The database may be down at the moment; the next hour tries again.
      app.log.warn({ err: error }, "expired rows were not removed");
    }
  };
  const timer = setInterval(sweep, hour);
  timer.unref();
  app.addHook("onClose", async () => clearInterval(timer));
}

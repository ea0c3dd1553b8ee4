import { appRouter, type Config, etagOf, inputOf, type Route, routesOf, toRefusal } from "@backroom/api";
import type { Database } from "@backroom/db";
import { callTRPCProcedure } from "@trpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { contextOf } from "./context";
import { refuse } from "./errors";

/** Serves every operation of the router as REST: route, decode, call the procedure, map the error. */
export function mountRest(app: FastifyInstance, db: Database, config: Config): void {
  for (const route of routesOf()) {
    for (const path of route.paths) {
      app.route({
        method: route.method,
        url: path.replaceAll(/\{(\w+)\}/g, ":$1"),
        handler: (request, reply) => serve(route, db, config, request, reply),
      });
    }
  }
  app.setNotFoundHandler(async (request, reply) => {
    const inAdmin = /^\/admin([/?]|$)/.test(request.url);
    const actor = inAdmin ? (await contextOf(db, config, request, reply)).actor : null;
    if (inAdmin && !actor) return reply.code(401).type("text/plain; charset=utf-8").send("Unauthorized");
    const path = request.url.split("?")[0];
    return reply.code(404).send({ type: "not_found", message: `${request.method} ${path} does not exist` });
  });
}

async function serve(
  route: Route,
  db: Database,
  config: Config,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  try {
    const ctx = await contextOf(db, config, request, reply);
    if (ctx.request.idempotencyKey) reply.header("idempotency-key", ctx.request.idempotencyKey);
    const at = request.url.indexOf("?");
    const answer: unknown = await callTRPCProcedure({
      router: appRouter,
      path: route.procedure,
      getRawInput: async () =>
        inputOf(route, {
          // Fastify gives path parameters as decoded text.
          params: request.params as Record<string, string>,
          query: at < 0 ? "" : request.url.slice(at + 1),
          body: request.body,
        }),
      ctx,
      type: route.type,
      signal: undefined,
      batchIndex: 0,
    });
    if (route.meta.text !== undefined) return reply.type("text/plain; charset=utf-8").send(route.meta.text);
    const etag = etagOfAnswer(answer);
    if (etag) reply.header("etag", etag);
    return reply.code(route.meta.status ?? 200).send(answer);
  } catch (error) {
    return refuse(toRefusal(error), request, reply);
  }
}

/** The ETag of an answer that holds one resource, as `{ region: … }` does. */
function etagOfAnswer(answer: unknown): string | undefined {
  if (typeof answer !== "object" || answer === null) return undefined;
  const members = Object.values(answer);
  const [only] = members;
  if (members.length !== 1 || typeof only !== "object" || only === null || !("updated_at" in only))
    return undefined;
  return typeof only.updated_at === "string" ? etagOf(only.updated_at) : undefined;
}

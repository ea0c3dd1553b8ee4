import { randomUUID } from "node:crypto";
import {
  appRouter,
  type Config,
  type Context,
  etagOf,
  type FileAnswer,
  type Incoming,
  inputOf,
  Refusal,
  type Route,
  routesOf,
  shorten,
  toRefusal,
  uploadFiles,
} from "@backroom/api";
import type { Database } from "@backroom/db";
import { callTRPCProcedure } from "@trpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { contextOf } from "./context";
import { refuse } from "./errors";

/** Serves every operation of the router as REST: route, decode, call the procedure, map the error. */
export function mountRest(app: FastifyInstance, db: Database, config: Config): void {
  const contexts = new WeakMap<FastifyRequest, Context>();
  const mount = (to: FastifyInstance, route: Route) => {
    for (const path of route.paths) {
      to.route({
        method: route.method,
        url: path.replaceAll(/\{(\w+)\}/g, ":$1"),
        // Before the body is read: whoever may not come in has nothing taken from them, however large or broken.
        onRequest: async (request, reply) => {
          const ctx = await contextOf(db, config, request, reply);
          contexts.set(request, ctx);
          if (ctx.actor || route.meta.can === "public") return;
          closeIfUnread(route, request, reply);
          return refuse(unauthorized(), request, reply);
        },
        handler: async (request, reply) => {
          const ctx = contexts.get(request) ?? (await contextOf(db, config, request, reply));
          return serve(route, ctx, request, reply);
        },
      });
    }
  };
  const routes = routesOf();
  for (const route of routes) if (!route.meta.multipart) mount(app, route);
  app.register(async (uploads) => {
    // Left unread here: an upload reads its body once it is known who sends it.
    uploads.removeAllContentTypeParsers();
    uploads.addContentTypeParser("*", (_request, _body, done) => done(null));
    for (const route of routes) if (route.meta.multipart) mount(uploads, route);
  });
  app.setNotFoundHandler(async (request, reply) => {
    const inAdmin = /^\/admin([/?]|$)/.test(request.url);
    const actor = inAdmin ? (await contextOf(db, config, request, reply)).actor : null;
    if (inAdmin && !actor) return refuse(unauthorized(), request, reply);
    const path = shorten(request.url.split("?")[0] ?? "");
    return reply.code(404).send({ type: "not_found", message: `${request.method} ${path} does not exist` });
  });
}

/** What is left of an unread upload would have to be read before the next request of the connection. */
function closeIfUnread(route: Route, request: FastifyRequest, reply: FastifyReply): void {
  if (route.meta.multipart && !request.raw.complete) reply.header("connection", "close");
}

const unauthorized = () => new Refusal("unauthorized", "Unauthorized");

async function serve(
  route: Route,
  ctx: Context,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  // What somebody may see is not for a cache, be it a proxy's or the browser's of a shared machine.
  reply.header("cache-control", "private, no-store");
  try {
    if (route.meta.makesKey) ctx.request.idempotencyKey ??= randomUUID();
    if (ctx.request.idempotencyKey) reply.header("idempotency-key", ctx.request.idempotencyKey);
    const answer: unknown = await (route.meta.multipart
      ? uploadFiles(ctx, route.procedure, incomingOf(request))
      : callOperation(route, ctx, request));
    // A dry run answers its events instead.
    if (route.meta.text !== undefined && answer === route.meta.text)
      return reply
        .code(route.meta.status ?? 200)
        .type("text/plain; charset=utf-8")
        .send(route.meta.text);
    // The operation declares it, and so answers one.
    if (route.meta.file !== undefined) return sendFile(reply, answer as FileAnswer);
    const etag = etagOfAnswer(answer);
    if (etag) reply.header("etag", etag);
    return reply.code(route.meta.status ?? 200).send(answer);
  } catch (error) {
    closeIfUnread(route, request, reply);
    return refuse(toRefusal(error), request, reply);
  }
}

function callOperation(route: Route, ctx: Context, request: FastifyRequest): Promise<unknown> {
  const at = request.url.indexOf("?");
  return callTRPCProcedure({
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
}

const incomingOf = ({ headers, raw }: FastifyRequest): Incoming => ({
  contentType: headers["content-type"],
  contentLength: headers["content-length"] === undefined ? undefined : Number(headers["content-length"]),
  body: raw,
});

/** Shown in the browser, under a name for saving it; the name is made by us and plain. */
const sendFile = (reply: FastifyReply, { file }: FileAnswer): FastifyReply =>
  reply
    .type(file.content_type)
    .header("content-disposition", `inline; filename="${file.name}"`)
    .header("cache-control", "private, no-store")
    .send(Buffer.from(file.content, "base64"));

/** The ETag of an answer that holds one resource, as `{ region: … }` does. */
function etagOfAnswer(answer: unknown): string | undefined {
  if (typeof answer !== "object" || answer === null) return undefined;
  const members = Object.values(answer);
  const [only] = members;
  if (members.length !== 1 || typeof only !== "object" || only === null || !("updated_at" in only))
    return undefined;
  return typeof only.updated_at === "string" ? etagOf(only.updated_at) : undefined;
}

import { appRouter, type Config, toRefusal } from "@backroom/api";
import type { Database } from "@backroom/db";
import cookie from "@fastify/cookie";
import cors from "@fastify/cors";
import helmet from "@fastify/helmet";
import { fastifyTRPCPlugin } from "@trpc/server/adapters/fastify";
import fastify, { type FastifyInstance, LogController } from "fastify";
import { contextOf } from "./context";
import { serveDocs } from "./docs";
import { refusalOfFastify, refuse, refuseUnreadable } from "./errors";
import { serveHealth } from "./health";
import { keepHouse } from "./housekeeping";
import { readJson } from "./json-body";
import { loggerOf } from "./logger";
import { serveMetrics } from "./metrics";
import { mountRest } from "./rest";
import { serveUploads } from "./uploads";

/** Long id lists travel in the query string of lists. */
export const maxHeaderSize = 64 * 1024;

/** A request has arrived by then or never will; long enough for the largest upload over a slow line. */
const requestTimeout = 15 * 60_000;

/** The HTTP server of Backroom; it does not listen yet. */
export async function buildApp(db: Database, config: Config): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    loggerInstance: loggerOf(config),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: config.bodyLimit,
    // The nearest proxy alone: what stands before its own entry in X-Forwarded-For is the caller's claim.
    trustProxy: config.trustProxy ? (_address, hop) => hop === 0 : false,
    requestTimeout,
    genReqId: (request) => requestId(request.headers["x-request-id"]),
    routerOptions: {
      maxParamLength: 5_000,
      ignoreTrailingSlash: true,
      // Our own mount reads the query string by the schema of each operation.
      querystringParser: () => ({}),
    },
    http: { maxHeaderSize },
    // Addresses that do not decode, refused before there is a route.
    frameworkErrors: (error, request, reply) =>
      refuse(refusalOfFastify(error) ?? toRefusal(error), request, reply),
    clientErrorHandler: refuseUnreadable,
  });
  app.setErrorHandler((error: Error, request, reply) =>
    refuse(refusalOfFastify(error) ?? toRefusal(error), request, reply),
  );
  readJson(app);
  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  app.addHook("onResponse", async (request, reply) => {
    if (request.routeOptions.url === "/health" || request.routeOptions.url === "/metrics") return;
    request.log.info(
      {
        method: request.method,
        path: request.url.split("?")[0],
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      "request",
    );
  });
  await app.register(cookie);
  await app.register(helmet, {
    // Nothing but /docs is a page.
    contentSecurityPolicy: false,
    // Pages elsewhere may show pictures; the rest they get by CORS or not at all.
    crossOriginResourcePolicy: { policy: "same-origin" },
  });
  await app.register(cors, {
    origin: config.corsOrigins,
    methods: ["GET", "HEAD", "POST", "DELETE"],
    credentials: true,
    exposedHeaders: ["x-request-id", "etag", "idempotency-key"],
  });
  keepHouse(app, db, config);
  serveMetrics(app);
  serveHealth(app, db);
  await serveDocs(app, config);
  serveUploads(app, config);
  mountRest(app, db, config);
  await app.register(fastifyTRPCPlugin, {
    prefix: "/trpc",
    trpcOptions: {
      router: appRouter,
      createContext: ({
        req,
        res,
      }: {
        req: Parameters<typeof contextOf>[2];
        res: Parameters<typeof contextOf>[3];
      }) => contextOf(db, config, req, res),
      onError: ({ error, req }: { error: Error; req: Parameters<typeof contextOf>[2] }) => {
        const refusal = toRefusal(error);
        if (refusal.status >= 500) req.log.error({ err: refusal.details.cause ?? refusal }, refusal.message);
      },
    },
  });
  return app;
}

/** A caller's own id is kept when it is short and plain, so that its logs and ours meet. */
const requestId = (given: string | string[] | undefined): string =>
  typeof given === "string" && /^[\w.-]{1,64}$/.test(given) ? given : crypto.randomUUID();

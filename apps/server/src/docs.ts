import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Config } from "@backroom/api";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Backroom API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/docs/assets/swagger-ui.css"></head>
<body><div id="docs"></div>
<script src="/docs/assets/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script></body></html>`;

const start =
  'SwaggerUIBundle({ url: "/openapi.json", dom_id: "#docs", deepLinking: true, docExpansion: "none", filter: true, displayRequestDuration: true });';

/** Scripts are our own files; requests that are tried out go to the address in the document. */
const policyOf = ({ publicUrl }: Config): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self' ${new URL(publicUrl).origin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

/** `/openapi.json` and `/docs`: Swagger UI from its npm package, so it works offline. */
export async function serveDocs(app: FastifyInstance, config: Config): Promise<void> {
  let text: string | undefined;
  app.get("/openapi.json", async (_request, reply) => {
    // Made on first use: a start does not wait for it.
    if (text === undefined) {
      const { openApiDocument } = await import("@backroom/api/document");
      text = JSON.stringify(openApiDocument(config.publicUrl));
    }
    return reply.type("application/json").send(text);
  });
  const policy = policyOf(config);
  app.get("/docs", async (_request, reply) =>
    reply.header("content-security-policy", policy).type("text/html").send(page),
  );
  app.get("/docs/start.js", async (_request, reply) => reply.type("text/javascript").send(start));
  const assets = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  await app.register(fastifyStatic, {
    root: assets,
    prefix: "/docs/assets/",
    index: false,
    maxAge: "1d",
    immutable: true,
  });
  await app.register(fastifyStatic, {
    root: demoImages(),
    prefix: "/static/demo/",
    setHeaders: (answer) => answer.setHeader("cross-origin-resource-policy", "cross-origin"),
    index: false,
    decorateReply: false,
    maxAge: "1d",
  });
}

/** The pictures of the demo store lie in the repository beside the command line that loads it. */
const demoImages = (): string => join(import.meta.dirname, "../../cli/demo-images");

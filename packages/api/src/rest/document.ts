import { z } from "zod";
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponseObject,
  type ZodOpenApiResponsesObject,
} from "zod-openapi";
import { type RefusalKind, refusalStatus } from "../core/errors";
import type { Meta } from "../core/meta";
import { membersOf } from "./decode";
import { type Route, routesOf } from "./routes";

/**
 * The OpenAPI document, written from the very schemas that validate: summary, example and errors of every
 * operation. Path parameters, query and body are told apart the way the mount tells them apart.
 */
export function openApiDocument(serverUrl: string) {
  const routes = routesOf();
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    for (const path of route.paths) {
      paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route, path === route.path) };
    }
  }
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Backroom Admin API",
      version: "1.0.0",
      description:
        "The Medusa v1 Admin API, served by Backroom. Every POST accepts `Idempotency-Key` and `Dry-Run: true`; writes to a resource accept `If-Match` with the ETag of its GET.",
    },
    servers: [{ url: serverUrl }],
    tags: [...new Set(routes.map((route) => route.meta.tag))].sort().map((name) => ({ name })),
    components: {
      securitySchemes: {
        cookie: { type: "apiKey", in: "cookie", name: "connect.sid" },
        bearer: {
          type: "http",
          scheme: "bearer",
          description: "JWT of POST /admin/auth/token, or an API token",
        },
        api_token: { type: "apiKey", in: "header", name: "x-medusa-access-token" },
      },
    },
    paths,
  });
}

function operationOf(route: Route, primary: boolean): ZodOpenApiOperationObject {
  const { meta } = route;
  const { path, query, body } = partsOf(route);
  const inputExample = Object.entries(meta.example);
  const bodyExample = Object.fromEntries(
    inputExample.filter(([name]) => body !== undefined && name in body.shape),
  );
  return {
    operationId: primary ? route.procedure : `${route.procedure}Alias`,
    tags: [meta.tag],
    summary: meta.summary,
    description: [
      meta.description,
      `Permission: \`${meta.can}\`.`,
      meta.own ? "An operation of Backroom's own." : undefined,
    ]
      .filter(Boolean)
      .join("\n\n"),
    security: meta.can === "public" ? [] : [{ cookie: [] }, { bearer: [] }, { api_token: [] }],
    requestParams: { path, query, ...(route.method === "GET" ? {} : { header: writeHeaders(meta) }) },
    ...(body && Object.keys(body.shape).length > 0
      ? {
          requestBody: {
            required: needsBody(body),
            content: meta.multipart
              ? { "multipart/form-data": { schema: filesSchema } }
              : { "application/json": { schema: body, example: bodyExample } },
          },
        }
      : {}),
    responses: { [statusKey(meta.status ?? 200)]: success(route), ...errorsOf(route) },
  };
}

/** The parts of an upload; written out, because what an operation takes instead are the files already received. */
const filesSchema = z.strictObject({
  files: z.array(z.string().meta({ format: "binary" })).describe("one part per file, all of this name"),
});

/** True when a member of the body has to be there. */
const needsBody = (body: z.ZodObject): boolean => !body.safeParse({}).success;

const replayHeader = {
  "Idempotency-Key": z.string().max(255).optional().describe("the same key again replays the first answer"),
};
const dryRunHeader = {
  "Dry-Run": z.literal("true").optional().describe("answer as if, and change nothing"),
};
const matchHeader = {
  "If-Match": z.string().optional().describe("ETag seen; 412 when someone else saved since"),
};

/** Signing in and out is no write to the shop; an answer with a secret is not kept for replay. */
const writeHeaders = (meta: Meta) =>
  z.object({
    ...(meta.tag === "Auth" ? {} : dryRunHeader),
    ...(meta.tag === "Auth" || meta.secret ? {} : replayHeader),
    ...(meta.version ? matchHeader : {}),
  });

function partsOf(route: Route) {
  const shape = membersOf(route.input) ?? {};
  const pick = (names: string[]) =>
    z.object(Object.fromEntries(names.map((name) => [name, shape[name] ?? z.string()])));
  const names = Object.keys(shape).filter((name) => !route.parameters.includes(name));
  const isQuery = (name: string) => route.method === "GET" || name === "fields" || name === "expand";
  const bodyNames = names.filter((name) => !isQuery(name));
  return {
    path: pick(route.parameters),
    query: pick(names.filter(isQuery)),
    body: bodyNames.length > 0 ? pick(bodyNames) : undefined,
  };
}

type StatusKey = `${1 | 2 | 3 | 4 | 5}${string}`;
/** A status is a number of three digits from 1xx to 5xx. */
const statusKey = (status: number) => String(status) as StatusKey;

function success(route: Route): ZodOpenApiResponseObject {
  if (route.meta.status === 204) return { description: "Done; there is no body." };
  if (route.meta.text !== undefined) {
    return {
      description: route.meta.text,
      content: { "text/plain": { schema: z.literal(route.meta.text) } },
    };
  }
  if (route.meta.file !== undefined) {
    const schema = z.string().meta({ format: "binary" });
    return { description: "The file", content: { [route.meta.file]: { schema } } };
  }
  return {
    description: "Success",
    ...(route.output ? { content: { "application/json": { schema: route.output } } } : {}),
  };
}

const errorSchema = z
  .object({
    type: z.string().describe(`one of: ${Object.keys(refusalStatus).join(", ")}`),
    message: z.string(),
    code: z.string().optional(),
  })
  .meta({ id: "Error" });

function errorsOf(route: Route): ZodOpenApiResponsesObject {
  const reasons = new Map<number, string[]>();
  const add = (kind: RefusalKind, reason: string) => {
    const status = refusalStatus[kind];
    reasons.set(status, [...(reasons.get(status) ?? []), `\`${kind}\`: ${reason}`]);
  };
  add("invalid_data", "A property is unknown, missing or of the wrong type.");
  if (route.meta.can !== "public") {
    add("unauthorized", "No valid credential (plain text).");
    add("forbidden", `The role lacks \`${route.meta.can}\`.`);
  }
  if (route.type === "mutation") {
    add("conflict", "A concurrent change, or the idempotency key belongs to another operation.");
    if (route.meta.version) add("precondition_failed", "`If-Match` names an older state.");
  }
  for (const [kind, reason] of Object.entries(route.meta.refuses ?? {})) {
    // The keys of `refuses` are refusal kinds by its type.
    add(kind as RefusalKind, reason);
  }
  add("unavailable", "The database cannot be reached.");
  return Object.fromEntries(
    [...reasons].map(([status, list]) => [
      statusKey(status),
      {
        description: list.join("\n\n"),
        content:
          status === refusalStatus.unauthorized
            ? { "text/plain": { schema: z.literal("Unauthorized") } }
            : { "application/json": { schema: errorSchema } },
      },
    ]),
  );
}

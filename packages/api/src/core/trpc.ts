import { initTRPC } from "@trpc/server";
import { z } from "zod";
import { may } from "../permissions";
import type { Actor, Context } from "./context";
import { Refusal } from "./errors";
import type { Meta } from "./meta";
import { toRefusal } from "./to-refusal";

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    errorFormatter: ({ shape, error, ctx }) => {
      const refusal = toRefusal(error);
      return {
        message: refusal.message,
        code: shape.code,
        data: {
          httpStatus: refusal.status,
          path: shape.data.path,
          type: refusal.kind,
          code: refusal.details.code,
          fields: refusal.details.fields,
          request_id: ctx?.request.id,
        },
      };
    },
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** What a resolver gets: the context, with the one who acts. */
export interface OperationContext extends Context {
  actor: Actor;
  operation: { path: string; meta: Meta };
}

/**
 * The base of every operation. It fails closed: without `meta.can` nobody may call it.
 * Reads use `ctx.db`; writes wrap their resolver in `write` (core/write.ts).
 */
export const operation = t.procedure.use(({ ctx, meta, path, next }) => {
  if (!meta) throw new Refusal("forbidden", `${path} declares no permission`);
  if (meta.can === "public")
    return next({ ctx: { ...ctx, actor: ctx.actor ?? nobody, operation: { path, meta } } });
  if (!ctx.actor) throw new Refusal("unauthorized", "Unauthorized");
  if (ctx.actor.type === "user" && !may(ctx.actor.role, meta.can)) {
    throw new Refusal("forbidden", `The role ${ctx.actor.role} may not do this (${meta.can})`);
  }
  return next({ ctx: { ...ctx, actor: ctx.actor, operation: { path, meta } } });
});

/** Public operations act for the shop itself. */
const nobody: Actor = { type: "system", id: null };

/** An output schema that documents and types an answer. The select decides what an answer holds, so it is not parsed again. */
export interface Answer<T> {
  (value: unknown): T;
  readonly schema: z.ZodType<T>;
}

export function answer<T>(schema: z.ZodType<T>): Answer<T> {
  // tRPC calls this with what the resolver returned, whose type it has checked against T already.
  const pass = (value: unknown) => {
    if (checksAnswers) refuseWrongAnswer(schema, value);
    return value as T;
  };
  return Object.assign(pass, { schema });
}

/** Under test every answer is held against its schema. */
const checksAnswers = process.env.NODE_ENV === "test";

function refuseWrongAnswer(schema: z.ZodType, value: unknown): void {
  const plain = withoutDryRun(value);
  if (plain === undefined) return;
  const result = schema.safeParse(plain);
  // A caller may leave columns out with `fields`: what is missing is no fault, anything else is.
  const faults = result.error?.issues.filter((issue) => memberAt(value, issue.path) !== undefined) ?? [];
  if (faults.length > 0)
    throw new Error(`The answer does not fit its schema: ${JSON.stringify(faults.slice(0, 5))}`);
}

/** What a dry run puts beside the answer (core/write.ts) is no part of its schema. @returns undefined if that is all */
function withoutDryRun(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("dry_run" in value)) return value;
  const { dry_run: _events, ...plain } = value;
  return Object.keys(plain).length === 0 ? undefined : plain;
}

function memberAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
}

/** `{ region: … }`: one member per resource, as every v1 answer. */
export function envelope<const K extends string, T>(key: K, schema: z.ZodType<T>) {
  // The literal has exactly this member; a computed key widens to string.
  return answer(
    z.strictObject({ [key]: schema } as Record<K, z.ZodType<T>>) as unknown as z.ZodType<Record<K, T>>,
  );
}

export function pageEnvelope<const K extends string, T>(key: K, schema: z.ZodType<T>) {
  const shape = { [key]: z.array(schema), count: z.int(), offset: z.int(), limit: z.int() };
  // The literal above has exactly these members; a computed key widens to string.
  return answer(z.strictObject(shape) as unknown as z.ZodType<Record<K, T[]> & PageNumbers>);
}

export interface PageNumbers {
  count: number;
  offset: number;
  limit: number;
}

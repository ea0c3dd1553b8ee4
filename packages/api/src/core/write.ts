import { type Database, inTransaction, query, type Tx } from "@backroom/db";
import type { Config } from "../config";
import type { Actor, RequestInfo, Write } from "./context";
import { Refusal } from "./errors";
import { type EventInput, keepEvents, saveEvents } from "./events";
import { type KeyClaim, keepAnswer, takeKey } from "./idempotency";
import type { OperationContext } from "./trpc";

interface WriteSource {
  db: Database;
  config: Config;
  actor: Actor;
  request?: RequestInfo;
  /** What is loaded happened before, or is made up: it is kept as events, and nobody is told of it. */
  isHistory?: boolean;
}

/** Leaves the transaction with an answer but without its effects. */
class DryRunDone extends Error {
  constructor(
    readonly answer: unknown,
    readonly events: readonly EventInput[],
  ) {
    super("dry run");
  }
}

/**
 * Makes a resolver of a write use case: one transaction holds the effect, its events and the answer kept under
 * the idempotency key, and the answer is read back inside it.
 *
 * `Idempotency-Key` replays, `If-Match` refuses a stale edit with 412, `Dry-Run` answers and undoes everything.
 */
export function write<I, O>(useCase: (ctx: Write, input: I) => Promise<O>) {
  return async ({ ctx, input }: { ctx: OperationContext; input: I }): Promise<O> => {
    const { request, operation } = ctx;
    try {
      return await runWrite(ctx, async (own) => {
        const claim = claimOf(ctx, input);
        if (claim && !request.dryRun) {
          const kept = await takeKey(own.tx, claim);
          // The stored text is the JSON of what this very operation answered.
          if (kept !== undefined) return JSON.parse(kept) as O;
        }
        await refuseStale(own, ctx, input);
        const result = await useCase(own, input);
        if (request.dryRun) throw new DryRunDone(result, own.events);
        if (claim) await keepAnswer(own.tx, claim, operation.meta.status ?? 200, JSON.stringify(result));
        return result;
      });
    } catch (error) {
      if (!(error instanceof DryRunDone)) throw error;
      const dryRun = { dry_run: { events: error.events } };
      // A dry run answers what the write would have answered, with the events beside it; of a text the events alone.
      return (
        typeof error.answer === "string" ? dryRun : { ...(error.answer as O & object), ...dryRun }
      ) as O;
    }
  };
}

/** What the request's idempotency key claims, if it has one and the answer may be kept. */
export function claimOf(ctx: OperationContext, input: unknown): KeyClaim | undefined {
  const { request, operation, actor, config } = ctx;
  const key = request.idempotencyKey;
  if (key === undefined || operation.meta.secret || actor.id === null) return undefined;
  const path = pathOf(operation.meta.route, input);
  return { key, actorId: actor.id, path, input, secret: config.cookieSecret };
}

/** Method and path with the ids in it, whatever transport was used: another order is another path. */
function pathOf(route: string, input: unknown): string {
  const given = new Map(typeof input === "object" && input !== null ? Object.entries(input) : []);
  return route.replaceAll(/\{(\w+)\}/g, (_all, name: string) => String(given.get(name) ?? ""));
}

/** Runs a write use case outside a request too: the command line and the demo loader use it. */
export async function runWrite<R>(
  source: WriteSource,
  work: (ctx: Write & { events: readonly EventInput[] }) => Promise<R>,
): Promise<R> {
  const run = async (tx: Tx) => {
    const events: EventInput[] = [];
    const result = await work({
      tx,
      config: source.config,
      actor: source.actor,
      now: new Date(),
      isDryRun: source.request?.dryRun ?? false,
      requestId: source.request?.id ?? null,
      idempotencyKey: source.request?.idempotencyKey ?? null,
      events,
      emit: (event) => events.push(event),
    });
    const save = source.isHistory ? keepEvents : saveEvents;
    await save(tx, source.actor, source.request?.id ?? null, events);
    return result;
  };
  return inTransaction(source.db, run, { actorId: source.actor.id });
}

/** The ETag of a resource: its `updated_at`, which every write to it moves on (a trigger sees to it). */
export const etagOf = (updatedAt: string): string => `"${updatedAt}"`;

async function refuseStale(ctx: Write, operation: OperationContext, input: unknown): Promise<void> {
  const { request } = operation;
  const { version: table, route } = operation.operation.meta;
  if (request.ifMatch === undefined || request.ifMatch === "*" || !table) return;
  // The first parameter of the path names the row, whatever it is called.
  const [, name = "id"] = /\{(\w+)\}/.exec(route) ?? [];
  const id =
    typeof input === "object" && input !== null
      ? Object.entries(input).find(([field]) => field === name)?.[1]
      : undefined;
  // The store is the only row of its table, and its operations take no id.
  const which = table === "store" ? "" : " where id = $1";
  const rows = await query<{ updated_at: string }>(
    ctx.tx,
    `select updated_at from "${table}"${which} for update`,
    which === "" ? [] : [id],
  );
  const current = rows[0];
  // An unknown id is the use case's to refuse, as 404.
  if (!current) return;
  const seen = request.ifMatch.replace(/^W\//, "");
  if (seen !== etagOf(current.updated_at)) {
    throw new Refusal(
      "precondition_failed",
      "Someone else saved this in the meantime: load it again before saving.",
    );
  }
}

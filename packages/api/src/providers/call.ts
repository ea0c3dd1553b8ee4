import { type Database, newId, query } from "@backroom/db";
import type { z } from "zod";
import type { Config } from "../config";
import type { Write } from "../core/context";
import { Refusal } from "../core/errors";
import { ProviderDeclined } from "./declined";
import { settleOnce } from "./settle-once";

/**
 * A call to a provider never happens inside a transaction (docs/decisions/0006-provider-calls.md). `defineCall` says
 * what is sent and what its outcome means; `start` records it, `complete` makes it, settles it, and is safe to repeat.
 */
export interface AskedCall<Request> {
  provider_id: string;
  /** What the outcome belongs to. Of one resource and action only one call may be pending, refunds excepted. */
  resource_type: string;
  resource_id: string;
  order_id: string | null;
  /** All that is sent: it is kept as JSON, and a repetition sends the same. */
  request: Request;
}

export interface ProviderCall<Request> extends AskedCall<Request> {
  id: string;
  idempotency_key: string;
  /** How often it was made before, without an answer that was kept. */
  attempts: number;
}

export type Outcome = { ok: true; data: Record<string, unknown> } | { ok: false; message: string };

export interface SettledCall<Request> {
  call: ProviderCall<Request>;
  outcome: Outcome;
}

/** What settling gets: a transaction, and the events are those of whoever asked for the call. */
export type Settling = Pick<Write, "tx" | "config" | "now" | "emit">;

/** A write that may ask providers; `writeAndCall` makes the calls once it is saved. */
export interface CallingWrite extends Write {
  /** Ids of the calls recorded so far. */
  calls: string[];
}

export interface CallSource {
  db: Database;
  config: Config;
}

/** A recorded call, as the table has it. */
export interface CallRow extends ProviderCall<unknown> {
  action: string;
  state: string;
  error: string | null;
  actor_type: string;
  actor_id: string | null;
  request_id: string | null;
}

/** How a call ended; `refusal` is what whoever asked for it hears, if it is to be refused. */
export interface Completion {
  state: "pending" | "succeeded" | "failed";
  refusal?: Refusal;
}

export interface CompletableCall {
  readonly action: string;
  complete(source: CallSource, row: CallRow): Promise<Completion>;
}

export interface Call<Request> extends CompletableCall {
  /** Asks for calls of one kind. Those of local providers are made and settled here, in the same transaction. */
  start(ctx: CallingWrite, asked: readonly AskedCall<Request>[]): Promise<void>;
}

interface CallDefinition<Request> {
  /** Such as `payment.capture`. */
  action: string;
  request: z.ZodType<Request>;
  isLocal(config: Config, provider_id: string): boolean;
  /** @throws ProviderDeclined for a final no; anything else means that nobody knows. */
  send(config: Config, call: ProviderCall<Request>): Promise<{ data: Record<string, unknown> }>;
  /** Takes the outcomes over: rows, totals, events. Of one order at a time. */
  settle(ctx: Settling, settled: readonly SettledCall<Request>[]): Promise<void>;
  /** Whether a failure is an error of the operation, or only shows in what it answers. */
  failure: "is refused" | "is shown";
  /** The same for a call that got no answer and is completed later. */
  noAnswer: "is refused" | "is shown";
}

export function defineCall<Request>(definition: CallDefinition<Request>): Call<Request> {
  const { action } = definition;
  const refusalOf = (message: string) =>
    definition.failure === "is refused" ? new Refusal("unexpected_state", message) : undefined;

  const start = async (ctx: CallingWrite, asked: readonly AskedCall<Request>[]) => {
    const settled: SettledCall<Request>[] = [];
    const remote: ProviderCall<Request>[] = [];
    for (const one of asked) {
      const id = newId("pcall");
      const call = { ...one, id, idempotency_key: id, attempts: 0 };
      const isLocal = definition.isLocal(ctx.config, call.provider_id);
      if (isLocal) settled.push({ call, outcome: await outcomeOf(definition.send(ctx.config, call)) });
      // A dry run asks nobody and shows what a yes would do.
      else if (ctx.isDryRun) settled.push({ call, outcome: { ok: true, data: {} } });
      else remote.push(call);
    }
    const failed = settled.find(({ outcome }) => !outcome.ok)?.outcome;
    const refusal = failed && !failed.ok ? refusalOf(failed.message) : undefined;
    if (refusal) throw refusal;
    // Recorded first, so that settling sees what is still open beside it.
    if (remote.length > 0) await record(ctx, action, remote);
    if (settled.length > 0) await definition.settle(ctx, settled);
  };

  const complete = async (source: CallSource, row: CallRow): Promise<Completion> => {
    if (row.state === "succeeded") return { state: "succeeded" };
    if (row.state === "failed") return { state: "failed", refusal: refusalOf(row.error ?? "") };
    const call = { ...row, request: definition.request.parse(row.request) };
    let outcome: Outcome;
    try {
      outcome = await outcomeOf(definition.send(source.config, call));
    } catch (error) {
      await noteError(source.db, call.id, error);
      const refusal = definition.noAnswer === "is refused" ? stillPending(call.provider_id) : undefined;
      return { state: "pending", refusal };
    }
    await settleOnce(source, row, outcome, (ctx) => definition.settle(ctx, [{ call, outcome }]));
    return outcome.ok ? { state: "succeeded" } : { state: "failed", refusal: refusalOf(outcome.message) };
  };

  return { action, start, complete };
}

/** Only a final no is an outcome; other errors go on. */
async function outcomeOf(sent: Promise<{ data: Record<string, unknown> }>): Promise<Outcome> {
  try {
    const { data } = await sent;
    return { ok: true, data };
  } catch (error) {
    if (error instanceof ProviderDeclined) return { ok: false, message: error.message };
    throw error;
  }
}

const stillPending = (provider: string): Refusal =>
  new Refusal(
    "unavailable",
    `The provider ${provider} gave no answer. What was asked is kept and completed as soon as it answers: look again before asking anew.`,
    { code: "provider_call_pending", retryAfter: 60 },
  );

/** Only after this does the job look at a call: until then whoever asked for it is still at it. */
const graceSeconds = 60;

/** Records calls with the jobs that complete them should the process die, with one statement. */
async function record(
  ctx: CallingWrite,
  action: string,
  calls: readonly ProviderCall<unknown>[],
): Promise<void> {
  await query(
    ctx.tx,
    `with c as (
       insert into provider_call (id, action, provider_id, resource_type, resource_id, order_id, request,
              idempotency_key, actor_type, actor_id, request_id)
       select id, $2, provider_id, resource_type, resource_id, order_id, request, idempotency_key, $3, $4, $5
         from jsonb_to_recordset($1::jsonb) as t(id text, provider_id text, resource_type text, resource_id text,
              order_id text, request jsonb, idempotency_key text)
       returning id)
     select graphile_worker.add_job('complete_provider_call', json_build_object('id', c.id),
              run_at := now() + make_interval(secs => $6), job_key := c.id) from c`,
    [JSON.stringify(calls), action, ctx.actor.type, ctx.actor.id, ctx.requestId, graceSeconds],
  );
  ctx.calls.push(...calls.map((call) => call.id));
}

async function noteError(db: Database, id: string, error: unknown): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  await query(db, "update provider_call set error = $2 where id = $1 and state = 'pending'", [
    id,
    message.slice(0, 1_000),
  ]);
}

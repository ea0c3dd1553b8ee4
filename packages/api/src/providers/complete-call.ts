import { query } from "@backroom/db";
import type { CallRow, CallSource, Completion } from "./call";
import { callOf } from "./calls";

const columns = `id, action, provider_id, resource_type, resource_id, order_id, request, idempotency_key, state, error,
  actor_type, actor_id, request_id`;

/**
 * Makes a recorded call and settles it, if that has not happened yet. The attempt is noted beforehand: a process that
 * dies on the way leaves a trace, and whoever repeats the call asks the provider first what became of it.
 */
export async function completeCall(source: CallSource, id: string): Promise<Completion> {
  const [pending] = await query<CallRow>(
    source.db,
    `update provider_call set attempts = attempts + 1 where id = $1 and state = 'pending'
     returning ${columns}, attempts - 1 as attempts`,
    [id],
  );
  const row = pending ?? (await settledCall(source, id));
  return callOf(row.action).complete(source, row);
}

async function settledCall({ db }: CallSource, id: string): Promise<CallRow> {
  const [row] = await query<CallRow>(db, `select ${columns}, attempts from provider_call where id = $1`, [
    id,
  ]);
  if (!row) throw new Error(`There is no provider call ${id}`);
  return row;
}

import { inTransaction, query } from "@backroom/db";
import { type EventInput, saveEvents } from "../core/events";
import type { CallRow, CallSource, Outcome, Settling } from "./call";

/**
 * Settles a call in one transaction, with its events. Whoever comes second, such as the job beside the request,
 * finds it settled and changes nothing.
 */
export async function settleOnce(
  { db, config }: CallSource,
  row: CallRow,
  outcome: Outcome,
  settle: (ctx: Settling) => Promise<void>,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const claimed = await query(
      tx,
      `update provider_call set state = $2, result = $3, error = $4, settled_at = now()
        where id = $1 and state = 'pending' returning id`,
      [
        row.id,
        outcome.ok ? "succeeded" : "failed",
        outcome.ok ? JSON.stringify(outcome.data) : null,
        outcome.ok ? null : outcome.message,
      ],
    );
    if (claimed.length === 0) return;
    const events: EventInput[] = [];
    await settle({ tx, config, now: new Date(), emit: (event) => events.push(event) });
    await saveEvents(tx, { type: row.actor_type, id: row.actor_id }, row.request_id, events);
  });
}

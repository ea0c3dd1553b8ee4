import { query, type Tx } from "@backroom/db";
import { type DraftOrderAction, nextDraftOrderStatus } from "@backroom/domain";
import { notFound, refusalOfRule } from "../core/errors";

export interface LockedDraft {
  id: string;
  status: "open" | "completed";
  cart_id: string;
  no_notification_order: boolean | null;
}

/**
 * Locks the draft for the rest of the transaction and asks its state machine whether the action may happen.
 * @throws Refusal not_found, or what the state refuses with (spec/orders.md §20.10)
 */
export async function lockDraft(tx: Tx, id: string, action: DraftOrderAction): Promise<LockedDraft> {
  const [draft] = await query<LockedDraft>(
    tx,
    "select id, status, cart_id, no_notification_order from draft_order where id = $1 for update",
    [id],
  );
  if (!draft) throw notFound("Draft order", id);
  const next = nextDraftOrderStatus(draft.status, action);
  if (!next.ok) throw refusalOfRule(next.refusal);
  return draft;
}

/** Moves the draft's `updated_at` on: its ETag stands for its cart and lines as well. */
export async function touchDraft(tx: Tx, draft: LockedDraft): Promise<void> {
  await query(
    tx,
    "with c as (update cart set updated_at = now() where id = $2) update draft_order set updated_at = now() where id = $1",
    [draft.id, draft.cart_id],
  );
}

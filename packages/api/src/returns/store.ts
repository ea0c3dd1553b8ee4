import { query, type Tx } from "@backroom/db";
import type { RequestedItem, ReturnStatus } from "@backroom/domain";
import { notFound, Refusal } from "../core/errors";
import { type LockedOrder, lockOrder } from "../orders/public";

export interface LockedReturn {
  id: string;
  status: ReturnStatus;
  /** Null for the return of a swap. */
  order_id: string | null;
  swap_id: string | null;
  location_id: string | null;
  refund_amount: number;
  no_notification: boolean | null;
  items: RequestedItem[];
  /** The provider that fetches it was asked and has not answered yet. */
  is_pending: boolean;
}

/**
 * Locks the order of a return, then the return, as every write to an order's goods does.
 * @throws Refusal not_found
 */
export async function lockReturn(tx: Tx, id: string): Promise<{ ret: LockedReturn; order: LockedOrder }> {
  const [owner] = await query<{ order_id: string }>(
    tx,
    `select coalesce(r.order_id, s.order_id, c.order_id) as order_id
       from "return" r left join swap s on s.id = r.swap_id left join claim_order c on c.id = r.claim_order_id
      where r.id = $1`,
    [id],
  );
  if (!owner) throw notFound("Return", id);
  const order = await lockOrder(tx, owner.order_id);
  const [ret] = await query<LockedReturn>(
    tx,
    `select r.id, r.status, r.order_id, r.swap_id, r.location_id, r.refund_amount, r.no_notification,
            (select coalesce(jsonb_agg(jsonb_build_object('item_id', i.item_id, 'quantity', i.quantity)
                             order by i.item_id), '[]')
               from return_item i where i.return_id = r.id) as items,
            exists (select from provider_call c where c.resource_type = 'return' and c.resource_id = r.id
                       and c.state = 'pending') as is_pending
       from "return" r where r.id = $1 for update of r`,
    [id],
  );
  if (!ret) throw notFound("Return", id);
  return { ret, order };
}

/** @throws Refusal conflict while nobody knows whether the provider fetches the return */
export function requireSettledReturn(ret: LockedReturn): void {
  if (!ret.is_pending) return;
  throw new Refusal(
    "conflict",
    `The provider that fetches return ${ret.id} has not answered yet. Try again later.`,
  );
}

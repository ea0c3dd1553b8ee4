import { query, type Tx } from "@backroom/db";
import { fulfillmentStateOf, nextFulfillmentState, type ParcelAction } from "@backroom/domain";
import { notFound, Refusal, refusalOfRule } from "../core/errors";

export interface LockedFulfillment {
  id: string;
  provider_id: string;
  location_id: string | null;
  no_notification: boolean | null;
  data: Record<string, unknown>;
  shipped_at: string | null;
  canceled_at: string | null;
  items: { item_id: string; quantity: number }[];
  /** Its provider was asked for something and has not answered yet. */
  is_pending: boolean;
}

/**
 * The fulfilment of an order that the caller has locked, with its items, when the action may happen to it.
 * @throws Refusal not_found when the order has no such fulfilment, not_allowed as its state says
 */
export async function lockFulfillment(
  tx: Tx,
  orderId: string,
  id: string,
  action: ParcelAction,
): Promise<LockedFulfillment> {
  const [found] = await query<LockedFulfillment>(
    tx,
    `select f.id, f.provider_id, f.location_id, f.no_notification, f.data, f.shipped_at, f.canceled_at,
            (select coalesce(jsonb_agg(jsonb_build_object('item_id', i.item_id, 'quantity', i.quantity)), '[]')
               from fulfillment_item i where i.fulfillment_id = f.id) as items,
            exists (select from provider_call c where c.resource_type = 'fulfillment' and c.resource_id = f.id
                       and c.state = 'pending') as is_pending
       from fulfillment f where f.id = $1 and f.order_id = $2 for update of f`,
    [id, orderId],
  );
  if (!found) throw notFound("Fulfillment", id);
  const next = nextFulfillmentState(fulfillmentStateOf(found), action);
  if (!next.ok) throw refusalOfRule(next.refusal);
  return found;
}

/** @throws Refusal conflict while nobody knows what the provider made of the call before */
export function requireSettled(fulfillment: LockedFulfillment): void {
  if (!fulfillment.is_pending) return;
  throw new Refusal(
    "conflict",
    `The provider ${fulfillment.provider_id} has not answered what was asked about fulfillment ${fulfillment.id}. Try again later.`,
  );
}

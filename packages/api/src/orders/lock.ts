import { query, type Tx } from "@backroom/db";
import type { FulfillmentStatus, OrderStatus, PaymentStatus } from "@backroom/domain";
import { notAllowed, notFound } from "../core/errors";

/** What the rules of an order's life ask about its row. */
export interface LockedOrder {
  id: string;
  display_id: number;
  status: OrderStatus;
  fulfillment_status: FulfillmentStatus;
  payment_status: PaymentStatus;
  no_notification: boolean | null;
  region_id: string;
  currency_code: string;
  refundable_amount: number;
}

/** Columns of `LockedOrder`; the words of the three statuses have a CHECK. */
const columns = `o.id, o.display_id, o.status, o.fulfillment_status, o.payment_status, o.no_notification, o.region_id,
  o.currency_code, o.refundable_amount`;

/**
 * Locks the order for the rest of the transaction: whoever changes its goods or money comes here first, so that all
 * writes to one order queue and each sees what the one before it left.
 * @throws Refusal not_found
 */
export async function lockOrder(tx: Tx, id: string): Promise<LockedOrder> {
  const [order] = await query<LockedOrder>(
    tx,
    `select ${columns} from "order" o where o.id = $1 for update`,
    [id],
  );
  if (!order) throw notFound("Order", id);
  return order;
}

/** The same for several orders, in the order of their ids, so that two calls cannot lock each other out. */
export async function lockOrders(tx: Tx, ids: readonly string[]): Promise<Map<string, LockedOrder>> {
  const orders = await query<LockedOrder>(
    tx,
    `select ${columns} from "order" o where o.id = any($1) order by o.id for update`,
    [ids],
  );
  return new Map(orders.map((order) => [order.id, order]));
}

/** @param what may not be done, such as "be fulfilled" @throws Refusal not_allowed for a canceled order */
export function requireLive(order: LockedOrder, what: string): void {
  if (order.status === "canceled")
    throw notAllowed(`Order ${order.display_id} is canceled: it cannot ${what}`);
}

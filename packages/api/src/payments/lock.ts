import { query, type Tx } from "@backroom/db";
import { notFound } from "../core/errors";
import { type LockedOrder, lockOrder } from "../orders/public";
import { type LockedPayment, lockPayment } from "./store";

/**
 * Locks the payment's order, then the payment: whoever moves money of an order comes by its row first.
 * @throws Refusal not_found
 */
export async function lockPaymentWithOrder(
  tx: Tx,
  id: string,
): Promise<{ payment: LockedPayment; order: LockedOrder | null }> {
  const [known] = await query<{ order_id: string | null }>(tx, "select order_id from payment where id = $1", [
    id,
  ]);
  if (!known) throw notFound("Payment", id);
  const order = known.order_id === null ? null : await lockOrder(tx, known.order_id);
  const payment = await lockPayment(tx, id);
  if (!payment) throw notFound("Payment", id);
  return { payment, order };
}

import type { Tx } from "@backroom/db";
import { computeOrderTotals, type OrderTotals } from "@backroom/domain";
import { totalsOrRefuse } from "../carts/totals";
import { show } from "../core/read";
import { explainedRelations, orderOfTotals } from "./explain";
import { storeOrderTotals } from "./store";
import { orderView } from "./view";

/**
 * Computes an order's totals anew and stores them, after a write to its methods, payments, refunds or returned
 * quantities: two statements. The caller holds the lock on the order.
 * @throws Refusal invalid_data when an amount leaves the range of an integer column
 */
export async function refreshOrderTotals(tx: Tx, orderId: string): Promise<OrderTotals> {
  const order = await show(tx, orderView, orderId, { expand: explainedRelations });
  const totals = totalsOrRefuse(() => computeOrderTotals(orderOfTotals(order)));
  await storeOrderTotals(tx, orderId, totals);
  return totals;
}

import {
  computeOrderTotals,
  type OrderLineOfTotals,
  type OrderOfTotals,
  type OrderTotals,
} from "./order-totals";

/**
 * Totals of an order edit and what it changes (orders §15.3), minor units. The edit is the order with other
 * lines; both sides use the order's gift card transactions, so a surplus stays due (Q-55 improved).
 * `difference_due` is negative when the edit costs less. It is for open edits; a finished one keeps what was
 * frozen.
 * @throws AmountError when an amount is out of range
 */
export function computeOrderEditTotals(
  order: OrderOfTotals,
  edit_items: readonly OrderLineOfTotals[],
): { readonly totals: OrderTotals; readonly difference_due: number } {
  const totals = computeOrderTotals({ ...order, items: edit_items });
  return { totals, difference_due: totals.total - computeOrderTotals(order).total };
}

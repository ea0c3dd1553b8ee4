import { type CartOfTotals, type CartTotals, computeCartTotals } from "./cart-totals";
import type { ExplanationStep } from "./explanation";
import { computeOrderTotals, type OrderOfTotals, type OrderTotals } from "./order-totals";

export interface Explained<Totals> {
  readonly totals: Totals;
  /** In the order of computation; the last step of a subject and amount is the reported one. */
  readonly steps: readonly ExplanationStep[];
}

/** `computeCartTotals` with the derivation of every amount. */
export function explainCartTotals(cart: CartOfTotals): Explained<CartTotals> {
  const steps: ExplanationStep[] = [];
  const totals = computeCartTotals(cart, (step) => steps.push(step));
  return { totals, steps };
}

/** `computeOrderTotals` with the derivation of every amount. */
export function explainOrderTotals(order: OrderOfTotals): Explained<OrderTotals> {
  const steps: ExplanationStep[] = [];
  const totals = computeOrderTotals(order, (step) => steps.push(step));
  return { totals, steps };
}

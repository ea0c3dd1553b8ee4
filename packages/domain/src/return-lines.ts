import { fraction, nanoToNumber, toNano } from "./exact";
import type { LineOfTotals } from "./line-totals";
import { toExactInteger } from "./money";
import { roundAdjustmentShare } from "./rounding";

/** The negative line of a swap cart that credits returned units (orders §13.1). */
export type ReturnLine<Line extends LineOfTotals> = Omit<Line, "is_return"> & { readonly is_return: true };

/**
 * The negative line that credits `quantity` units of a line in a swap cart: price negated, tax lines copied,
 * adjustments negated and prorated by returned/original quantity (Q-07 improved; the reference takes the
 * adjustment of the whole line). Ids and owner links are for the caller to replace.
 * @throws AmountError when a quantity is not an integer
 */
export function buildReturnLine<Line extends LineOfTotals>(line: Line, quantity: number): ReturnLine<Line> {
  return {
    ...line,
    is_return: true,
    unit_price: 0 - line.unit_price,
    quantity,
    adjustments: prorateAdjustments(line.adjustments, line.quantity, quantity).map((adjustment) => ({
      ...adjustment,
      amount: 0 - adjustment.amount,
    })),
  };
}

/**
 * The part of adjustments that belongs to some of a line's units, in minor units to 1e-9.
 * @param of_quantity units the amounts belong to
 * @param quantity units wanted
 */
export function prorateAdjustments<Adjustment extends { readonly amount: number }>(
  adjustments: readonly Adjustment[],
  of_quantity: number,
  quantity: number,
): Adjustment[] {
  if (of_quantity === 0) return adjustments.map((adjustment) => ({ ...adjustment, amount: 0 }));
  const part = toExactInteger(quantity, "quantity");
  const whole = toExactInteger(of_quantity, "quantity");
  return adjustments.map((adjustment) => ({
    ...adjustment,
    amount: nanoToNumber(roundAdjustmentShare(fraction(toNano(adjustment.amount) * part, whole))),
  }));
}

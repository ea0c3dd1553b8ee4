import { type Fraction, fraction } from "./exact";

/**
 * All rounding of money happens here (orders §2). One direction for everything: nearest integer, exact
 * halves towards +∞, so R(2.5) = 3 and R(-2.5) = -2. That is what the reference's clients have always seen;
 * bankers' rounding or "away from zero" would shift a unit on every half.
 */
export function roundHalfUp({ numerator, denominator }: Fraction): bigint {
  const doubled = 2n * numerator + denominator;
  const step = 2n * denominator;
  const quotient = doubled / step;
  // BigInt division truncates towards zero; floor is needed below zero.
  return doubled % step < 0n ? quotient - 1n : quotient;
}

/**
 * Adjustments are the only amounts that are not exact: shares such as 200/3 are read to 1e-9. What is a half by
 * the rules can therefore come out a few nano-units below it ((330 − 200/3) × 15 % = 39.5) and would lose a
 * unit. Shares are settled to 1e-8 first, which leaves integer amounts × rates untouched: they end there.
 */
export const settleShare = (amount: Fraction): Fraction => settle(amount, 100_000_000n);

/** As `settleShare`, for sums over the lines of a cart: to 1e-6, since every line brings its own 1e-9. */
export const settleSum = (amount: Fraction): Fraction => settle(amount, 1_000_000n);

function settle({ numerator, denominator }: Fraction, steps: bigint): Fraction {
  return fraction(roundHalfUp(fraction(numerator * steps, denominator)), steps);
}

/** Tax of one rate on one line. Every rate rounds on its own, since each tax line is a posting of its own. */
export const roundLineTax = (tax: Fraction): bigint => roundHalfUp(tax);

/** Tax of a shipping method: the sum over its rates is rounded once, unlike lines (W7: 38, not 37). */
export const roundShippingTax = (tax: Fraction): bigint => roundHalfUp(tax);

/** Tax contained in one unit of a tax-inclusive line. Per unit, so that a refund of one unit is an integer. */
export const roundIncludedTax = (tax: Fraction): bigint => roundHalfUp(tax);

/** Discount shown on a line. Informative only: totals use the unrounded value (W3: 3 × 33, cart 100). */
export const roundLineDiscount = (discount: Fraction): bigint => roundHalfUp(discount);

/** Discount of a whole cart or order: the unrounded sum is rounded once, so no unit of the code's value is lost. */
export const roundDiscountTotal = (discount: Fraction): bigint => roundHalfUp(discount);

/** Discount per unit, used only by refunds: a refund pays whole units back (W16: 150 per unit). */
export const roundUnitDiscount = (discount: Fraction): bigint => roundHalfUp(discount);

/** Percentage adjustment of a line: an integer in storage, unlike shares of a fixed value (orders §3.2). */
export const roundPercentageAdjustment = (amount: Fraction): bigint => roundHalfUp(amount);

/** Tax on the part a gift card pays; per card or transaction, as each is a posting of its own (W12). */
export const roundGiftCardTax = (tax: Fraction): bigint => roundHalfUp(tax);

/** Tax shown beside a catalog price or shipping option: all rates combined, rounded once (catalog §2.7). */
export const roundPriceTax = (tax: Fraction): bigint => roundHalfUp(tax);

/** Share of an adjustment on a return line, in nano-units: as fine as adjustments are read. */
export const roundAdjustmentShare = (nano: Fraction): bigint => roundHalfUp(nano);

/** A price raised or lowered by a percentage: a price is whole, and each is rounded on its own. */
export const roundRaisedPrice = (price: Fraction): bigint => roundHalfUp(price);

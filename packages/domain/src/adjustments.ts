import { isProductEligible, type ProductFacts } from "./discount-eligibility";
import type { DiscountOfAdjustments, DiscountRule } from "./discount-types";
import { fraction } from "./exact";
import { computeLineTotals, type LineOfTotals } from "./line-totals";
import { sumAmounts, toExactInteger } from "./money";
import { toMicroPercent, WHOLE_RATE } from "./rates";
import { roundPercentageAdjustment } from "./rounding";

/** A line as discounts see it; `product` is null for custom lines. */
export interface AdjustableLine extends Omit<LineOfTotals, "adjustments"> {
  readonly is_return: boolean;
  readonly product: ProductFacts | null;
}

/** An adjustment to store. `amount` in minor units, fractional for shares of a fixed value. */
export interface AdjustmentDraft {
  readonly item_id: string;
  readonly discount_id: string;
  readonly amount: number;
  readonly description: "discount";
}

/**
 * The adjustments a discount gives to lines (orders §3.2): all that should be stored, in the order of lines.
 * Lines without one are left out. The caller replaces the stored adjustments that have a discount id and
 * keeps custom ones. `tax_lines` matter for tax-inclusive lines, whose base is the tax-free subtotal.
 *
 * With conditions, a fixed total is still shared over every discountable line, so that only the share of the
 * matching lines is granted (Q-05, kept). Return lines take no share.
 * @param discount the one that is not free shipping (`findValueDiscount`), or null
 * @throws AmountError when a line's amounts are out of range
 */
export function computeAdjustments(
  lines: readonly AdjustableLine[],
  discount: DiscountOfAdjustments | null,
): AdjustmentDraft[] {
  if (discount === null) return [];
  const bases = lines.map((line) => ({ line, base: computeDiscountBase(line) }));
  // Return lines and other negative ones stay out: they would shrink the sum, and each share would grow until
  // more than the value is granted, or be divided by zero.
  const sharing = bases.filter(({ line, base }) => line.allow_discounts && !line.is_return && base > 0);
  const shared = sumAmounts(sharing.map(({ base }) => base));
  return bases.flatMap(({ line, base }) => {
    if (!isAdjustable(line, discount.rule) || base <= 0) return [];
    const amount = computeAmount(discount.rule, line.quantity, base, shared);
    if (amount <= 0) return [];
    return [{ item_id: line.id, discount_id: discount.id, amount, description: "discount" as const }];
  });
}

/** Net price of a line that discounts are taken from: price × quantity, without tax on inclusive lines. */
export function computeDiscountBase(line: Omit<LineOfTotals, "adjustments">): number {
  return computeLineTotals({ ...line, adjustments: [] }, []).subtotal;
}

function isAdjustable(line: AdjustableLine, rule: DiscountRule): boolean {
  if (!line.allow_discounts || line.is_return || line.product === null) return false;
  return isProductEligible(rule, line.product);
}

function computeAmount(rule: DiscountRule, quantity: number, base: number, shared: number): number {
  if (rule.type === "free_shipping") return 0;
  if (rule.type === "percentage") {
    const part = toExactInteger(base, "subtotal") * toMicroPercent(rule.value);
    return Math.min(Number(roundPercentageAdjustment(fraction(part, WHOLE_RATE))), base);
  }
  if (rule.allocation === "item") return Math.min(rule.value * quantity, base);
  // Not rounded and in this order of operations, because the stored number is compared with the reference's.
  return Math.min(Math.min(rule.value, shared) * (base / shared), base);
}

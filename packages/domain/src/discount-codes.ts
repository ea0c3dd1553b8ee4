import { accept, type Decision, refuse } from "./decision";
import type { DiscountOfTotals } from "./discount-types";

/** A code as it is stored and compared: trimmed and in upper case (orders §3.1). */
export function normalizeDiscountCode(code: string): string {
  return code.trim().toUpperCase();
}

/**
 * The discounts of the codes of a request, in request order (orders §3.1). An unknown code and a code sent
 * twice are refused alike.
 * @param found the live discounts looked up with the normalized codes
 */
export function matchDiscountCodes<Discount extends { readonly code: string }>(
  codes: readonly string[],
  found: readonly Discount[],
): Decision<Discount[], "discount_not_found"> {
  const byCode = new Map(found.map((discount) => [discount.code, discount]));
  const matched: Discount[] = [];
  for (const sent of codes) {
    const code = normalizeDiscountCode(sent);
    const discount = byCode.get(code);
    byCode.delete(code);
    if (discount === undefined) {
      return refuse("discount_not_found", "not_found", `Discount code ${code} was not found or is repeated`);
    }
    matched.push(discount);
  }
  return accept(matched);
}

/**
 * Which of the checked discounts a cart keeps (orders §3.1): every free-shipping one and the first other in
 * the order given, which is the request's (improved; the reference takes database order).
 */
export function chooseDiscounts<Discount extends DiscountOfTotals>(
  discounts: readonly Discount[],
): { applied: Discount[]; dropped: Discount[] } {
  const applied: Discount[] = [];
  const dropped: Discount[] = [];
  let has_other = false;
  for (const discount of discounts) {
    const is_free_shipping = discount.rule.type === "free_shipping";
    if (is_free_shipping || !has_other) applied.push(discount);
    else dropped.push(discount);
    if (!is_free_shipping) has_other = true;
  }
  return { applied, dropped };
}

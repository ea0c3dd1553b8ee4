import type { DiscountOfTotals } from "./discount-types";
import { NANO } from "./exact";
import type { LineOfTotals, TaxLineOfTotals } from "./line-totals";
import { sumAmounts, toAmount, toExactInteger } from "./money";
import { sumMicroPercent, toMicroPercent } from "./rates";
import { computeRefundable } from "./refundable";
import { roundLineTax, roundShippingTax } from "./rounding";
import { taxInGross, taxOnNet } from "./tax-amounts";

/** Return shipping: `price` in minor units, the customer's or the option's. */
export interface ReturnShipping {
  readonly price: number;
  readonly includes_tax: boolean;
  readonly tax_lines: readonly TaxLineOfTotals[];
}

/**
 * The refund amount of a return request (orders §12.1), minor units, at least 0 (Q-06 improved). A positive
 * `requested` amount is taken as it is and return shipping is not deducted; absent or 0 means "compute", a
 * negative one means none. The caller checks the result against the order's refundable amount.
 * @throws AmountError when an amount is out of range
 */
export function computeReturnRefund(input: {
  readonly lines: readonly { readonly line: LineOfTotals; readonly quantity: number }[];
  readonly discounts: readonly DiscountOfTotals[];
  readonly shipping: ReturnShipping | null;
  readonly requested?: number | null;
}): number {
  if (input.requested) return Math.max(0, toAmount(input.requested, "refund"));
  const goods = sumAmounts(
    input.lines.map(({ line, quantity }) => computeRefundable(line, input.discounts, quantity)),
  );
  const shipping = input.shipping === null ? 0 : computeReturnShippingGross(input.shipping);
  return Math.max(0, toAmount(goods - shipping, "refund_amount"));
}

/**
 * What return shipping costs with tax, in minor units. An inclusive price is stripped of its tax first; the
 * tax is then added per rate, because return shipping becomes a line and not a shipping method (orders §12.1).
 * @throws AmountError when an amount is out of range
 */
export function computeReturnShippingGross(shipping: ReturnShipping): number {
  const price = toExactInteger(shipping.price, "price");
  const net = shipping.includes_tax
    ? price - roundShippingTax(taxInGross(price, sumMicroPercent(shipping.tax_lines)))
    : price;
  const gross = shipping.tax_lines.reduce(
    (sum, { rate }) => sum + roundLineTax(taxOnNet(net * NANO, toMicroPercent(rate))),
    net,
  );
  return toAmount(gross, "return shipping");
}

import { type DiscountOfTotals, findValueDiscount } from "./discount-types";
import { fraction, NANO } from "./exact";
import type { RecordStep } from "./explanation";
import { computeLineFigures, type LineFigures, type LineOfTotals } from "./line-totals";
import { toAmount, toExactInteger } from "./money";
import { toMicroPercent } from "./rates";
import { roundLineTax, roundUnitDiscount, settleShare } from "./rounding";
import { recordSums } from "./sum-steps";
import { taxOnNet } from "./tax-amounts";

/**
 * What refunding `quantity` units of a line pays back (orders §2.7), minor units. It uses the rounded discount
 * per unit, so units refunded one by one may differ a little from all at once.
 * @param discounts the order's discounts
 * @throws AmountError when an amount is out of range
 */
export function computeRefundable(
  line: LineOfTotals,
  discounts: readonly DiscountOfTotals[],
  quantity: number,
  record?: RecordStep,
): number {
  return refundableOfFigures(line, computeLineFigures(line, findValueDiscount(discounts)), quantity, record);
}

/** As `computeRefundable`, from figures that are already there. */
export function refundableOfFigures(
  line: LineOfTotals,
  figures: LineFigures,
  quantity: number,
  record?: RecordStep,
): number {
  if (line.quantity <= 0 || quantity <= 0) {
    recordRefundable(line, { quantity, unit_discount: 0, net_unit_price: 0, refundable: 0 }, record);
    return 0;
  }
  const units = toExactInteger(quantity, "quantity");
  const per_unit = fraction(figures.raw_discount_nano, NANO * toExactInteger(line.quantity, "quantity"));
  const unit_discount = roundUnitDiscount(settleShare(per_unit));
  const base = keepSign(figures.net_unit_price, figures.net_unit_price - unit_discount) * units;
  const tax = line.tax_lines.reduce(
    (sum, { rate }) => sum + roundLineTax(taxOnNet(base * NANO, toMicroPercent(rate))),
    0n,
  );
  const refundable = toAmount(base + tax, "refundable");
  const net_unit_price = Number(figures.net_unit_price);
  recordRefundable(
    line,
    { quantity, unit_discount: Number(unit_discount), net_unit_price, refundable },
    record,
  );
  return refundable;
}

/** A rounded discount may exceed the price by a unit; a refund must not turn into a charge. */
function keepSign(price: bigint, rest: bigint): bigint {
  const overshoots = price >= 0n ? rest < 0n : rest > 0n;
  return overshoots ? 0n : rest;
}

function recordRefundable(
  line: LineOfTotals,
  step: { quantity: number; unit_discount: number; net_unit_price: number; refundable: number },
  record?: RecordStep,
): void {
  if (record === undefined) return;
  const { quantity, unit_discount, net_unit_price, refundable } = step;
  recordSums(record, line.id, {
    refundable: {
      value: refundable,
      inputs: { quantity, net_unit_price, unit_discount, tax_lines: line.tax_lines.length },
      rule: "The net price less the rounded discount per unit, for the units not returned, plus tax per rate.",
      formula: "base + Σ round(base × rate / 100), base = (net_unit_price − unit_discount) × quantity",
    },
  });
}

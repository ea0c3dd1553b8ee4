import { type DiscountOfTotals, findValueDiscount } from "./discount-types";
import { formatFraction, fromNano, NANO, nanoToNumber, toNano } from "./exact";
import type { RecordStep } from "./explanation";
import { recordLineSteps } from "./line-steps";
import { toAmount, toExactInteger } from "./money";
import { fromMicroPercent, sumMicroPercent, toMicroPercent } from "./rates";
import { roundIncludedTax, roundLineDiscount, roundLineTax, settleShare } from "./rounding";
import { taxInGross, taxOnNet } from "./tax-amounts";

/** A tax line as totals read it: `rate` in percent, null counts as 0. */
export interface TaxLineOfTotals {
  readonly rate: number | null;
  readonly code?: string | null;
}

/** A stored line discount in minor units, possibly fractional; `discount_id` null is a custom adjustment. */
export interface Adjustment {
  readonly amount: number;
  readonly discount_id: string | null;
}

/** A line as totals read it (orders §2.1). `unit_price` in minor units, negative only on swap return lines. */
export interface LineOfTotals {
  readonly id: string;
  readonly unit_price: number;
  readonly quantity: number;
  readonly includes_tax: boolean;
  readonly allow_discounts: boolean;
  readonly adjustments: readonly Adjustment[];
  readonly tax_lines: readonly TaxLineOfTotals[];
}

/** Amounts of a line in minor units; only `raw_discount_total` may be fractional. */
export interface LineTotals {
  readonly subtotal: number;
  readonly discount_total: number;
  readonly raw_discount_total: number;
  readonly tax_total: number;
  readonly total: number;
  readonly original_total: number;
  readonly original_tax_total: number;
}

/** The exact numbers behind a line's totals, for sums over lines and for refunds. Nano-units where named so. */
export interface LineFigures {
  readonly totals: LineTotals;
  readonly raw_discount_nano: bigint;
  /** Net price of one unit in minor units, without the tax an inclusive price contains. */
  readonly net_unit_price: bigint;
}

/**
 * Totals of one line (orders §2.2, §2.3). A tax-inclusive line without tax lines counts as taxed at 0.
 * @param discounts the cart's or order's discounts
 * @throws AmountError when an amount is out of range
 */
export function computeLineTotals(
  line: LineOfTotals,
  discounts: readonly DiscountOfTotals[],
  record?: RecordStep,
): LineTotals {
  return computeLineFigures(line, findValueDiscount(discounts), record).totals;
}

/** As `computeLineTotals`, with the exact figures; `discount` is the one that is not free shipping. */
export function computeLineFigures(
  line: LineOfTotals,
  discount: DiscountOfTotals | null,
  record?: RecordStep,
): LineFigures {
  const price = toExactInteger(line.unit_price, "unit_price");
  const quantity = toExactInteger(line.quantity, "quantity");
  const raw = sumRawDiscount(line, discount);
  const included = line.includes_tax ? includedPerUnit(line, price, record) : 0n;
  const net = (price - included) * quantity;
  const original_tax = sumLineTax(line, net * NANO, record && { record, prefix: "original_tax" });
  const subtotal = line.includes_tax ? price * quantity - original_tax : net;
  const tax = sumLineTax(line, taxableNano(net, raw), record && { record, prefix: "tax" });
  const rounded_discount = roundLineDiscount(settleShare(fromNano(raw)));

  const totals: LineTotals = {
    subtotal: toAmount(subtotal, "subtotal"),
    discount_total: toAmount(rounded_discount, "discount_total"),
    raw_discount_total: nanoToNumber(raw),
    tax_total: toAmount(tax, "tax_total"),
    total: toAmount(subtotal - rounded_discount + tax, "total"),
    original_total: toAmount(subtotal + original_tax, "original_total"),
    original_tax_total: toAmount(original_tax, "original_tax_total"),
  };
  if (record !== undefined) recordLineSteps(line, totals, raw, record);
  return { totals, raw_discount_nano: raw, net_unit_price: price - included };
}

/**
 * Net amount that is taxed, in nano-units. Never beyond zero: on inclusive lines the rounding of the included
 * tax can make a full discount exceed the net by some units, and a free line must not earn negative tax.
 */
function taxableNano(net: bigint, raw_discount: bigint): bigint {
  const rest = net * NANO - raw_discount;
  const overshoots = net >= 0n ? rest < 0n : rest > 0n;
  return overshoots ? 0n : rest;
}

/** Σ adjustments that count, in nano-units; those of other discounts are ignored (orders §2.2). */
function sumRawDiscount(line: LineOfTotals, discount: DiscountOfTotals | null): bigint {
  let sum = 0n;
  for (const { amount, discount_id } of line.adjustments) {
    const counts = discount_id === null || (line.allow_discounts && discount_id === discount?.id);
    if (counts) sum += toNano(amount);
  }
  return sum;
}

function includedPerUnit(line: LineOfTotals, price: bigint, record?: RecordStep): bigint {
  const micro = sumMicroPercent(line.tax_lines);
  const unrounded = taxInGross(price, micro);
  const included = roundIncludedTax(unrounded);
  record?.({
    amount: "included_per_unit",
    subject: line.id,
    inputs: { unit_price: line.unit_price, combined_rate: fromMicroPercent(micro) },
    rule: "The price includes tax: the tax in one unit is taken out with the combined rate, then rounded.",
    formula: "unit_price × combined_rate / (100 + combined_rate)",
    unrounded: formatFraction(unrounded),
    rounded: Number(included),
  });
  return included;
}

function sumLineTax(
  line: LineOfTotals,
  base_nano: bigint,
  explain?: { record: RecordStep; prefix: string },
): bigint {
  let sum = 0n;
  line.tax_lines.forEach(({ rate, code }, index) => {
    const unrounded = settleShare(taxOnNet(base_nano, toMicroPercent(rate)));
    const tax = roundLineTax(unrounded);
    explain?.record({
      amount: `${explain.prefix}:${code ?? index}`,
      subject: line.id,
      inputs: { base: formatFraction(fromNano(base_nano)), rate: rate ?? 0 },
      rule: "Each rate is applied to the net amount and rounded on its own.",
      formula: "base × rate / 100",
      unrounded: formatFraction(unrounded),
      rounded: Number(tax),
    });
    sum += tax;
  });
  return sum;
}

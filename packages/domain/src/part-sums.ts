import { type DiscountOfTotals, findValueDiscount, hasFreeShipping } from "./discount-types";
import { type Fraction, fromNano, toNumber } from "./exact";
import type { RecordStep } from "./explanation";
import { computeLineFigures, type LineFigures, type LineOfTotals } from "./line-totals";
import { sumAmounts, toAmount } from "./money";
import { roundDiscountTotal, settleSum } from "./rounding";
import {
  computeShippingMethodTotals,
  type ShippingMethodOfTotals,
  type ShippingMethodTotals,
} from "./shipping-totals";
import { recordSums } from "./sum-steps";

/** The lines, methods and discounts of a cart, order or order edit. */
export interface Parts<Line extends LineOfTotals = LineOfTotals> {
  readonly items: readonly Line[];
  readonly shipping_methods: readonly ShippingMethodOfTotals[];
  readonly discounts: readonly DiscountOfTotals[];
}

/** Sums that carts and orders share, in minor units; `raw_discount_total` may be fractional. */
export interface PartSums {
  readonly subtotal: number;
  readonly discount_total: number;
  readonly raw_discount_total: number;
  readonly shipping_total: number;
  readonly item_tax_total: number;
  readonly shipping_tax_total: number;
}

interface SummedParts<Line> {
  readonly sums: PartSums;
  readonly lines: readonly { readonly line: Line; readonly figures: LineFigures }[];
  readonly shipping_methods: readonly ({ readonly id: string } & ShippingMethodTotals)[];
}

/**
 * Totals of all parts and their sums: the formulas carts and orders share (orders §2.5, §2.6).
 * @throws AmountError when an amount is out of range
 */
export function sumParts<Line extends LineOfTotals>(
  parts: Parts<Line>,
  subject: string,
  record?: RecordStep,
): SummedParts<Line> {
  const discount = findValueDiscount(parts.discounts);
  const is_free = hasFreeShipping(parts.discounts);
  const lines = parts.items.map((line) => ({ line, figures: computeLineFigures(line, discount, record) }));
  const shipping_methods = parts.shipping_methods.map((method) => ({
    id: method.id,
    ...computeShippingMethodTotals(method, is_free, record),
  }));
  const raw_nano = lines.reduce((sum, { figures }) => sum + figures.raw_discount_nano, 0n);
  const raw = settleSum(fromNano(raw_nano));
  const totals = lines.map(({ figures }) => figures.totals);
  const sums: PartSums = {
    subtotal: toAmount(sumAmounts(totals.map((line) => line.subtotal)), "subtotal"),
    discount_total: toAmount(roundDiscountTotal(raw), "discount_total"),
    raw_discount_total: toNumber(raw),
    shipping_total: toAmount(sumAmounts(shipping_methods.map((each) => each.subtotal)), "shipping_total"),
    item_tax_total: toAmount(sumAmounts(totals.map((line) => line.tax_total)), "item_tax_total"),
    shipping_tax_total: toAmount(
      sumAmounts(shipping_methods.map((each) => each.tax_total)),
      "shipping_tax_total",
    ),
  };
  if (record !== undefined) recordPartSums(record, subject, sums, raw, parts);
  return { sums, lines, shipping_methods };
}

function recordPartSums(
  record: RecordStep,
  subject: string,
  sums: PartSums,
  raw: Fraction,
  parts: Parts,
): void {
  const lines = { lines: parts.items.length };
  const methods = { shipping_methods: parts.shipping_methods.length };
  const sum = (value: number, inputs: Record<string, number>, rule: string, formula: string) => ({
    value,
    inputs,
    rule,
    formula,
  });
  const discount = { unrounded: raw, inputs: lines };
  recordSums(record, subject, {
    subtotal: sum(sums.subtotal, lines, "Sum over the lines.", "Σ line.subtotal"),
    raw_discount_total: {
      ...discount,
      value: sums.raw_discount_total,
      rule: "Sum of the unrounded discounts of the lines.",
      formula: "Σ line.raw_discount_total",
    },
    discount_total: {
      ...discount,
      value: sums.discount_total,
      rule: "The unrounded sum is rounded once; the rounded line discounts may add up differently.",
      formula: "round(raw_discount_total)",
    },
    shipping_total: sum(sums.shipping_total, methods, "Sum over the shipping methods.", "Σ method.subtotal"),
    item_tax_total: sum(sums.item_tax_total, lines, "Tax of all lines.", "Σ line.tax_total"),
    shipping_tax_total: sum(
      sums.shipping_tax_total,
      methods,
      "Tax of all shipping methods.",
      "Σ method.tax_total",
    ),
  });
}

import { fromNano } from "./exact";
import type { RecordStep } from "./explanation";
import type { LineOfTotals, LineTotals } from "./line-totals";
import { recordSums } from "./sum-steps";

/** Records the derivation of a line's amounts; taxes per rate are recorded where they are computed. */
export function recordLineSteps(
  line: LineOfTotals,
  totals: LineTotals,
  raw_discount_nano: bigint,
  record: RecordStep,
): void {
  const { unit_price, quantity } = line;
  const { subtotal, discount_total, tax_total, original_tax_total } = totals;
  const rates = { tax_lines: line.tax_lines.length };
  const discount = {
    unrounded: fromNano(raw_discount_nano),
    inputs: { adjustments: line.adjustments.length, allow_discounts: line.allow_discounts },
  };
  recordSums(record, line.id, {
    original_tax_total: {
      value: original_tax_total,
      inputs: rates,
      rule: "The tax before discounts is the sum of the rounded taxes of all rates.",
      formula: "Σ original_tax",
    },
    subtotal: line.includes_tax
      ? {
          value: subtotal,
          inputs: { unit_price, quantity, original_tax_total },
          rule: "The price includes tax, so the subtotal is the price without that tax.",
          formula: "unit_price × quantity − original_tax_total",
        }
      : {
          value: subtotal,
          inputs: { unit_price, quantity },
          rule: "Price times quantity.",
          formula: "unit_price × quantity",
        },
    raw_discount_total: {
      ...discount,
      value: totals.raw_discount_total,
      rule: "The adjustments of the applied discount and the custom ones, not rounded.",
      formula: "Σ adjustment.amount",
    },
    discount_total: {
      ...discount,
      value: discount_total,
      rule: "The discount shown on the line is its unrounded discount, rounded.",
      formula: "round(raw_discount_total)",
    },
    tax_total: {
      value: tax_total,
      inputs: rates,
      rule: "The tax is the sum of the rounded taxes of all rates on the amount after the unrounded discount.",
      formula: "Σ tax",
    },
    total: {
      value: totals.total,
      inputs: { subtotal, discount_total, tax_total },
      rule: "What the line costs.",
      formula: "subtotal − discount_total + tax_total",
    },
    original_total: {
      value: totals.original_total,
      inputs: { subtotal, original_tax_total },
      rule: "What the line would cost without discounts.",
      formula: "subtotal + original_tax_total",
    },
  });
}

import { allocateByWeights } from "./allocation";
import { type Fraction, NANO } from "./exact";
import type { RecordStep } from "./explanation";
import type { TaxLineOfTotals } from "./line-totals";
import { toAmount, toExactInteger } from "./money";
import { fromMicroPercent, sumMicroPercent, toMicroPercent } from "./rates";
import { roundShippingTax } from "./rounding";
import { recordSums } from "./sum-steps";
import { taxInGross, taxOnNet } from "./tax-amounts";

/** A shipping method as totals read it; `price` in minor units, at least 0. */
export interface ShippingMethodOfTotals {
  readonly id: string;
  readonly price: number;
  readonly includes_tax: boolean;
  readonly tax_lines: readonly TaxLineOfTotals[];
}

/** Amounts of a shipping method in minor units. */
export interface ShippingMethodTotals {
  readonly subtotal: number;
  readonly tax_total: number;
  readonly total: number;
  readonly original_total: number;
  readonly original_tax_total: number;
}

/**
 * Totals of a shipping method (orders §2.4). The tax is rounded once over all rates; an inclusive price gives
 * it up with the combined rate (Q-03 improved). With free shipping the stored price stays and only the totals
 * become 0 (Q-09 improved).
 * @throws AmountError when an amount is out of range
 */
export function computeShippingMethodTotals(
  method: ShippingMethodOfTotals,
  is_free: boolean,
  record?: RecordStep,
): ShippingMethodTotals {
  const price = toExactInteger(method.price, "price");
  const micro = sumMicroPercent(method.tax_lines);
  const unrounded_tax = method.includes_tax ? taxInGross(price, micro) : taxOnNet(price * NANO, micro);
  const tax = roundShippingTax(unrounded_tax);
  const gross = method.includes_tax ? price : price + tax;
  const original_tax_total = toAmount(tax, "original_tax_total");
  const original_total = toAmount(gross, "original_total");
  const totals: ShippingMethodTotals = {
    subtotal: is_free ? 0 : toAmount(gross - tax, "subtotal"),
    tax_total: is_free ? 0 : original_tax_total,
    total: is_free ? 0 : original_total,
    original_total,
    original_tax_total,
  };
  if (record !== undefined) recordMethod(method, totals, { is_free, micro, unrounded_tax }, record);
  return totals;
}

/**
 * The tax of a method split over its tax lines for display, in their order; the parts add up to `tax_total`.
 * @param tax_total minor units, as computed for the whole method
 */
export function splitShippingTax(method: ShippingMethodOfTotals, tax_total: number): number[] {
  const weights = method.tax_lines.map(({ rate }) => Number(toMicroPercent(rate)));
  return allocateByWeights(tax_total, weights);
}

function recordMethod(
  method: ShippingMethodOfTotals,
  totals: ShippingMethodTotals,
  basis: { is_free: boolean; micro: bigint; unrounded_tax: Fraction },
  record: RecordStep,
): void {
  const { price, includes_tax } = method;
  const { is_free, unrounded_tax } = basis;
  const { original_tax_total, original_total, tax_total, subtotal } = totals;
  const free = "A discount makes shipping free.";
  recordSums(record, method.id, {
    original_tax_total: {
      value: original_tax_total,
      unrounded: unrounded_tax,
      inputs: { price, combined_rate: fromMicroPercent(basis.micro) },
      rule: includes_tax
        ? "The price includes tax: it is taken out with the combined rate and rounded once."
        : "All rates are applied to the price and their sum is rounded once.",
      formula: includes_tax ? "price × combined_rate / (100 + combined_rate)" : "price × combined_rate / 100",
    },
    original_total: {
      value: original_total,
      inputs: includes_tax ? { price } : { price, original_tax_total },
      rule: "What the method costs without free shipping.",
      formula: includes_tax ? "price" : "price + original_tax_total",
    },
    tax_total: {
      value: tax_total,
      inputs: { original_tax_total, is_free },
      rule: is_free ? free : "The tax of the method.",
      formula: is_free ? "0" : "original_tax_total",
    },
    subtotal: {
      value: subtotal,
      inputs: { original_total, original_tax_total, is_free },
      rule: is_free ? free : "The price without tax.",
      formula: is_free ? "0" : "original_total − original_tax_total",
    },
    total: {
      value: totals.total,
      inputs: { subtotal, tax_total },
      rule: "What the method costs.",
      formula: "subtotal + tax_total",
    },
  });
}

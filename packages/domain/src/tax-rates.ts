import { fromMicroPercent, toMicroPercent } from "./rates";

/** A tax rate as stored: `rate` in percent, null counts as 0. */
export interface TaxRate {
  readonly id: string;
  readonly rate: number | null;
  readonly name: string;
  readonly code: string | null;
}

/** A tax line before it is stored: `rate` in percent. */
export interface TaxLineDraft {
  readonly rate: number;
  readonly name: string;
  readonly code: string | null;
}

/** The region's own rate in percent, used when no tax rate is linked. */
export interface RegionTax {
  readonly tax_rate: number | null;
}

/** The line of the region's own rate (orders §2.8). */
export function buildDefaultTaxLine(region: RegionTax): TaxLineDraft {
  return { rate: region.tax_rate ?? 0, name: "default", code: "default" };
}

/**
 * Tax lines of a line item (orders §2.8): rates linked to the product and to its type, each rate once; if
 * there is none, the region's own rate. Custom lines have no tax at all. Return lines of swap carts
 * are not for this function: they keep the lines copied from the returned line.
 */
export function selectLineTaxLines(input: {
  /** null marks a custom line */
  readonly variant_id: string | null;
  /** rates of the region linked to the product */
  readonly product_rates: readonly TaxRate[];
  /** rates of the region linked to the product's type */
  readonly product_type_rates: readonly TaxRate[];
  readonly region: RegionTax;
}): TaxLineDraft[] {
  if (input.variant_id === null) return [];
  return selectTaxLines([...input.product_rates, ...input.product_type_rates], input.region);
}

/** Tax lines of a shipping method: all rates linked to its option, else the region's own rate (orders §2.8). */
export function selectShippingTaxLines(input: {
  readonly shipping_option_rates: readonly TaxRate[];
  readonly region: RegionTax;
}): TaxLineDraft[] {
  return selectTaxLines(input.shipping_option_rates, input.region);
}

/**
 * Adds up lines that share a non-null code, because stored lines are unique per code and the reference fails
 * when two rates share one (orders §2.8). Different names are joined with " + ".
 */
export function mergeTaxLines(lines: readonly TaxLineDraft[]): TaxLineDraft[] {
  const merged: TaxLineDraft[] = [];
  for (const line of lines) {
    const index = line.code === null ? -1 : merged.findIndex(({ code }) => code === line.code);
    const same = merged[index];
    if (same === undefined) {
      merged.push(line);
      continue;
    }
    merged[index] = {
      code: same.code,
      name: same.name.split(" + ").includes(line.name) ? same.name : `${same.name} + ${line.name}`,
      rate: fromMicroPercent(toMicroPercent(same.rate) + toMicroPercent(line.rate)),
    };
  }
  return merged;
}

function selectTaxLines(rates: readonly TaxRate[], region: RegionTax): TaxLineDraft[] {
  const unique = new Map(rates.map((rate) => [rate.id, rate]));
  if (unique.size === 0) return [buildDefaultTaxLine(region)];
  return mergeTaxLines([...unique.values()].map(({ rate, name, code }) => ({ rate: rate ?? 0, name, code })));
}

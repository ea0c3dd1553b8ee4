import type { CalculatedPriceType } from "./constants";
import type { ChosenPrice, PriceSelection } from "./price-selection";
import type { PriceCandidate } from "./price-types";
import { computePriceTax } from "./tax-amounts";
import type { TaxLineDraft } from "./tax-rates";

/** The members that pricing adds to a variant (catalog §2.16), amounts in minor units, rates in percent. */
export interface VariantPricing<Price extends PriceCandidate> {
  readonly prices: readonly Price[];
  readonly original_price: number | null;
  readonly calculated_price: number | null;
  readonly calculated_price_type: CalculatedPriceType | null;
  readonly original_price_includes_tax: boolean | null;
  readonly calculated_price_includes_tax: boolean | null;
  readonly original_tax: number | null;
  readonly calculated_tax: number | null;
  readonly original_price_incl_tax: number | null;
  readonly calculated_price_incl_tax: number | null;
  readonly tax_rates: readonly TaxLineDraft[] | null;
}

/**
 * The wire members of a priced variant. Nothing found means null members, never absent ones (Q39 improved).
 * @param tax_rates of the product in the region; null when there is no region or it has no automatic taxes,
 *   which leaves all tax members null
 * @throws AmountError when a price with tax is out of range
 */
export function buildVariantPricing<Price extends PriceCandidate>(
  selection: PriceSelection<Price>,
  tax_rates: readonly TaxLineDraft[] | null,
): VariantPricing<Price> {
  const { candidates, original, calculated } = selection;
  const original_tax = taxOf(original, tax_rates);
  const calculated_tax = taxOf(calculated, tax_rates);
  return {
    prices: candidates,
    original_price: original?.price.amount ?? null,
    calculated_price: calculated?.price.amount ?? null,
    calculated_price_type: calculated?.type ?? null,
    original_price_includes_tax: original?.includes_tax ?? null,
    calculated_price_includes_tax: calculated?.includes_tax ?? null,
    original_tax: original_tax?.tax ?? null,
    calculated_tax: calculated_tax?.tax ?? null,
    original_price_incl_tax: original_tax?.price_incl_tax ?? null,
    calculated_price_incl_tax: calculated_tax?.price_incl_tax ?? null,
    tax_rates,
  };
}

function taxOf(chosen: ChosenPrice<PriceCandidate> | null, tax_rates: readonly TaxLineDraft[] | null) {
  if (chosen === null || tax_rates === null) return null;
  return computePriceTax(chosen.price.amount, chosen.includes_tax, tax_rates);
}

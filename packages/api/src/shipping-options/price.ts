import { type Executor, query } from "@backroom/db";
import { computePriceTax, selectShippingTaxLines, type TaxLineDraft } from "@backroom/domain";
import { loadOptionRates } from "./load";

/** What list rows carry beside the option itself (spec/catalog.md §2.9). */
export interface ShippingOptionPrice {
  price_incl_tax: number;
  tax_rates: TaxLineDraft[];
  tax_amount: number;
}

interface PricedRow {
  id: string;
  amount: number | null;
  includes_tax: boolean;
  tax_rate: number;
  automatic_taxes: boolean;
}

/**
 * The price of each option with the tax of its region, by its id; without automatic taxes there is none. Two
 * statements. They ask for the columns they need, because the caller of a list may have left them out of `fields`.
 */
export async function priceShippingOptions(
  executor: Executor,
  ids: readonly string[],
): Promise<Map<string, ShippingOptionPrice>> {
  if (ids.length === 0) return new Map();
  const [options, rates] = await Promise.all([
    query<PricedRow>(
      executor,
      `select o.id, o.amount, o.includes_tax, r.tax_rate, r.automatic_taxes
       from shipping_option o join region r on r.id = o.region_id where o.id = any($1)`,
      [ids],
    ),
    loadOptionRates(executor, ids),
  ]);
  return new Map(
    options.map((option) => {
      const tax_rates = option.automatic_taxes
        ? selectShippingTaxLines({ shipping_option_rates: rates.get(option.id) ?? [], region: option })
        : [];
      const { tax, price_incl_tax } = computePriceTax(option.amount ?? 0, option.includes_tax, tax_rates);
      return [option.id, { price_incl_tax, tax_rates, tax_amount: tax }];
    }),
  );
}

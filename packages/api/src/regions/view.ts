import { z } from "zod";
import { metadata, nullableTimestamp, percent, timestamp } from "../core/fields";
import { many, one, through } from "../core/relations";
import { columnsOf, defineView, type RowOf } from "../core/view";
import { type Currency, currencyView } from "../currencies/view";
import { type TaxRate, taxRateView } from "../tax-rates/view";

const countryColumns = columnsOf("country", {
  id: z.int(),
  iso_2: z.string(),
  iso_3: z.string(),
  num_code: z.int(),
  name: z.string(),
  display_name: z.string(),
  region_id: z.string().nullable(),
});
export type Country = RowOf<typeof countryColumns>;
export const countryView = defineView<Country>("Country", { columns: countryColumns, orderBy: 't."id"' });

const providerShape = { id: z.string(), is_installed: z.boolean() };
const paymentProviderColumns = columnsOf("payment_provider", providerShape);
const fulfillmentProviderColumns = columnsOf("fulfillment_provider", providerShape);
export type Provider = RowOf<typeof paymentProviderColumns>;
export const paymentProviderView = defineView<Provider>("PaymentProvider", {
  columns: paymentProviderColumns,
  orderBy: 't."id"',
});
export const fulfillmentProviderView = defineView<Provider>("FulfillmentProvider", {
  columns: fulfillmentProviderColumns,
  orderBy: 't."id"',
});

const columns = columnsOf("region", {
  id: z.string(),
  name: z.string(),
  currency_code: z.string(),
  tax_rate: percent,
  tax_code: z.string().nullable(),
  gift_cards_taxable: z.boolean(),
  automatic_taxes: z.boolean(),
  tax_provider_id: z.string().nullable().describe("null is the built-in provider"),
  includes_tax: z.boolean(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});

export interface Region extends RowOf<typeof columns> {
  countries?: Country[] | undefined;
  payment_providers?: Provider[] | undefined;
  fulfillment_providers?: Provider[] | undefined;
  currency?: Currency | null | undefined;
  tax_rates?: TaxRate[] | undefined;
}

export const regionView = defineView<Region>("Region", {
  columns,
  relations: {
    countries: many(() => countryView, { by: "region_id" }),
    payment_providers: through(() => paymentProviderView, {
      table: "region_payment_provider",
      from: "region_id",
      to: "provider_id",
    }),
    fulfillment_providers: through(() => fulfillmentProviderView, {
      table: "region_fulfillment_provider",
      from: "region_id",
      to: "provider_id",
    }),
    currency: one(() => currencyView, { by: "currency_code", to: "code" }),
    tax_rates: many(() => taxRateView, { by: "region_id" }),
  },
  expand: ["countries", "payment_providers", "fulfillment_providers", "currency"],
});

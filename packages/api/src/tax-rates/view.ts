import { z } from "zod";
import { metadata, timestamp } from "../core/fields";
import { one, through } from "../core/relations";
import { columnsOf, defineView, type RowOf, type View } from "../core/view";
import { type ProductType, productTypeView } from "../product-types/view";
import { type Product, productView } from "../products/view";
import { type Region, regionView } from "../regions/view";
import { type ShippingOption, shippingOptionView } from "../shipping-options/view";

const columns = columnsOf("tax_rate", {
  id: z.string(),
  rate: z.number().nullable().describe("percent; null counts as 0"),
  code: z.string().nullable(),
  name: z.string(),
  region_id: z.string(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
});

export interface TaxRate extends RowOf<typeof columns> {
  product_count?: number | undefined;
  product_type_count?: number | undefined;
  shipping_option_count?: number | undefined;
  products?: Product[] | undefined;
  product_types?: ProductType[] | undefined;
  shipping_options?: ShippingOption[] | undefined;
  region?: Region | null | undefined;
}

/** How many living rows the rate is linked to: only for those who name it in `fields`. */
const countOf = (table: string, link: string, column: string) => ({
  schema: z.int().optional(),
  sql: `(select count(*)::int from ${link} l join ${table} x on x.id = l.${column} and x.deleted_at is null where l.rate_id = t."id")`,
});

export const taxRateView: View<TaxRate> = defineView<TaxRate>("TaxRate", {
  columns,
  expressions: {
    product_count: countOf("product", "product_tax_rate", "product_id"),
    product_type_count: countOf("product_type", "product_type_tax_rate", "product_type_id"),
    shipping_option_count: countOf("shipping_option", "shipping_tax_rate", "shipping_option_id"),
  },
  relations: {
    products: through(() => productView, { table: "product_tax_rate", from: "rate_id", to: "product_id" }),
    product_types: through(() => productTypeView, {
      table: "product_type_tax_rate",
      from: "rate_id",
      to: "product_type_id",
    }),
    shipping_options: through(() => shippingOptionView, {
      table: "shipping_tax_rate",
      from: "rate_id",
      to: "shipping_option_id",
    }),
    region: one(() => regionView, { by: "region_id" }),
  },
  fields: Object.keys(columns.object.shape),
});

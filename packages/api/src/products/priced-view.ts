import { z } from "zod";
import { money, percent } from "../core/fields";
import type { SelectionInput } from "../core/selection";
import { type Computed, defineView, many, one, type Relation, type View } from "../core/view";
import { currencyView } from "../currencies/view";
import { regionView } from "../regions/view";
import { availableQuantity } from "./stock";
import {
  amountColumns,
  type MoneyAmount,
  optionValueView,
  type Product,
  type ProductVariant,
  productView,
  productViewWith,
  variantColumns,
  variantInventoryItemView,
  variantOrder,
  variantView,
} from "./view";

/**
 * Products as the product routes show them: variants with their default prices, the members of pricing (all null,
 * because there is neither region nor currency; catalog.md §2.16) and what is in stock (§2.14).
 */
export interface PricedVariant extends Omit<ProductVariant, "inventory_quantity"> {
  /** Absent for a managed variant without inventory item. */
  inventory_quantity?: number | undefined;
  purchasable?: boolean | undefined;
  original_price?: number | null | undefined;
  calculated_price?: number | null | undefined;
  original_price_includes_tax?: boolean | null | undefined;
  calculated_price_includes_tax?: boolean | null | undefined;
  original_tax?: number | null | undefined;
  calculated_tax?: number | null | undefined;
  original_price_incl_tax?: number | null | undefined;
  calculated_price_incl_tax?: number | null | undefined;
  tax_rates?: { rate: number | null; name: string; code: string | null }[] | null | undefined;
}
export interface PricedProduct extends Omit<Product, "variants"> {
  variants?: PricedVariant[] | undefined;
}

const withoutContext = (schema: z.ZodType): Computed => ({
  schema: schema.nullable(),
  needs: "prices",
  from: () => null,
});
const taxRate = z.strictObject({ rate: percent.nullable(), name: z.string(), code: z.string().nullable() });
const pricing = {
  original_price: withoutContext(money),
  calculated_price: withoutContext(money),
  original_price_includes_tax: withoutContext(z.boolean()),
  calculated_price_includes_tax: withoutContext(z.boolean()),
  original_tax: withoutContext(money),
  calculated_tax: withoutContext(money),
  original_price_incl_tax: withoutContext(money),
  calculated_price_incl_tax: withoutContext(money),
  tax_rates: withoutContext(z.array(taxRate)),
};
/** Documents the member; `showStock` adds it, because it follows from several columns. */
const purchasable: Computed = { schema: z.boolean(), needs: "", from: () => undefined };

const amountRelations = {
  currency: one(() => currencyView, { by: "currency_code", to: "code" }),
  region: one(() => regionView, { by: "region_id" }),
  variant: one(() => variantView, { by: "variant_id" }),
};
/** A default price belongs to no list; v1 says it twice. */
const defaultPriceView: View<MoneyAmount> = defineView<MoneyAmount>("DefaultPrice", {
  columns: amountColumns,
  expressions: { price_list: { schema: z.null(), sql: "null" } },
  relations: amountRelations,
});
/** A price row the way v1 shows it where it computes no prices: without the variant it stands below. */
const nestedPriceView: View<MoneyAmount> = defineView<MoneyAmount>("NestedPrice", {
  columns: amountColumns,
  relations: amountRelations,
  fields: Object.keys(amountColumns.object.shape).filter((name) => name !== "variant_id"),
});

type Stock = Record<string, { schema: z.ZodType; sql: string }>;
const stored: Stock = {};
const inStock: Stock = { inventory_quantity: { schema: z.int().optional(), sql: availableQuantity() } };

const variantViewWith = (
  name: string,
  prices: Relation<MoneyAmount[]>,
  stock: Stock,
  computed: Record<string, Computed>,
) =>
  defineView<PricedVariant>(name, {
    columns: variantColumns,
    expressions: stock,
    relations: {
      product: one(() => productView, { by: "product_id" }),
      prices,
      options: many(() => optionValueView, { by: "variant_id" }),
      inventory_items: many(() => variantInventoryItemView, { by: "variant_id" }),
    },
    computed,
    orderBy: variantOrder,
  });

const defaultPrices = many(() => defaultPriceView, { by: "variant_id", where: "t.price_list_id is null" });
const allPrices = many(() => nestedPriceView, { by: "variant_id" });
const variantViews = {
  priced: variantViewWith("PricedVariant", defaultPrices, inStock, { ...pricing, purchasable }),
  changed: variantViewWith("ChangedVariant", defaultPrices, stored, pricing),
  nested: variantViewWith("NestedVariant", allPrices, stored, {}),
};

/** For reads: with stock. */
export const pricedProductView: View<PricedProduct> = productViewWith(
  "PricedProduct",
  () => variantViews.priced,
);
/** For the answers of writes, which show the stored quantity. */
export const changedProductView: View<PricedProduct> = productViewWith(
  "ChangedProduct",
  () => variantViews.changed,
);
/** For reads that name members of variants, but not `variants`: as stored. */
export const nestedProductView: View<PricedProduct> = productViewWith(
  "NestedProduct",
  () => variantViews.nested,
);

/** v1 adds prices and stock only where `variants` itself is expanded, not where a longer path implies it. */
export function showsPrices({ fields, expand }: SelectionInput): boolean {
  if (expand === undefined || expand === null) return true;
  const isExpanded = expand.split(",").some((name) => name.trim() === "variants");
  return isExpanded || (fields ?? "").split(",").some((name) => /^\*?variants(\.[^.]+)?$/.test(name.trim()));
}

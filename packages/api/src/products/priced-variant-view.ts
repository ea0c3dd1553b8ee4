import { calculatedPriceTypes } from "@backroom/domain";
import { z } from "zod";
import { money, percent } from "../core/fields";
import { many, one, type Relation } from "../core/relations";
import { type Computed, defineView, type View } from "../core/view";
import { currencyView } from "../currencies/view";
import { priceListView } from "../price-lists/view";
import { regionView } from "../regions/view";
import { availableQuantity } from "./stock";
import {
  amountColumns,
  type MoneyAmount,
  optionValueView,
  type ProductVariant,
  productView,
  variantColumns,
  variantInventoryItemView,
  variantOrder,
  variantView,
} from "./view";

/** A variant with its prices (spec/catalog.md §2.16) and with what is in stock (§2.14). */
export interface PricedVariant extends Omit<ProductVariant, "inventory_quantity"> {
  /** Absent for a managed variant without inventory item. */
  inventory_quantity?: number | undefined;
  purchasable?: boolean | undefined;
  original_price?: number | null | undefined;
  calculated_price?: number | null | undefined;
  /** Absent where there is no calculated price. */
  calculated_price_type?: (typeof calculatedPriceTypes)[number] | undefined;
  original_price_includes_tax?: boolean | null | undefined;
  calculated_price_includes_tax?: boolean | null | undefined;
  original_tax?: number | null | undefined;
  calculated_tax?: number | null | undefined;
  original_price_incl_tax?: number | null | undefined;
  calculated_price_incl_tax?: number | null | undefined;
  tax_rates?: { rate: number | null; name: string; code: string | null }[] | null | undefined;
}

const taxRate = z.strictObject({ rate: percent.nullable(), name: z.string(), code: z.string().nullable() });
const pricing = {
  original_price: money.nullable(),
  calculated_price: money.nullable(),
  original_price_includes_tax: z.boolean().nullable(),
  calculated_price_includes_tax: z.boolean().nullable(),
  original_tax: money.nullable(),
  calculated_tax: money.nullable(),
  original_price_incl_tax: money.nullable(),
  calculated_price_incl_tax: money.nullable(),
  tax_rates: z.array(taxRate).nullable(),
};
const withoutContext = (schema: z.ZodType): Computed => ({ schema, needs: "prices", from: () => null });
/** The members of pricing where there is neither region nor currency: all null. */
const emptyPricing: Record<string, Computed> = Object.fromEntries(
  Object.entries(pricing).map(([name, schema]) => [name, withoutContext(schema)]),
);
/** `showStock` adds it, because it follows from several columns. */
const purchasable = { purchasable: z.boolean() };

const amountRelations = {
  currency: one(() => currencyView, { by: "currency_code", to: "code" }),
  region: one(() => regionView, { by: "region_id" }),
  variant: one(() => variantView, { by: "variant_id" }),
};
const price_list = one(() => priceListView, { by: "price_list_id" });
/** A default price belongs to no list; v1 says it twice. */
const defaultPriceView: View<MoneyAmount> = defineView<MoneyAmount>("DefaultPrice", {
  columns: amountColumns,
  expressions: { price_list: { schema: z.null(), sql: "null" } },
  relations: amountRelations,
});
const withoutVariant = Object.keys(amountColumns.object.shape).filter((name) => name !== "variant_id");
/** A price row the way v1 shows it where it computes no prices: without the variant it stands below. */
const nestedPriceView: View<MoneyAmount> = defineView<MoneyAmount>("NestedPrice", {
  columns: amountColumns,
  relations: { ...amountRelations, price_list },
  fields: withoutVariant,
});
/** A price row with its list. */
const anyPriceView: View<MoneyAmount> = defineView<MoneyAmount>("PriceWithList", {
  columns: amountColumns,
  relations: { ...amountRelations, price_list },
});

type Stock = Record<string, { schema: z.ZodType; sql: string }>;
const stored: Stock = {};
const inStock: Stock = { inventory_quantity: { schema: z.int().optional(), sql: availableQuantity() } };

const variantViewWith = (
  name: string,
  prices: Relation<MoneyAmount[]>,
  stock: Stock,
  members: { computed?: Record<string, Computed>; attached?: Record<string, z.ZodType> },
): View<PricedVariant> =>
  defineView<PricedVariant>(name, {
    columns: variantColumns,
    expressions: stock,
    relations: {
      product: one(() => productView, { by: "product_id" }),
      prices,
      options: many(() => optionValueView, { by: "variant_id" }),
      inventory_items: many(() => variantInventoryItemView, { by: "variant_id" }),
    },
    ...members,
    orderBy: variantOrder,
  });

const anyPrices = many(() => anyPriceView, { by: "variant_id" });
const defaultPrices = many(() => defaultPriceView, { by: "variant_id", where: "t.price_list_id is null" });

export const variantViews = {
  /** With its default prices and what is in stock. */
  priced: variantViewWith("PricedVariant", defaultPrices, inStock, {
    computed: emptyPricing,
    attached: purchasable,
  }),
  /** With its default prices and the stored quantity. */
  changed: variantViewWith("ChangedVariant", defaultPrices, stored, { computed: emptyPricing }),
  /** As stored. */
  nested: variantViewWith(
    "NestedVariant",
    many(() => nestedPriceView, { by: "variant_id" }),
    stored,
    {},
  ),
  /** As stored, each price with its variant's id, the way price lists show it. */
  listed: variantViewWith("ListedVariant", anyPrices, stored, {}),
  /** With all its prices; whoever reads it picks those of a context and adds the members of pricing. */
  inContext: variantViewWith("VariantInContext", anyPrices, inStock, {
    attached: { ...pricing, ...purchasable, calculated_price_type: z.enum(calculatedPriceTypes) },
  }),
};

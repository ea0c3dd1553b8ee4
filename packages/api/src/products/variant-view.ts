import { z } from "zod";
import { metadata, money, nullableTimestamp, timestamp } from "../core/fields";
import { listOfOne, many, one } from "../core/relations";
import { columnsOf, defineView, type RowOf, type View } from "../core/view";
import { type Currency, currencyView } from "../currencies/view";
import { type PriceList, priceListView } from "../price-lists/view";
import { type Region, regionView } from "../regions/view";
import { type Product, productView } from "./view";

const nullableText = z.string().nullable();
const nullableInt = z.int().nullable();
const times = { created_at: timestamp, updated_at: timestamp, deleted_at: nullableTimestamp };

const imageColumns = columnsOf("image", { id: z.string(), url: z.string(), metadata, ...times });
export type Image = RowOf<typeof imageColumns>;
export const imageView: View<Image> = defineView<Image>("Image", { columns: imageColumns });

const optionColumns = columnsOf("product_option", {
  id: z.string(),
  title: z.string(),
  product_id: z.string(),
  metadata,
  ...times,
});
export interface ProductOption extends RowOf<typeof optionColumns> {
  values?: ProductOptionValue[] | undefined;
  product?: Product | null | undefined;
}
export const productOptionView: View<ProductOption> = defineView<ProductOption>("ProductOption", {
  columns: optionColumns,
  relations: {
    values: many(() => optionValueView, { by: "option_id", isLong: true }),
    product: one(() => productView, { by: "product_id" }),
  },
});

const valueColumns = columnsOf("product_option_value", {
  id: z.string(),
  value: z.string(),
  option_id: z.string(),
  variant_id: z.string(),
  metadata,
  ...times,
});
export interface ProductOptionValue extends RowOf<typeof valueColumns> {
  option?: ProductOption | null | undefined;
  variant?: ProductVariant | null | undefined;
}
export const optionValueView: View<ProductOptionValue> = defineView<ProductOptionValue>(
  "ProductOptionValue",
  {
    columns: valueColumns,
    relations: {
      option: one(() => productOptionView, { by: "option_id" }),
      variant: one(() => variantView, { by: "variant_id" }),
    },
  },
);

export const amountColumns = columnsOf("money_amount", {
  id: z.string(),
  currency_code: z.string(),
  amount: money,
  min_quantity: nullableInt,
  max_quantity: nullableInt,
  price_list_id: nullableText,
  region_id: nullableText,
  variant_id: z.string(),
  ...times,
});
export interface MoneyAmount extends RowOf<typeof amountColumns> {
  currency?: Currency | null | undefined;
  region?: Region | null | undefined;
  price_list?: PriceList | null | undefined;
  variant?: ProductVariant | null | undefined;
  variants?: ProductVariant[] | undefined;
}
export const moneyAmountView: View<MoneyAmount> = defineView<MoneyAmount>("MoneyAmount", {
  columns: amountColumns,
  relations: {
    currency: one(() => currencyView, { by: "currency_code", to: "code" }),
    region: one(() => regionView, { by: "region_id" }),
    price_list: one(() => priceListView, { by: "price_list_id" }),
    variant: one(() => variantView, { by: "variant_id" }),
    variants: listOfOne(() => variantView, { by: "variant_id" }),
  },
});

const linkColumns = columnsOf("product_variant_inventory_item", {
  id: z.string(),
  inventory_item_id: z.string(),
  variant_id: z.string(),
  required_quantity: z.int(),
  ...times,
});
export interface VariantInventoryItem extends RowOf<typeof linkColumns> {
  variant?: ProductVariant | null | undefined;
}
export const variantInventoryItemView: View<VariantInventoryItem> = defineView<VariantInventoryItem>(
  "ProductVariantInventoryItem",
  { columns: linkColumns, relations: { variant: one(() => variantView, { by: "variant_id" }) } },
);

export const variantColumns = columnsOf("product_variant", {
  id: z.string(),
  title: z.string(),
  product_id: z.string(),
  sku: nullableText,
  barcode: nullableText,
  ean: nullableText,
  upc: nullableText,
  variant_rank: nullableInt,
  inventory_quantity: z.int(),
  allow_backorder: z.boolean(),
  manage_inventory: z.boolean(),
  hs_code: nullableText,
  origin_country: nullableText,
  mid_code: nullableText,
  material: nullableText,
  weight: nullableInt,
  length: nullableInt,
  height: nullableInt,
  width: nullableInt,
  metadata,
  ...times,
});
export interface ProductVariant extends RowOf<typeof variantColumns> {
  product?: Product | null | undefined;
  prices?: MoneyAmount[] | undefined;
  options?: ProductOptionValue[] | undefined;
  inventory_items?: VariantInventoryItem[] | undefined;
}

/** Variants of a product are shown in the order of their rank. */
export const variantOrder = 't."variant_rank", t."created_at", t."id"';

/** A variant as stored. */
export const variantView: View<ProductVariant> = defineView<ProductVariant>("ProductVariant", {
  columns: variantColumns,
  relations: {
    // Carts and orders keep showing, and taxing, what was sold before its product was deleted.
    product: one(() => productView, { by: "product_id", withDeleted: true }),
    prices: many(() => moneyAmountView, { by: "variant_id" }),
    options: many(() => optionValueView, { by: "variant_id" }),
    inventory_items: many(() => variantInventoryItemView, { by: "variant_id" }),
  },
  expand: ["product", "prices", "options"],
  orderBy: variantOrder,
});

import { productStatuses } from "@backroom/domain";
import { z } from "zod";
import {
  amount,
  idSchema,
  maxAmount,
  metadataInput,
  optionalText,
  selectionInput,
  text,
} from "../core/fields";

/** Input shapes of products and variants (spec/catalog.md §2.13, §2.14, §2.16). */

const title = text(1_000).min(1, "should not be empty");
/** What a 32-bit column holds. */
const whole = z.int().min(-maxAmount).max(maxAmount);
const url = text(2_000).min(1, "should not be empty");
const reference = z.strictObject({ id: idSchema });
const byValue = z.strictObject({
  value: text(1_000),
  id: idSchema.optional().describe("of use for a tag whose value is new: it becomes its id"),
});

/** Measures and customs facts that products and variants share. */
const physical = {
  weight: whole.nullish(),
  length: whole.nullish(),
  height: whole.nullish(),
  width: whole.nullish(),
  hs_code: optionalText(1_000),
  origin_country: optionalText(1_000),
  mid_code: optionalText(1_000),
  material: optionalText(1_000),
};

/** Exactly one of `region_id` and `currency_code`, checked by `resolvePrices`. */
export const priceInput = z.strictObject({
  region_id: idSchema.nullish(),
  currency_code: z
    .string()
    .max(10)
    .nullish()
    .describe("ISO 4217; for a price of a currency, without region_id"),
  amount,
  min_quantity: z.int().min(0).max(maxAmount).nullish(),
  max_quantity: z.int().min(0).max(maxAmount).nullish(),
});

/** Columns of a variant that a client may set, beside the title. */
export const variantFields = {
  sku: optionalText(1_000),
  ean: optionalText(1_000),
  upc: optionalText(1_000),
  barcode: optionalText(1_000),
  inventory_quantity: whole.optional().describe("default 0; counts where manage_inventory is off"),
  allow_backorder: z.boolean().optional(),
  manage_inventory: z.boolean().optional().describe("default true: an inventory item is made and counted"),
  ...physical,
  metadata: metadataInput.nullish(),
};

const productVariantInput = z.strictObject({
  title,
  ...variantFields,
  prices: z.array(priceInput).max(1_000),
  options: z
    .array(z.strictObject({ value: text(1_000) }))
    .max(100)
    .nullish()
    .describe("the n-th value is for the product's n-th option"),
});

/** What creation and update of a product share. */
export const productFields = {
  subtitle: optionalText(),
  description: optionalText(100_000),
  discountable: z.boolean().optional(),
  images: z.array(url).max(1_000).nullish().describe("URLs, in the order in which they are shown"),
  thumbnail: optionalText(2_000).describe("default: the first image"),
  handle: optionalText(1_000).describe("default: made from the title; unique"),
  status: z.enum(productStatuses).optional(),
  type: byValue.nullish().describe("reused by its exact value"),
  collection_id: idSchema.nullish(),
  tags: z.array(byValue).max(1_000).nullish().describe("reused by their exact value"),
  sales_channels: z.array(reference).max(1_000).nullish().describe("default: the store's default channel"),
  categories: z.array(reference).max(1_000).nullish(),
  ...physical,
  metadata: metadataInput.nullish(),
};

export const createProductInput = z.strictObject({
  title,
  ...productFields,
  is_giftcard: z.boolean().optional().describe("not discountable then, and sent with the gift card profile"),
  options: z.array(z.strictObject({ title })).max(100).nullish(),
  variants: z.array(productVariantInput).max(2_000).nullish(),
});

export const productSelected = z.strictObject({ id: idSchema, ...selectionInput });

export type PriceInput = z.infer<typeof priceInput>;
export type VariantInput = z.infer<typeof productVariantInput>;
export type CreateProductInput = z.infer<typeof createProductInput>;

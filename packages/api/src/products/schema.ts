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
/** The most variants a product has, in one request or by adding. */
export const maxVariants = 2_500;

/** Where an image is: a path or a web address. Other schemes, `javascript:` above all, could run in the admin. */
function isImageAddress(address: string): boolean {
  // Browsers skip control characters and blanks when they look for the scheme.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\p{Cc}\s]/gu, ""))?.[1];
  return scheme === undefined || /^https?$/i.test(scheme);
}
const imageAddress = text(2_000).refine(isImageAddress, "must be a web address (http or https) or a path");
const url = imageAddress.min(1, "should not be empty");
const reference = z.strictObject({ id: idSchema });
const byValue = z.strictObject({
  value: text(1_000),
  id: idSchema.nullish().describe("of use for a tag whose value is new: it becomes its id"),
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
  currency_code: text(10).nullish().describe("ISO 4217; for a price of a currency, without region_id"),
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
  thumbnail: imageAddress.nullish().describe("default: the first image"),
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
  variants: z.array(productVariantInput).max(maxVariants).nullish(),
});

export const productSelected = z.strictObject({ id: idSchema, ...selectionInput });

/** A price among all default prices of a variant, which it replaces. */
export const priceUpdateInput = priceInput.extend({
  id: idSchema
    .nullish()
    .describe("of a default price of the variant: it keeps its place unless told another"),
});
const optionValue = z.strictObject({ option_id: idSchema, value: text(1_000) });
const optionValues = z.array(optionValue).max(100).nullish();
const prices = z.array(priceUpdateInput).max(1_000);

const variantUpdate = {
  title: title.optional(),
  ...variantFields,
  prices: prices.nullish().describe("all default prices; prices of price lists stay as they are"),
  options: optionValues,
};

export const createVariantInput = z.strictObject({
  id: idSchema,
  title,
  ...variantFields,
  prices,
  options: optionValues.describe("a value for each option of the product"),
  ...selectionInput,
});
export const updateVariantInput = z.strictObject({
  id: idSchema,
  variant_id: idSchema,
  ...variantUpdate,
  ...selectionInput,
});
export const variantOfProduct = z.strictObject({ id: idSchema, variant_id: idSchema });

const listedVariant = z.strictObject({
  id: idSchema.nullish().describe("of a variant of this product; without it one is created"),
  ...variantUpdate,
});

export const updateProductInput = z.strictObject({
  id: idSchema,
  title: title.optional(),
  ...productFields,
  sales_channels: productFields.sales_channels.describe("replaces the set; null and [] clear it"),
  thumbnail: productFields.thumbnail.describe("a product without one takes the first of the images"),
  handle: productFields.handle.describe("unique"),
  variants: z
    .array(listedVariant)
    .max(maxVariants)
    .nullish()
    .describe("all variants in their order: those not listed are deleted"),
  ...selectionInput,
});

export const productMetadataInput = z.strictObject({
  id: idSchema,
  key: text(1_000).min(1, "should not be empty"),
  value: text().describe('"" removes the key'),
});

export const addOptionInput = z.strictObject({ id: idSchema, title });
export const renameOptionInput = z.strictObject({ id: idSchema, option_id: idSchema, title });
export const optionOfProduct = z.strictObject({ id: idSchema, option_id: idSchema });

export type PriceInput = z.infer<typeof priceInput>;
export type PriceUpdateInput = z.infer<typeof priceUpdateInput>;
export type OptionValueInput = z.infer<typeof optionValue>;
export type VariantInput = z.infer<typeof productVariantInput>;
export type VariantUpdateInput = Omit<z.infer<typeof listedVariant>, "id">;
export type ListedVariantInput = z.infer<typeof listedVariant>;
/** What a write is about, without what its answer shows. */
type Written<T> = Omit<T, keyof typeof selectionInput>;
export type CreateVariantInput = Written<z.infer<typeof createVariantInput>>;
export type UpdateVariantInput = Written<z.infer<typeof updateVariantInput>>;
export type CreateProductInput = z.infer<typeof createProductInput>;
export type UpdateProductInput = Written<z.infer<typeof updateProductInput>>;

import { priceListStatuses, priceListTypes } from "@backroom/domain";
import { z } from "zod";
import { dateInput, idSchema, text } from "../core/fields";
import { priceInput } from "../products/schema";

/** Input shapes of price lists (spec/catalog.md §2.15). */

const maxPrices = 20_000;
const ids = z.array(idSchema).min(1).max(maxPrices);

const price = priceInput.extend({ variant_id: idSchema });
const priceOrNew = price.extend({
  id: idSchema.nullish().describe("of a price of this list: it keeps its place unless told another"),
});

const fields = {
  name: text(1_000).min(1, "should not be empty"),
  description: text().describe("for staff"),
  type: z.enum(priceListTypes).describe("what a price of the list is called; it has no effect on which wins"),
};
const optionalFields = {
  status: z.enum(priceListStatuses).optional().describe("prices of drafts do not count; default draft"),
  starts_at: dateInput.nullish(),
  ends_at: dateInput.nullish().describe("not before starts_at"),
  customer_groups: z
    .array(z.strictObject({ id: idSchema }))
    .max(1_000)
    .nullish()
    .describe("for whom; empty is for everyone"),
  includes_tax: z.boolean().optional(),
};

export const createPriceListInput = z.strictObject({
  ...fields,
  prices: z.array(price).max(maxPrices),
  ...optionalFields,
});

export const updatePriceListInput = z.strictObject({
  id: idSchema,
  name: fields.name.optional(),
  description: fields.description.optional(),
  type: fields.type.optional(),
  prices: z
    .array(priceOrNew)
    .max(maxPrices)
    .nullish()
    .describe("those with an id are changed, the others added; none is removed"),
  ...optionalFields,
});

export const addPricesInput = z.strictObject({
  id: idSchema,
  prices: z.array(priceOrNew).max(maxPrices),
  override: z.boolean().nullish().describe("true removes all other prices of the list"),
});

export const deletePricesInput = z.strictObject({ id: idSchema, price_ids: ids });
export const deleteProductsPricesInput = z.strictObject({ id: idSchema, product_ids: ids });
export const productOfPriceList = z.strictObject({ id: idSchema, product_id: idSchema });
export const variantOfPriceList = z.strictObject({ id: idSchema, variant_id: idSchema });

export const deletedPrices = z.strictObject({
  ids: z.array(z.string()),
  object: z.literal("money-amount"),
  deleted: z.literal(true),
});

export type PriceOfListInput = z.infer<typeof priceOrNew>;
export type CreatePriceListInput = z.infer<typeof createPriceListInput>;
export type UpdatePriceListInput = z.infer<typeof updatePriceListInput>;

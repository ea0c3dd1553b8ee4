import { z } from "zod";
import { addressInput } from "../carts/schema";
import { emailText, idSchema, maxAmount, metadataInput, objectInput, quantity, text } from "../core/fields";

/** Input shapes of draft orders (spec/orders.md §7). */
const unitPrice = z.int().max(maxAmount);
const priceOfLine = "minor units, without tax; left out, the price of the catalogue counts";

const addressOrId = z
  .union([addressInput, idSchema])
  .nullish()
  .describe("an address, or the id of a stored one");

export const draftLineInput = z.strictObject({
  variant_id: idSchema.nullish().describe("left out, the line is a custom one"),
  title: text(1_000).nullish().describe("of a custom line; default: Custom item"),
  unit_price: unitPrice
    .min(-maxAmount)
    .nullish()
    .describe(`${priceOfLine}; less than 0 counts as 0, as in v1`),
  quantity,
  metadata: metadataInput.nullish(),
});

export const shippingMethodInput = z.strictObject({
  option_id: idSchema,
  data: objectInput.nullish(),
  price: z.int().min(0).max(maxAmount).nullish().describe("minor units; instead of the option's price"),
});

const discounts = z.array(z.strictObject({ code: text(200) })).max(100);
const maxLines = 1_000;

export const createDraftOrderInput = z.strictObject({
  email: emailText,
  region_id: idSchema,
  shipping_methods: z.array(shippingMethodInput).max(50),
  status: z.enum(["open", "completed"]).nullish().describe("accepted and ignored: a new draft is open"),
  billing_address: addressOrId,
  shipping_address: addressOrId,
  items: z.array(draftLineInput).max(maxLines).nullish(),
  discounts: discounts.nullish(),
  customer_id: text(200).nullish(),
  no_notification_order: z.boolean().nullish(),
  metadata: metadataInput.nullish(),
});
export type CreateDraftOrderInput = z.infer<typeof createDraftOrderInput>;

export const updateDraftOrderInput = z.strictObject({
  id: idSchema,
  region_id: idSchema.nullish(),
  country_code: z.string().max(2).nullish(),
  email: emailText.nullish(),
  billing_address: addressOrId,
  shipping_address: addressOrId,
  discounts: discounts.nullish(),
  customer_id: idSchema.nullish(),
  no_notification_order: z.boolean().nullish(),
});
export type UpdateDraftOrderInput = z.infer<typeof updateDraftOrderInput>;

export const addLineInput = draftLineInput.extend({ id: idSchema });
export type AddLineInput = z.infer<typeof addLineInput>;

export const updateLineInput = z.strictObject({
  id: idSchema,
  line_id: idSchema,
  title: text(1_000).nullish(),
  unit_price: unitPrice.min(0).nullish().describe("minor units; with or without tax, as the line is"),
  quantity: z.int().min(0).max(maxAmount).nullish().describe("0 removes the line"),
  metadata: metadataInput.nullish(),
});
export type UpdateLineInput = z.infer<typeof updateLineInput>;

export const deleteLineInput = z.strictObject({ id: idSchema, line_id: idSchema });

import { z } from "zod";
import { addressInput } from "../carts/schema";
import { emailText, idSchema, metadataInput, objectInput, selectionInput } from "../core/fields";
import { refundFields } from "../payments/schema";

/** Input shapes of orders (spec/orders.md §8.5–8.8). */
const ignored = "accepted and ignored, as it has no effect in v1";

export const updateOrderInput = z.strictObject({
  id: idSchema,
  email: emailText.optional().describe("stored as sent, as in v1"),
  customer_id: idSchema.optional(),
  billing_address: addressInput.optional().describe("merged; country_code is required"),
  shipping_address: addressInput.optional().describe("merged; country_code is required"),
  no_notification: z.boolean().nullish(),
  metadata: metadataInput.nullish().describe("merged; an empty text removes a key"),
  items: z.array(objectInput).max(1_000).nullish().describe(ignored),
  discounts: z.array(objectInput).max(100).nullish().describe(ignored),
  payment_method: objectInput.nullish().describe(ignored),
  shipping_method: z
    .union([objectInput, z.array(objectInput).max(100)])
    .nullish()
    .describe(ignored),
  ...selectionInput,
});
export type UpdateOrderInput = z.infer<typeof updateOrderInput>;

export const refundOrderInput = z.strictObject({
  id: idSchema,
  ...refundFields,
  no_notification: z.boolean().nullish().describe("default: the order's"),
  ...selectionInput,
});
export type RefundOrderInput = z.infer<typeof refundOrderInput>;

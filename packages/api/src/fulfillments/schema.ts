import { z } from "zod";
import { idSchema, metadataInput, nonEmptyText, quantity, selectionInput } from "../core/fields";

/** So many units of one line of the order. */
export const itemQuantity = z.strictObject({ item_id: idSchema, quantity });

export const createFulfillmentInput = z.strictObject({
  id: idSchema,
  items: z.array(itemQuantity).min(1).max(1_000).describe("each item once, with the units to send"),
  location_id: idSchema
    .nullish()
    .describe("stock location the goods leave from: takes them off its stock and off the reservations"),
  no_notification: z.boolean().nullish(),
  metadata: metadataInput.nullish(),
  ...selectionInput,
});
export type CreateFulfillmentInput = z.infer<typeof createFulfillmentInput>;

export const cancelFulfillmentInput = z.strictObject({
  id: idSchema,
  fulfillment_id: idSchema,
  ...selectionInput,
});
export type CancelFulfillmentInput = z.infer<typeof cancelFulfillmentInput>;

export const createShipmentInput = z.strictObject({
  id: idSchema,
  fulfillment_id: idSchema,
  tracking_numbers: z.array(nonEmptyText(500)).max(100).nullish(),
  no_notification: z.boolean().nullish(),
  ...selectionInput,
});
export type CreateShipmentInput = z.infer<typeof createShipmentInput>;

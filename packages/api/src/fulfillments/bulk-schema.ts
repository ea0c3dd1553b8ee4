import { z } from "zod";
import { idSchema } from "../core/fields";

/** Several orders at once; each is done as a whole or left alone. */
export const orderIds = z
  .array(idSchema)
  .min(1)
  .max(200)
  .describe("ids of orders, at most 200; the same id counts once");

export const bulkFulfillInput = z.strictObject({
  ids: orderIds,
  location_id: idSchema.nullish().describe("stock location the goods leave from"),
  no_notification: z.boolean().nullish(),
});
export type BulkFulfillInput = z.infer<typeof bulkFulfillInput>;

/** What became of one order of many. */
export const bulkResult = z
  .strictObject({
    id: z.string(),
    display_id: z.int(),
    is_done: z.boolean(),
    message: z.string().nullable().describe("why it was left alone"),
  })
  .meta({ id: "BulkResult" });
export type BulkResult = z.infer<typeof bulkResult>;

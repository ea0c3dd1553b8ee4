import { z } from "zod";
import { amount, idSchema, maxAmount, optionalText, quantity, selectionInput } from "../core/fields";

const refund = z
  .int()
  .min(-maxAmount - 1)
  .max(maxAmount)
  .nullish();

export const requestReturnInput = z.strictObject({
  id: idSchema,
  items: z
    .array(
      z.strictObject({
        item_id: idSchema,
        quantity,
        reason_id: idSchema.nullish(),
        note: optionalText(),
      }),
    )
    .min(1)
    .max(1_000)
    .describe("each item once"),
  return_shipping: z
    .strictObject({
      option_id: idSchema.nullish().describe("a shipping option, of whatever kind"),
      price: amount.nullish().describe("in place of the option's"),
    })
    .nullish(),
  receive_now: z.boolean().nullish().describe("the goods are here already"),
  refund: refund.describe(
    "to give back once the goods are here; absent or 0: what the items cost, less the return shipping; 0 with `receive_now`: nothing",
  ),
  no_notification: z.boolean().nullish(),
  location_id: idSchema.nullish().describe("stock location the goods come back to"),
  note: optionalText().describe("accepted as by v1, and not kept"),
  ...selectionInput,
});
export type RequestReturnInput = z.infer<typeof requestReturnInput>;

export const receiveReturnInput = z.strictObject({
  id: idSchema,
  items: z
    .array(z.strictObject({ item_id: idSchema, quantity: z.int().min(0).max(maxAmount) }))
    .max(1_000)
    .describe("what arrived, each item once; what is left out did not arrive"),
  refund: refund.describe("0: none; absent: the amount that was computed when the return was requested"),
  location_id: idSchema.nullish().describe("stock location the goods come back to"),
});
export type ReceiveReturnInput = z.infer<typeof receiveReturnInput>;

import { refundReasons } from "@backroom/domain";
import { z } from "zod";
import { idSchema, maxAmount, optionalText } from "../core/fields";

/** What a refund says, of an order or of one payment (spec/orders.md §8.8, §10; Q-30 improved). */
export const refundFields = {
  amount: z.int().min(1).max(maxAmount).describe("integer, in the currency's minor unit"),
  reason: z.enum(refundReasons),
  note: optionalText(),
};

export const refundPaymentInput = z.strictObject({ id: idSchema, ...refundFields });
export type RefundPaymentInput = z.infer<typeof refundPaymentInput>;

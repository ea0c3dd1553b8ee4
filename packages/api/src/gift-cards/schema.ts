import { z } from "zod";
import { amount, dateInput, idSchema, metadataInput } from "../core/fields";

/** Input shapes of gift cards (spec/catalog.md §2.18). */
const region_id = idSchema.describe("where it can be spent; its currency is the card's");
const ends_at = dateInput.nullish().describe("the card is worth nothing afterwards; null is for ever");
const is_disabled = z.boolean().optional().describe("a disabled card cannot be spent");
const metadata = metadataInput.nullish();

export const createGiftCardInput = z.strictObject({
  region_id,
  value: amount.describe("what it is worth when it is new"),
  ends_at,
  is_disabled,
  metadata,
});
export const updateGiftCardInput = z.strictObject({
  id: idSchema,
  region_id: region_id.optional(),
  balance: amount.optional().describe("what is left, at most its value"),
  ends_at,
  is_disabled,
  metadata,
});

export type CreateGiftCardInput = z.infer<typeof createGiftCardInput>;
export type UpdateGiftCardInput = z.infer<typeof updateGiftCardInput>;

import { z } from "zod";
import { idSchema, metadataInput, nonEmptyText, optionalText } from "../core/fields";

/** Input shapes of return reasons (spec/catalog.md §2.32). */
const value = nonEmptyText().describe("the word programs use; no two reasons have the same");
const label = nonEmptyText().describe("the words people read");
const description = optionalText();
const metadata = metadataInput.nullish();

export const createReturnReasonInput = z.strictObject({
  value,
  label,
  description,
  parent_return_reason_id: idSchema.nullish().describe("a reason without a parent; it groups this one"),
  metadata,
});
export const updateReturnReasonInput = z.strictObject({
  id: idSchema,
  value: value.optional(),
  label: label.optional(),
  description,
  metadata,
});

export type CreateReturnReasonInput = z.infer<typeof createReturnReasonInput>;
export type UpdateReturnReasonInput = z.infer<typeof updateReturnReasonInput>;

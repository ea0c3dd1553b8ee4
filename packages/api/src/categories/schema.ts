import { z } from "zod";
import { idSchema, maxAmount, metadataInput, nonEmptyText, selectionInput, text } from "../core/fields";

/** Input shapes of product categories (spec/catalog.md §2.12). */
const name = nonEmptyText().describe("name staff and customers see");
const categoryFields = {
  description: text(100_000).optional(),
  is_internal: z.boolean().optional().describe("for staff only"),
  is_active: z.boolean().optional(),
  parent_category_id: idSchema.nullish().describe('null, or the word "null", makes it a root'),
  metadata: metadataInput.nullish(),
};

export const createCategoryInput = z.strictObject({
  name,
  handle: text(1_000).nullish().describe("default: made from the name; unique"),
  ...categoryFields,
  ...selectionInput,
});

export const updateCategoryInput = z.strictObject({
  id: idSchema,
  name: name.optional(),
  handle: nonEmptyText().optional(),
  ...categoryFields,
  rank: z
    .int()
    .min(0)
    .max(maxAmount)
    .optional()
    .describe("place among the children of its parent, from 0; beyond the end is the end"),
  ...selectionInput,
});

export const categoryProductsInput = z.strictObject({
  id: idSchema,
  product_ids: z.array(z.strictObject({ id: idSchema })).max(10_000),
  ...selectionInput,
});

export type CreateCategoryInput = z.infer<typeof createCategoryInput>;
export type UpdateCategoryInput = z.infer<typeof updateCategoryInput>;

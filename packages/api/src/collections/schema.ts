import { z } from "zod";
import { idSchema, metadataInput, nonEmptyText, text } from "../core/fields";

/** Input shapes of collections (spec/catalog.md §2.11). */
const title = nonEmptyText().describe("name staff and customers see");

export const createCollectionInput = z.strictObject({
  title,
  handle: text(1_000).nullish().describe("default: made from the title; unique among collections"),
  metadata: metadataInput.nullish(),
});

export const updateCollectionInput = z.strictObject({
  id: idSchema,
  title: title.optional(),
  handle: nonEmptyText().nullish().describe("a new title does not change it; null removes it"),
  metadata: metadataInput.nullish(),
});

export const collectionProductsInput = z.strictObject({
  id: idSchema,
  product_ids: z.array(idSchema).min(1).max(10_000).describe("unknown ids are ignored"),
});

export type CreateCollectionInput = z.infer<typeof createCollectionInput>;
export type UpdateCollectionInput = z.infer<typeof updateCollectionInput>;

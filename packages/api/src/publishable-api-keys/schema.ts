import { z } from "zod";
import { idSchema, nonEmptyText, text } from "../core/fields";

/** Input shapes of publishable API keys (spec/catalog.md §2.22). */
const title = nonEmptyText().describe("name staff see");

export const createPublishableApiKeyInput = z.strictObject({ title });
export const updatePublishableApiKeyInput = z.strictObject({ id: idSchema, title: title.optional() });
export const keyChannelsInput = z.strictObject({
  id: idSchema,
  sales_channel_ids: z.array(z.strictObject({ id: idSchema })).max(1_000),
});
export const listKeyChannelsInput = z.strictObject({
  id: idSchema,
  q: text(500).nullish().describe("case-insensitive text search in name and description"),
});

export type UpdatePublishableApiKeyInput = z.infer<typeof updatePublishableApiKeyInput>;

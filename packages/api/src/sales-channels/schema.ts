import { z } from "zod";
import { idSchema, nonEmptyText, optionalText } from "../core/fields";

/** Input shapes of sales channels (spec/catalog.md §2.21). */
const name = nonEmptyText().describe("name staff see");
const description = optionalText();
const is_disabled = z.boolean().optional();

export const createSalesChannelInput = z.strictObject({ name, description, is_disabled });
export const updateSalesChannelInput = z.strictObject({
  id: idSchema,
  name: name.optional(),
  description,
  is_disabled,
});
export const channelProductsInput = z.strictObject({
  id: idSchema,
  product_ids: z.array(z.strictObject({ id: idSchema })).max(10_000),
});
export const channelLocationInput = z.strictObject({ id: idSchema, location_id: idSchema });

export type CreateSalesChannelInput = z.infer<typeof createSalesChannelInput>;
export type UpdateSalesChannelInput = z.infer<typeof updateSalesChannelInput>;

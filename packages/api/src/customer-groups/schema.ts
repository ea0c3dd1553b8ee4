import { z } from "zod";
import { idSchema, metadataInput, nonEmptyText, selectionInput } from "../core/fields";

/** Input shapes of customer groups (spec/catalog.md §2.20). */
const name = nonEmptyText().describe("no two groups have the same");
const metadata = metadataInput.nullish();

export const createCustomerGroupInput = z.strictObject({ name, metadata });
export const updateCustomerGroupInput = z.strictObject({
  id: idSchema,
  name: name.optional(),
  metadata,
  ...selectionInput,
});
export const groupCustomersInput = z.strictObject({
  id: idSchema,
  customer_ids: z.array(z.strictObject({ id: idSchema })).max(10_000),
});

export type CreateCustomerGroupInput = z.infer<typeof createCustomerGroupInput>;
export type UpdateCustomerGroupInput = z.infer<typeof updateCustomerGroupInput>;

import { shippingOptionPriceTypes, shippingOptionRequirementTypes } from "@backroom/domain";
import { z } from "zod";
import { amount, idSchema, metadataInput, nonEmptyText, objectInput } from "../core/fields";

/** Input shapes of shipping options (spec/catalog.md §2.9). */
const requirement = {
  type: z.enum(shippingOptionRequirementTypes),
  amount: amount.describe("min_subtotal is met at this amount, max_subtotal below it"),
};
const requirements = z.array(z.strictObject(requirement)).max(20);
const changedRequirements = z
  .array(z.strictObject({ id: idSchema.optional(), ...requirement }))
  .max(20)
  .describe("replaces the stored ones; an entry with an id changes that one");

/** Integrations send these flags as words too. */
const flag = z.union([z.boolean(), z.enum(["true", "false"])]);

const fields = {
  name: nonEmptyText().describe("name customers see"),
  price_type: z.enum(shippingOptionPriceTypes),
  amount: amount.nullish().describe("needed when price_type is flat_rate, in the currency's minor unit"),
  includes_tax: z.boolean().optional(),
  metadata: metadataInput.nullish(),
};

export const createShippingOptionInput = z.strictObject({
  ...fields,
  region_id: idSchema,
  provider_id: idSchema,
  profile_id: idSchema.nullish().describe("the default profile unless said otherwise"),
  data: objectInput.describe("what the fulfillment provider needs, one of its options"),
  requirements: requirements.nullish(),
  is_return: flag.nullish(),
  admin_only: flag.nullish(),
});

export const updateShippingOptionInput = z.strictObject({
  id: idSchema,
  ...fields,
  name: fields.name.optional(),
  price_type: fields.price_type.optional(),
  admin_only: flag.optional(),
  requirements: changedRequirements,
});

export const isTrue = (value: z.infer<typeof flag> | null | undefined): boolean =>
  value === true || value === "true";

export type CreateShippingOptionInput = z.infer<typeof createShippingOptionInput>;
export type UpdateShippingOptionInput = z.infer<typeof updateShippingOptionInput>;

import { discountAllocations, discountConditionOperators, discountRuleTypes } from "@backroom/domain";
import { z } from "zod";
import {
  dateInput,
  idSchema,
  maxAmount,
  metadataInput,
  nonEmptyText,
  optionalText,
  selectionInput,
  text,
} from "../core/fields";

/** Input shapes of discounts (spec/catalog.md §2.17). */
const code = nonEmptyText(200).describe("stored trimmed and in upper case");
const regions = z
  .array(idSchema)
  .min(1)
  .max(1_000)
  .describe("at least one; one at most for a fixed discount");
const value = z.int().min(0).max(maxAmount).describe("percent up to 100, or an amount in minor units");
const allocation = z.enum(discountAllocations).describe("a fixed amount once for the cart, or per item");
const usageLimit = z.int().min(1).max(maxAmount);
const validDuration = z.iso
  .duration("must be an ISO 8601 duration, such as P30D or PT12H")
  // Beyond that there is no date any more.
  .refine((text) => !/\d{5}|\d{4}Y/.test(text), "must not be longer than 999 years")
  .describe("how long the codes made from a dynamic discount are valid");

const resources = z.array(idSchema).max(10_000).nullish();
/** A condition lists one of these. */
export const conditionResources = {
  products: resources,
  product_types: resources,
  product_collections: resources,
  product_tags: resources,
  customer_groups: resources,
};
const conditionInput = z.strictObject({
  operator: z.enum(discountConditionOperators),
  ...conditionResources,
});
const conditionChange = conditionInput.partial({ operator: true }).extend({
  id: idSchema.optional().describe("changes this condition; without it a condition is added"),
});
const maxConditions = 10;

export const createDiscountInput = z.strictObject({
  code,
  rule: z.strictObject({
    type: z.enum(discountRuleTypes),
    value,
    allocation,
    description: optionalText(),
    conditions: z
      .array(conditionInput)
      .max(maxConditions)
      .nullish()
      .describe("each lists one kind of resource; all must hold"),
  }),
  regions,
  is_dynamic: z.boolean().optional(),
  is_disabled: z.boolean().optional(),
  starts_at: dateInput.optional(),
  ends_at: dateInput.nullish(),
  valid_duration: validDuration.nullish(),
  usage_limit: usageLimit.nullish(),
  metadata: metadataInput.nullish(),
  ...selectionInput,
});

export const updateDiscountInput = z.strictObject({
  id: idSchema,
  code: code.optional(),
  rule: z
    .strictObject({
      id: idSchema.describe("the rule of this discount"),
      value: value.optional(),
      allocation: allocation.optional(),
      description: optionalText(),
      conditions: z.array(conditionChange).max(maxConditions).nullish(),
    })
    .nullish(),
  regions: regions.nullish(),
  is_disabled: z.boolean().optional(),
  starts_at: dateInput.optional(),
  ends_at: dateInput.nullish(),
  valid_duration: validDuration.nullish(),
  usage_limit: usageLimit.nullish(),
  metadata: metadataInput.nullish(),
  ...selectionInput,
});

export const discountByCode = z.strictObject({ code: text(1_000).min(1), ...selectionInput });

export const dynamicCodeInput = z.strictObject({
  id: idSchema.describe("of the discount that the code is made from"),
  code,
  usage_limit: usageLimit.nullish().describe("how often the code can be used, default 1"),
  metadata: metadataInput.nullish(),
});

export const dynamicCodePath = z.strictObject({
  id: idSchema.describe("of the discount that the code was made from"),
  code: text(1_000).min(1).describe("exactly as it is stored"),
});

export const discountRegionPath = z.strictObject({ id: idSchema, region_id: idSchema });

export type CreateDiscountInput = z.infer<typeof createDiscountInput>;
export type UpdateDiscountInput = z.infer<typeof updateDiscountInput>;
export type DiscountConditionInput = z.infer<typeof conditionChange>;

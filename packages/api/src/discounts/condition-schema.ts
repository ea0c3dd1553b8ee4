import { discountConditionOperators } from "@backroom/domain";
import { z } from "zod";
import { idSchema, selectionInput } from "../core/fields";
import { conditionResources } from "./schema";

/** Input shapes of the operations on one condition (spec/catalog.md §2.17). */
const conditionPath = {
  discount_id: idSchema,
  condition_id: idSchema,
};

export const createConditionInput = z.strictObject({
  discount_id: conditionPath.discount_id,
  operator: z.enum(discountConditionOperators),
  ...conditionResources,
  ...selectionInput,
});

export const updateConditionInput = z.strictObject({
  ...conditionPath,
  ...conditionResources,
  ...selectionInput,
});

export const conditionInput = z.strictObject({ ...conditionPath, ...selectionInput });

export const conditionBatchInput = z.strictObject({
  ...conditionPath,
  resources: z
    .array(z.strictObject({ id: idSchema }))
    .max(10_000)
    .describe("of the kind that the condition lists"),
  ...selectionInput,
});

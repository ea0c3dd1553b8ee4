import { z } from "zod";
import { deletedAnswer } from "../core/fields";
import { requireSelection, show } from "../core/read";
import { answer, envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import {
  addToCondition,
  createCondition as createOne,
  deleteCondition as deleteOne,
  removeFromCondition,
  updateCondition as updateOne,
} from "./change-condition";
import {
  conditionBatchInput,
  conditionInput,
  createConditionInput,
  updateConditionInput,
} from "./condition-schema";
import { requireCondition } from "./condition-store";
import { requireDiscount } from "./store";
import { discountConditionView, discountView } from "./view";

const path = {
  discount_id: "disc_01JD0000000000000000000000",
  condition_id: "discon_01JD0000000000000000000000",
};
const product = "prod_01JD0000000000000000000000";
const unknown = "The discount, the condition or one of the resources does not exist.";
const foreign = "The condition is one of another discount";

const shared = { can: "discounts:write", tag: "Discounts", version: "discount" } as const;
const discountAnswer = envelope("discount", discountView.schema);

export const createCondition = operation
  .meta({
    ...shared,
    route: "POST /admin/discounts/{discount_id}/conditions",
    summary: "Add a condition to a discount",
    refuses: {
      invalid_data: "Not exactly one kind of resource is listed.",
      not_found: "The discount or one of the resources does not exist.",
      duplicate_error: "The discount has a condition of this type and operator.",
    },
    example: { discount_id: path.discount_id, operator: "in", products: [product] },
  })
  .input(createConditionInput)
  .output(discountAnswer)
  .mutation(
    write(async (ctx, { discount_id, fields, expand, ...condition }) => {
      requireSelection(discountView, { fields, expand });
      await createOne(ctx, discount_id, condition);
      return { discount: await show(ctx.tx, discountView, discount_id, { fields, expand }) };
    }),
  );

/** What v1 shows unless asked otherwise. */
const shownFields = "id,type,operator,discount_rule_id,created_at,updated_at";

export const getCondition = operation
  .meta({
    route: "GET /admin/discounts/{discount_id}/conditions/{condition_id}",
    can: "discounts:read",
    tag: "Discounts",
    summary: "Get a condition of a discount",
    refuses: { not_found: "The discount or the condition does not exist.", invalid_data: `${foreign}.` },
    example: path,
  })
  .input(conditionInput)
  .output(envelope("discount_condition", discountConditionView.schema))
  .query(async ({ ctx, input: { discount_id, condition_id, fields, expand } }) => {
    const selection = { fields: fields ?? shownFields, expand: expand ?? "discount_rule" };
    requireSelection(discountConditionView, selection);
    await requireCondition(ctx.db, await requireDiscount(ctx.db, discount_id), condition_id);
    return { discount_condition: await show(ctx.db, discountConditionView, condition_id, selection) };
  });

export const updateCondition = operation
  .meta({
    ...shared,
    route: "POST /admin/discounts/{discount_id}/conditions/{condition_id}",
    summary: "Replace what a condition lists",
    refuses: {
      invalid_data: `${foreign}, or the resources are of another kind than it lists.`,
      not_found: unknown,
    },
    example: { ...path, products: [product] },
  })
  .input(updateConditionInput)
  .output(discountAnswer)
  .mutation(
    write(async (ctx, { discount_id, condition_id, fields, expand, ...resources }) => {
      await updateOne(ctx, { discount_id, condition_id }, resources);
      return { discount: await show(ctx.tx, discountView, discount_id, { fields, expand }) };
    }),
  );

export const deleteCondition = operation
  .meta({
    ...shared,
    route: "DELETE /admin/discounts/{discount_id}/conditions/{condition_id}",
    summary: "Delete a condition of a discount",
    description: "An unknown condition is no error.",
    refuses: { not_found: "The discount does not exist, or the condition is one of another discount." },
    example: path,
  })
  .input(conditionInput)
  .output(
    answer(
      z.strictObject({
        id: z.string(),
        object: z.literal("discount-condition"),
        deleted: z.literal(true),
        discount: discountView.schema,
      }),
    ),
  )
  .mutation(
    write(async (ctx, { fields, expand, ...own }) => {
      await deleteOne(ctx, own);
      return {
        ...deletedAnswer(own.condition_id, "discount-condition"),
        discount: await show(ctx.tx, discountView, own.discount_id, { fields, expand }),
      };
    }),
  );

export const addConditionResources = operation
  .meta({
    ...shared,
    route: "POST /admin/discounts/{discount_id}/conditions/{condition_id}/batch",
    summary: "Add to what a condition lists",
    refuses: { invalid_data: `${foreign}.`, not_found: unknown },
    example: { ...path, resources: [{ id: product }] },
  })
  .input(conditionBatchInput)
  .output(discountAnswer)
  .mutation(
    write(async (ctx, { resources, fields, expand, ...own }) => {
      await addToCondition(
        ctx,
        own,
        resources.map(({ id }) => id),
      );
      return { discount: await show(ctx.tx, discountView, own.discount_id, { fields, expand }) };
    }),
  );

export const removeConditionResources = operation
  .meta({
    ...shared,
    route: "DELETE /admin/discounts/{discount_id}/conditions/{condition_id}/batch",
    summary: "Take from what a condition lists",
    description: "What it does not list is no error.",
    refuses: { invalid_data: `${foreign}.`, not_found: "The discount or the condition does not exist." },
    example: { ...path, resources: [{ id: product }] },
  })
  .input(conditionBatchInput)
  .output(discountAnswer)
  .mutation(
    write(async (ctx, { resources, fields, expand, ...own }) => {
      await removeFromCondition(
        ctx,
        own,
        resources.map(({ id }) => id),
      );
      return { discount: await show(ctx.tx, discountView, own.discount_id, { fields, expand }) };
    }),
  );

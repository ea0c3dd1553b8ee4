import { newId, query } from "@backroom/db";
import { normalizeDiscountCode } from "@backroom/domain";
import type { z } from "zod";
import type { Write } from "../core/context";
import { notAllowed } from "../core/errors";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { dynamicCodeInput, dynamicCodePath } from "./schema";
import { lockDiscount } from "./store";
import { discountView } from "./view";

/**
 * A code of its own with the rule of the discount, valid from now for as long as the discount says; where it is valid
 * is asked of the discount. @returns the id of the new code.
 */
export async function createDynamicCode(
  { tx, emit, now }: Write,
  input: z.infer<typeof dynamicCodeInput>,
): Promise<string> {
  const parent = await lockDiscount(tx, input.id);
  if (!parent.is_dynamic)
    throw notAllowed(`Discount ${parent.code} is not dynamic: no codes are made from it`);
  // Its regions would be those of a discount that has none.
  if (parent.parent_discount_id !== null) {
    throw notAllowed(`Discount ${parent.code} was made from another one itself`);
  }
  const id = newId("disc");
  await query(
    tx,
    `insert into discount (id, code, rule_id, parent_discount_id, is_dynamic, is_disabled, starts_at, ends_at,
       usage_limit, metadata)
     values ($1, $2, $3, $4, true, false, $5::timestamptz, $5::timestamptz + $6::interval, $7, $8)`,
    [
      id,
      normalizeDiscountCode(input.code),
      parent.rule_id,
      parent.id,
      now.toISOString(),
      parent.valid_duration,
      input.usage_limit ?? 1,
      input.metadata ?? null,
    ],
  );
  emit({
    name: "discount.created",
    resource_type: "discount",
    resource_id: id,
    data: { parent_discount_id: parent.id },
  });
  return id;
}

/** One that the discount does not have is no error. */
export async function deleteDynamicCode({ tx, emit, now }: Write, id: string, code: string): Promise<void> {
  await lockDiscount(tx, id);
  const deleted = await query<{ id: string }>(
    tx,
    `update discount set deleted_at = $3 where parent_discount_id = $1 and code = $2 and deleted_at is null
     returning id`,
    [id, code, now.toISOString()],
  );
  for (const child of deleted) {
    emit({ name: "discount.deleted", resource_type: "discount", resource_id: child.id });
  }
}

export const createCode = operation
  .meta({
    route: "POST /admin/discounts/{id}/dynamic-codes",
    can: "discounts:write",
    tag: "Discounts",
    summary: "Make a code from a dynamic discount",
    description: "The answer is the new code, a discount with the rule of the one it is made from.",
    refuses: {
      not_found: "The discount does not exist.",
      not_allowed: "The discount is not dynamic, or was made from another one itself.",
      duplicate_error: "Another discount has this code.",
    },
    example: { id: "disc_01JD0000000000000000000000", code: "HAPPY-ADA", usage_limit: 1 },
    ignoresQuery: true,
    version: "discount",
  })
  .input(dynamicCodeInput)
  .output(envelope("discount", discountView.schema))
  .mutation(
    write(async (ctx, input) => ({
      discount: await show(ctx.tx, discountView, await createDynamicCode(ctx, input)),
    })),
  );

export const deleteCode = operation
  .meta({
    route: "DELETE /admin/discounts/{id}/dynamic-codes/{code}",
    can: "discounts:write",
    tag: "Discounts",
    summary: "Delete a code that was made from a dynamic discount",
    description: "The answer is the discount it was made from. An unknown code is no error.",
    refuses: { not_found: "The discount does not exist." },
    example: { id: "disc_01JD0000000000000000000000", code: "HAPPY-ADA" },
    ignoresQuery: true,
    version: "discount",
    ignoresBody: true,
  })
  .input(dynamicCodePath)
  .output(envelope("discount", discountView.schema))
  .mutation(
    write(async (ctx, { id, code }) => {
      await deleteDynamicCode(ctx, id, code);
      return { discount: await show(ctx.tx, discountView, id) };
    }),
  );

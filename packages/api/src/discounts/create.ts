import { newId } from "@backroom/db";
import { normalizeDiscountCode } from "@backroom/domain";
import type { Write } from "../core/context";
import { toIso } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { saveConditions } from "./conditions";
import { checkPeriod, checkRegionCount, checkValue } from "./rules";
import { type CreateDiscountInput, createDiscountInput } from "./schema";
import { replaceRegions } from "./store";
import { discountView } from "./view";

type NewDiscount = Omit<CreateDiscountInput, "fields" | "expand">;

/** @returns the id of the new discount. */
export async function createDiscount({ tx, emit, now }: Write, input: NewDiscount): Promise<string> {
  const { rule, regions, ends_at } = input;
  checkValue(rule.type, rule.value);
  checkRegionCount(rule.type, regions);
  const starts_at = toIso(input.starts_at ?? now.getTime());
  const endsAt = ends_at == null ? null : toIso(ends_at);
  // One that has ended already may be recorded; only dates that are sent together are compared.
  if (input.starts_at !== undefined) checkPeriod(starts_at, endsAt);
  const id = newId("disc");
  const rule_id = newId("dru");
  await tx
    .insertInto("discount_rule")
    .values({
      id: rule_id,
      type: rule.type,
      value: rule.value,
      allocation: rule.allocation,
      description: rule.description ?? null,
    })
    .execute();
  await tx
    .insertInto("discount")
    .values({
      id,
      rule_id,
      code: normalizeDiscountCode(input.code),
      is_dynamic: input.is_dynamic ?? false,
      is_disabled: input.is_disabled ?? false,
      starts_at,
      ends_at: endsAt,
      valid_duration: input.valid_duration ?? null,
      usage_limit: input.usage_limit ?? null,
      metadata: input.metadata ?? null,
    })
    .execute();
  await replaceRegions(tx, id, regions);
  await saveConditions(tx, rule_id, rule.conditions ?? []);
  emit({ name: "discount.created", resource_type: "discount", resource_id: id });
  return id;
}

export const create = operation
  .meta({
    route: "POST /admin/discounts",
    can: "discounts:write",
    tag: "Discounts",
    summary: "Create a discount",
    refuses: {
      invalid_data:
        "A percentage is above 100, a fixed discount has several regions, it ends before it starts, or a condition does not list exactly one kind of resource.",
      not_found: "A region or a resource of a condition does not exist.",
      duplicate_error: "Another discount has this code, or two conditions have the same type and operator.",
    },
    example: {
      code: "SUMMER10",
      rule: { type: "percentage", value: 10, allocation: "total", description: "Ten percent off" },
      regions: ["reg_01JD0000000000000000000000"],
      usage_limit: 100,
    },
  })
  .input(createDiscountInput)
  .output(envelope("discount", discountView.schema))
  .mutation(
    write(async (ctx, { fields, expand, ...input }) => {
      const id = await createDiscount(ctx, input);
      return { discount: await show(ctx.tx, discountView, id, { fields, expand }) };
    }),
  );

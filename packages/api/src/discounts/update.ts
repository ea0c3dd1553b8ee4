import { normalizeDiscountCode } from "@backroom/domain";
import type { Write } from "../core/context";
import { type Changes, changesBetween } from "../core/events";
import { toIso } from "../core/fields";
import { mergedMetadata } from "../core/json";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { saveConditions } from "./conditions";
import { checkPeriod, checkRegionCount, checkValue } from "./rules";
import { type UpdateDiscountInput, updateDiscountInput } from "./schema";
import { lockDiscount, lockRule, replaceRegions, requireOwnRule } from "./store";
import { discountView } from "./view";

type DiscountChange = Omit<UpdateDiscountInput, "fields" | "expand">;
type RuleChange = NonNullable<UpdateDiscountInput["rule"]>;

/** `regions` replaces the set; conditions are changed by id and added without one. */
export async function updateDiscount({ tx, emit, now }: Write, input: DiscountChange): Promise<void> {
  const discount = await lockDiscount(tx, input.id);
  const { id, code, rule, regions, starts_at, ends_at, metadata, ...rest } = input;
  const columns = {
    ...rest,
    ...(code === undefined ? {} : { code: normalizeDiscountCode(code) }),
    ...(starts_at === undefined ? {} : { starts_at: toIso(starts_at) }),
    ...(ends_at === undefined ? {} : { ends_at: ends_at === null ? null : toIso(ends_at) }),
  };
  if (starts_at !== undefined || ends_at !== undefined) {
    const { starts_at: start, ends_at: end } = { ...discount, ...columns };
    checkPeriod(start, end);
  }
  const ruleChanges = rule ? await updateRule(tx, discount, rule) : undefined;
  if (regions) {
    checkRegionCount((await lockRule(tx, discount.rule_id)).type, regions);
    await replaceRegions(tx, id, regions);
  }
  // The time moves the ETag on when nothing but the rule or the regions did change.
  await tx
    .updateTable("discount")
    .set({
      ...columns,
      metadata: mergedMetadata(discount.metadata, metadata),
      updated_at: now.toISOString(),
    })
    .where("id", "=", id)
    .execute();
  const changes = { ...changesBetween(discount, columns), ...ruleChanges };
  emit({
    name: "discount.updated",
    resource_type: "discount",
    resource_id: id,
    data: { fields: Object.keys(input).filter((name) => name !== "id") },
    ...(Object.keys(changes).length > 0 ? { changes } : {}),
  });
}

/** @returns what changed, named `rule.…` */
async function updateRule(
  tx: Write["tx"],
  discount: { rule_id: string },
  change: RuleChange,
): Promise<Changes> {
  requireOwnRule(discount, change.id);
  const rule = await lockRule(tx, change.id);
  const { id, conditions, ...columns } = change;
  if (columns.value !== undefined) checkValue(rule.type, columns.value);
  if (Object.keys(columns).length > 0) {
    await tx.updateTable("discount_rule").set(columns).where("id", "=", id).execute();
  }
  await saveConditions(tx, id, conditions ?? []);
  const changes = changesBetween({ ...rule }, columns) ?? {};
  return Object.fromEntries(Object.entries(changes).map(([name, values]) => [`rule.${name}`, values]));
}

export const update = operation
  .meta({
    route: "POST /admin/discounts/{id}",
    can: "discounts:write",
    tag: "Discounts",
    summary: "Update a discount",
    description:
      "`regions` replaces the set. A condition with an id gets the resources sent instead of its own, one without is added.",
    refuses: {
      invalid_data:
        "It ends before it starts, a percentage is above 100, a fixed discount has several regions, regions are empty, or the rule or a condition is of another discount.",
      not_found: "The discount, a region or a resource of a condition does not exist.",
      duplicate_error: "Another discount has this code, or two conditions have the same type and operator.",
    },
    example: { id: "disc_01JD0000000000000000000000", code: "AUTUMN10", is_disabled: false, usage_limit: 50 },
    version: "discount",
  })
  .input(updateDiscountInput)
  .output(envelope("discount", discountView.schema))
  .mutation(
    write(async (ctx, { fields, expand, ...input }) => {
      await updateDiscount(ctx, input);
      return { discount: await show(ctx.tx, discountView, input.id, { fields, expand }) };
    }),
  );

import { discountAllocations, discountRuleTypes } from "@backroom/domain";
import { sql } from "kysely";
import { z } from "zod";
import { dateFilter } from "../core/comparing-filters";
import type { Filter } from "../core/filters";
import { defineList } from "../core/list";
import { operation, pageEnvelope } from "../core/trpc";
import { boolFilter, textFilter } from "../core/value-filters";
import { discountView } from "./view";

const ruleSchema = z.strictObject({
  type: z.enum(discountRuleTypes).nullish(),
  allocation: z.enum(discountAllocations).nullish(),
});

/** `rule[type]` and `rule[allocation]`. */
const ruleFilter: Filter<typeof ruleSchema> = {
  schema: ruleSchema,
  where: ({ type = null, allocation = null }) =>
    sql`exists (select 1 from discount_rule r where r.id = t.rule_id
      and (${type}::text is null or r.type = ${type}) and (${allocation}::text is null or r.allocation = ${allocation}))`,
};

const discounts = defineList(discountView, {
  filters: {
    rule: ruleFilter,
    // Of our own: the codes made from a dynamic discount.
    parent_discount_id: textFilter(),
    is_dynamic: boolFilter(),
    is_disabled: boolFilter(),
    created_at: dateFilter(),
    updated_at: dateFilter(),
  },
  q: ['t."code"'],
  limit: 20,
});

export const list = operation
  .meta({
    route: "GET /admin/discounts",
    can: "discounts:read",
    tag: "Discounts",
    summary: "List discounts",
    example: { limit: 10, q: "SUMMER", rule: { type: "percentage" }, is_disabled: false },
  })
  .input(discounts.input)
  .output(pageEnvelope("discounts", discountView.schema))
  .query(async ({ ctx, input }) => {
    const { rows, ...page } = await discounts.run(ctx.db, input);
    return { discounts: rows, ...page };
  });

import { dateFilter, textOrOperators } from "../core/comparing-filters";
import { defineList } from "../core/list";
import { operation, pageEnvelope } from "../core/trpc";
import { oneOrMany, textWhere } from "../core/value-filters";
import { customerGroupView } from "./view";

const groups = defineList(customerGroupView, {
  filters: {
    id: textOrOperators(),
    name: oneOrMany(),
    created_at: dateFilter(),
    updated_at: dateFilter(),
    discount_condition_id: textWhere(
      "t.id in (select customer_group_id from discount_condition_customer_group where condition_id = $value)",
    ),
  },
  q: ['t."name"'],
  limit: 10,
});

export const list = operation
  .meta({
    route: "GET /admin/customer-groups",
    can: "customers:read",
    tag: "Customer Groups",
    summary: "List customer groups",
    example: { limit: 10, order: "name" },
  })
  .input(groups.input)
  .output(pageEnvelope("customer_groups", customerGroupView.schema))
  .query(async ({ ctx, input }) => {
    const { rows, ...page } = await groups.run(ctx.db, input);
    return { customer_groups: rows, ...page };
  });

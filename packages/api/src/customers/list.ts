import type { Executor } from "@backroom/db";
import type { z } from "zod";
import { dateFilter } from "../core/comparing-filters";
import { defineList } from "../core/list";
import { operation, pageEnvelope } from "../core/trpc";
import { boolFilter, listWhere } from "../core/value-filters";
import { type Customer, customerView } from "./view";

const customers = defineList(customerView, {
  filters: {
    has_account: boolFilter(),
    groups: listWhere(
      "exists (select 1 from customer_to_group l where l.customer_id = t.id and l.customer_group_id = any($values))",
    ),
    created_at: dateFilter(),
    updated_at: dateFilter(),
  },
  q: ['t."email"', 't."first_name"', 't."last_name"'],
  limit: 50,
});

export const customerListInput = customers.input;

/** A page of customers; filtered by `groups`, each shows the groups that matched. */
export async function listCustomers(executor: Executor, input: z.infer<typeof customerListInput>) {
  const { groups } = input;
  // A list has no default relations (catalog.md §1.5).
  const expand = [input.expand, groups && "groups"].filter(Boolean).join(",");
  const { rows, ...page } = await customers.run(executor, { ...input, expand });
  return { customers: groups ? rows.map((row) => withGroupsAmong(row, groups)) : rows, ...page };
}

export const list = operation
  .meta({
    route: "GET /admin/customers",
    can: "customers:read",
    tag: "Customers",
    summary: "List customers",
    description: "Filtered by `groups`, each customer shows the groups that matched.",
    example: { limit: 10, q: "cara@example.com" },
  })
  .input(customers.input)
  .output(pageEnvelope("customers", customerView.schema))
  .query(({ ctx, input }) => listCustomers(ctx.db, input));

/** Only the groups that the list was filtered by, as the v1 server shows them (catalog.md §2.19). */
function withGroupsAmong(customer: Customer, groups: readonly string[]): Customer {
  const wanted = new Set(groups.flatMap((ids) => ids.split(",")));
  return { ...customer, groups: customer.groups?.filter((group) => wanted.has(group.id)) };
}

import { priceListStatuses, priceListTypes } from "@backroom/domain";
import { dateFilter } from "../core/comparing-filters";
import { defineList } from "../core/list";
import { operation, pageEnvelope } from "../core/trpc";
import { enumFilter, listWhere, oneOrMany } from "../core/value-filters";
import { priceListView } from "./view";

const priceLists = defineList(priceListView, {
  filters: {
    id: oneOrMany(),
    name: oneOrMany(),
    description: oneOrMany(),
    status: enumFilter(priceListStatuses),
    type: enumFilter(priceListTypes),
    customer_groups: listWhere(
      "t.id in (select price_list_id from price_list_customer_group where customer_group_id = any($values))",
    ),
    created_at: dateFilter(),
    updated_at: dateFilter(),
    deleted_at: dateFilter(),
  },
  q: [
    't."name"',
    't."description"',
    `t.id in (select l.price_list_id from price_list_customer_group l join customer_group g on g.id = l.customer_group_id
      where g.name ilike $q and g.deleted_at is null)`,
  ],
  limit: 10,
});

export const list = operation
  .meta({
    route: "GET /admin/price-lists",
    can: "products:read",
    tag: "Price Lists",
    summary: "List price lists",
    description:
      "Without prices and customer groups unless they are expanded; a search shows the groups, in whose names it looks.",
    example: { limit: 10, q: "sale", status: ["active"] },
  })
  .input(priceLists.input)
  .output(pageEnvelope("price_lists", priceListView.schema))
  .query(async ({ ctx, input }) => {
    const expand = input.expand ?? (input.q?.trim() ? "customer_groups" : undefined);
    const { rows, ...page } = await priceLists.run(ctx.db, { ...input, expand });
    return { price_lists: rows, ...page };
  });

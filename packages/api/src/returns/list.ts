import { returnStatuses } from "@backroom/domain";
import { dateFilter } from "../core/comparing-filters";
import { byIdSelected } from "../core/fields";
import { defineList } from "../core/list";
import { show } from "../core/read";
import { envelope, operation, pageEnvelope } from "../core/trpc";
import { enumFilter, textFilter } from "../core/value-filters";
import { returnView } from "./view";

/** v1 takes `limit` and `offset` alone; the rest is ours. */
const returns = defineList(returnView, {
  filters: {
    status: enumFilter(returnStatuses),
    order_id: textFilter(),
    created_at: dateFilter(),
  },
  // From the returns to their orders and items: there are far fewer returns than orders.
  q: [
    'exists (select from "order" o where o.id = t.order_id and (o.display_id::text ilike $q or o.email ilike $q))',
    "exists (select from return_item i join line_item l on l.id = i.item_id where i.return_id = t.id and l.title ilike $q)",
  ],
  limit: 50,
  limitZero: "no row",
});

export const list = operation
  .meta({
    route: "GET /admin/returns",
    can: "orders:read",
    tag: "Returns",
    summary: "List returns",
    description: "Newest first. `q` looks in the number and e-mail of the order and the titles of the items.",
    example: { limit: 10, status: "requested" },
  })
  .input(returns.input)
  .output(pageEnvelope("returns", returnView.schema))
  .query(async ({ ctx, input }) => {
    const { rows, ...page } = await returns.run(ctx.db, input);
    return { returns: rows, ...page };
  });

/** What a person who unpacks a parcel looks at. */
const getExpand =
  "items.reason,items.item.variant.product,order,swap,shipping_method.shipping_option,shipping_method.tax_lines";

export const get = operation
  .meta({
    route: "GET /admin/returns/{id}",
    can: "orders:read",
    tag: "Returns",
    summary: "Get a return",
    description: "With its items, their lines and variants, to receive it.",
    refuses: { not_found: "No return has this id." },
    example: { id: "ret_01JD0000000000000000000000" },
    own: true,
  })
  .input(byIdSelected)
  .output(envelope("return", returnView.schema))
  .query(async ({ ctx, input }) => ({
    return: await show(ctx.db, returnView, input.id, { ...input, expand: input.expand ?? getExpand }),
  }));

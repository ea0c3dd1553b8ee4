import { fulfillmentStatuses, orderStatuses, paymentStatuses } from "@backroom/domain";
import {
  dateFilter,
  enumFilter,
  intFilter,
  listFilter,
  numberFilter,
  oneOrMany,
  textFilter,
  wholeFilter,
} from "../core/filters";
import { defineList } from "../core/list";
import { operation, pageEnvelope } from "../core/trpc";
import { orderView } from "./view";

/**
 * Pattern for the index on `email`: of an address only what stands before the @, because half of all customers share
 * what follows.
 */
const beforeAt = "regexp_replace($q, '^(.*[[:alnum:]]{3}.*)@.*$', '\\1@%')";

/**
 * One union of ids, each part from the index of its table (docs/decisions/0007-large-lists.md). Orders without a
 * shipping address are found as well (Q-24 improved), and, beyond v1, the orders of a SKU.
 */
const orderSearch = `t.id = any(array(
  select id from "order" where email ilike ${beforeAt} and (position('@' in $q) = 0 or email || '' ilike $q)
  union all
  select id from "order" where display_id::text ilike $q
  union all
  select o.id from address a join "order" o on o.shipping_address_id = a.id
  where a.first_name ilike $q or a.last_name ilike $q
  union all
  select o.id from customer c join "order" o on o.customer_id = c.id
  where c.first_name ilike $q or c.last_name ilike $q or c.phone ilike $q
  union all
  select i.order_id from product_variant v join line_item i on i.variant_id = v.id
  where v.sku ilike $q and i.order_id is not null
))`;

const orders = defineList(orderView, {
  filters: {
    id: textFilter(),
    display_id: intFilter(),
    cart_id: textFilter(),
    customer_id: textFilter(),
    email: textFilter(),
    currency_code: textFilter(),
    tax_rate: numberFilter(),
    status: enumFilter(orderStatuses, { arrayOnly: true }),
    fulfillment_status: enumFilter(fulfillmentStatuses, { arrayOnly: true }),
    payment_status: enumFilter(paymentStatuses, { arrayOnly: true }),
    region_id: oneOrMany(),
    sales_channel_id: listFilter(),
    created_at: dateFilter(),
    updated_at: dateFilter(),
    canceled_at: dateFilter(),
    // Ours: amounts in minor units, of whatever currency.
    total: wholeFilter(),
  },
  q: [orderSearch],
  shortSearch: "whole",
  limit: 50,
  limitZero: "no row",
  countedBy: [
    "status",
    "fulfillment_status",
    "payment_status",
    "region_id",
    "sales_channel_id",
    "currency_code",
  ],
});

export const list = operation
  .meta({
    route: "GET /admin/orders",
    can: "orders:read",
    tag: "Orders",
    summary: "List orders",
    description:
      "Always with all totals. `q` looks in e-mail, number, customer and address names, phone, and the SKUs bought; one or two characters have to be the whole of one of these.",
    example: { limit: 10, status: ["pending"], order: "-created_at" },
  })
  .input(orders.input)
  .output(pageEnvelope("orders", orderView.schema))
  .query(async ({ ctx, input }) => {
    // Beside `q` the v1 server looks at neither of these two (orders.md §8.3).
    const asked = input.q?.trim() ? { ...input, email: undefined, display_id: undefined } : input;
    const { rows, ...page } = await orders.run(ctx.db, asked);
    return { orders: rows, ...page };
  });

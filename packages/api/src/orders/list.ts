import { fulfillmentStatuses, orderStatuses, paymentStatuses } from "@backroom/domain";
import { dateFilter, numberFilter, wholeFilter } from "../core/comparing-filters";
import { defineList } from "../core/list";
import { operation, pageEnvelope } from "../core/trpc";
import { enumFilter, intFilter, listFilter, oneOrMany, textFilter } from "../core/value-filters";
import { findOrders } from "./find";
import { orderView } from "./view";

const orders = defineList(orderView, {
  filters: {
    // Several are ours: pages that know orders by id ask for all of them at once.
    id: oneOrMany(),
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
  find: findOrders,
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
  countedByDay: { table: "order_count", columns: ["status", "fulfillment_status", "payment_status"] },
});

export const list = operation
  .meta({
    route: "GET /admin/orders",
    can: "orders:read",
    tag: "Orders",
    summary: "List orders",
    description:
      "Always with all totals. `q` looks in e-mail, number, customer and address names, phone, and the SKUs bought; beyond 10,000 orders, one or two characters have to be the whole of one of these.",
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

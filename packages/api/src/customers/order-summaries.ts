import { type Executor, query } from "@backroom/db";
import { z } from "zod";
import { idSchema, money, nullableTimestamp } from "../core/fields";
import { envelope, operation } from "../core/trpc";

const inCurrency = z
  .strictObject({
    currency_code: z.string(),
    orders: z.int().min(1),
    spent: money.describe("sum of total - refunded_total"),
  })
  .meta({ id: "CustomerSpend" });

const orderSummarySchema = z
  .strictObject({
    customer_id: z.string(),
    orders: z.int().min(0).describe("over all currencies"),
    last_order_at: nullableTimestamp,
    spend: z.array(inCurrency).describe("one per currency, never added up; most orders first"),
  })
  .meta({ id: "CustomerOrderSummary" });

type CustomerOrderSummary = z.infer<typeof orderSummarySchema>;

/** One statement for all of them: a range of the index on `customer_id` per customer. */
async function summarizeOrders(
  executor: Executor,
  customerIds: readonly string[],
): Promise<CustomerOrderSummary[]> {
  const ids = [...new Set(customerIds)];
  const rows = await query<{
    customer_id: string;
    currency_code: string;
    orders: number;
    spent: number;
    last_order_at: string;
  }>(
    executor,
    `select o.customer_id, o.currency_code, count(*) as orders, max(o.created_at) as last_order_at,
       sum(o.total::bigint - o.refunded_total)::bigint as spent
     from "order" o
     where o.customer_id = any($1) and o.status <> 'canceled'
     group by o.customer_id, o.currency_code
     order by orders desc, o.currency_code`,
    [ids],
  );
  return ids.map((customer_id) => {
    const own = rows.filter((row) => row.customer_id === customer_id);
    return {
      customer_id,
      orders: own.reduce((sum, row) => sum + row.orders, 0),
      last_order_at:
        own
          .map((row) => row.last_order_at)
          .toSorted()
          .at(-1) ?? null,
      spend: own.map(({ currency_code, orders, spent }) => ({ currency_code, orders, spent })),
    };
  });
}

export const orderSummaries = operation
  .meta({
    route: "GET /admin/customers/order-summaries",
    can: "orders:read",
    tag: "Customers",
    summary: "Count the orders of customers and add up what they spent",
    description:
      "For a page of customers at once, in the order asked for; one that is unknown or has not bought yet has 0 orders. Spend is what orders cost with tax and shipping and after discounts and gift cards (`total`), less what was paid back (`refunded_total`); canceled orders do not count. Amounts are minor units of their currency.",
    example: { customer_ids: ["cus_01JD0000000000000000000000"] },
    own: true,
  })
  .input(
    z.strictObject({
      customer_ids: z.array(idSchema).min(1).max(200).describe("customers of one page, 200 at most"),
    }),
  )
  .output(envelope("order_summaries", z.array(orderSummarySchema)))
  .query(async ({ ctx, input }) => ({ order_summaries: await summarizeOrders(ctx.db, input.customer_ids) }));

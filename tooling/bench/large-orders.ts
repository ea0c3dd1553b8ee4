import {
  emailOf,
  fillOrders,
  fillShop,
  idOf,
  lastNamesOf,
  newestOf,
  type OrdersSize,
  threeYears,
} from "@backroom/db/testing";
import { compareShops, type LargeScenario, spread } from "./compare";
import type { ShopPlan } from "./large-shops";

/**
 * `pnpm bench large-orders [name-part …]`: the lists of a shop with a million orders of three years beside those of one
 * with 300, as large.ts does for products.
 *
 * Only the size of the shop shall differ, not that of the answer, because each order shown costs more than finding it.
 * So the small shop is dense: its 300 orders came within 40 days, have every status often, and are of 12 last names and
 * 20 products. Wherever the large shop shows 15 orders, the small one has 15 to show. A customer or an e-mail has about 5 orders
 * in both, a number one.
 */

const largeSize: OrdersSize = { orders: 1_000_000, customers: 200_000, products: 5_000 };
const smallSize: OrdersSize = { orders: 300, customers: 60, products: 20, days: 40, isDense: true };
const smallProducts = 500;

type Scenario = LargeScenario<OrdersSize>;

const list = (name: string, path: (turn: number, size: OrdersSize) => string): Scenario => ({
  name,
  bar: 60,
  connections: 4,
  run: async (api, size, turn) => {
    await api("GET", `/admin/orders?limit=15&${path(turn, size)}`);
  },
});
const one = <T>(turn: number, of: readonly T[]): T | undefined => of[turn % of.length];

const day = 24 * 3600 * 1000;
const begin = Date.UTC(2024, 0, 1);
/** Some days in a row; all there are in a shop that is younger. */
const days = (turn: number, count: number, size: OrdersSize) => {
  const from = begin + spread(turn, Math.max(1, (size.days ?? threeYears) - count)) * day;
  const moment = (time: number) => new Date(time).toISOString();
  return `created_at[gte]=${moment(from)}&created_at[lt]=${moment(from + count * day)}`;
};

const scenarios: Scenario[] = [
  // The newest, of which nothing was packed yet: orders with fulfillments are more to read.
  list("list (15)", (turn, size) => `offset=${spread(turn, Math.min(30, newestOf(size) / 15)) * 15}`),
  list("by status", (turn) => `status[]=${one(turn, ["pending", "completed", "archived", "canceled"])}`),
  list(
    "by payment status",
    (turn) => `payment_status[]=${one(turn, ["captured", "awaiting", "refunded", "canceled"])}`,
  ),
  list(
    "by fulfillment status",
    (turn) => `fulfillment_status[]=${one(turn, ["shipped", "not_fulfilled", "fulfilled", "returned"])}`,
  ),
  list(
    "by several statuses",
    (turn) =>
      `status[]=pending&status[]=completed&payment_status[]=${one(turn, ["captured", "awaiting", "partially_refunded"])}`,
  ),
  list("by a status nearly none has", () => "status[]=requires_action"),
  list("by channel", (turn) => `sales_channel_id[]=${idOf("sc", 1 + spread(turn, 4))}`),
  list("by customer", (turn, { customers }) => `customer_id=${idOf("cus", 1 + spread(turn, customers))}`),
  list("by date (a week)", (turn, size) => days(turn, 7, size)),
  list("by date (a month)", (turn, size) => days(turn, 30, size)),
  list(
    "by date (a month) and statuses",
    (turn, size) => `${days(turn, 30, size)}&status[]=pending&payment_status[]=captured`,
  ),
  list("by date (a year)", (turn, size) => days(turn, 365, size)),
  list("sorted by total", (turn) => `order=${one(turn, ["-total", "total"])}`),
  list("sorted by total, by status", (turn) => `order=-total&status[]=${one(turn, ["pending", "canceled"])}`),
  list(
    "q= e-mail",
    (turn, size) => `q=${encodeURIComponent(emailOf(1 + spread(turn, size.customers), size))}`,
  ),
  // Numbers that no e-mail address and no SKU has in it: those end with a customer's and begin with a product's.
  list("q= number", (turn, { orders, customers, products }) => {
    const others = Math.max(customers, products, 99);
    return `q=${others + 1 + spread(turn, orders - others)}`;
  }),
  list(
    "q= name",
    (turn, size) =>
      `q=${encodeURIComponent(one(spread(turn, lastNamesOf(size).length), lastNamesOf(size)) ?? "")}`,
  ),
  list("q= SKU", (turn, { products }) => `q=SKU-${1 + spread(turn, products)}-0`),
  // The small shop has no such page; its deepest stands for it.
  list("deep page", (turn, { orders }) => `offset=${Math.min(100_000, orders - 40) + spread(turn, 20)}`),
  {
    name: "get order",
    bar: 10,
    of: "p50",
    connections: 1,
    run: async (api, { orders }, turn) => {
      await api("GET", `/admin/orders/${idOf("order", 1 + spread(turn, orders))}`);
    },
  },
];

const planOf = (name: string, size: OrdersSize): ShopPlan => ({
  name,
  what: `${size.orders} orders`,
  generator: ["generated-sql.ts", "large-shop.ts", "large-orders.ts"],
  fill: async (client, onStatement) => {
    await fillShop(client, { products: Math.max(size.products, smallProducts), listed: 50 }, onStatement);
    await fillOrders(client, size, onStatement);
  },
});

const small = planOf("bench_orders_small", smallSize);
const large = planOf("bench_orders", largeSize);

export const measureLargeOrders = (wanted: readonly string[], seconds: number): Promise<boolean> =>
  compareShops(
    {
      smallName: "300",
      small,
      large,
      shopOf: async (_running, plan) => (plan === small ? smallSize : largeSize),
      scenarios,
    },
    wanted,
    seconds,
  );

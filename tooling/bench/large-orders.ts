import {
  emailOf,
  fillOrders,
  fillShop,
  idOf,
  type OrdersSize,
  searchedLastNames,
} from "@backroom/db/testing";
import { compareShops, type LargeScenario, spread } from "./compare";
import type { ShopPlan } from "./large-shops";

/**
 * `pnpm bench large-orders [name-part …]`: the lists of a shop with a million orders of three years beside those of one
 * with 300, as large.ts does for products.
 */

const largeSize: OrdersSize = { orders: 1_000_000, customers: 200_000, products: 5_000 };
const smallSize: OrdersSize = { orders: 300, customers: 60, products: 500 };

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
/** Some days in a row, of the three years. */
const days = (turn: number, count: number) => {
  const from = begin + spread(turn, 3 * 365 - count) * day;
  const moment = (time: number) => new Date(time).toISOString();
  return `created_at[gte]=${moment(from)}&created_at[lt]=${moment(from + count * day)}`;
};

const scenarios: Scenario[] = [
  list("list (15)", (turn, { orders }) => `offset=${spread(turn, Math.min(30, orders / 15)) * 15}`),
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
  list("by date (a week)", (turn) => days(turn, 7)),
  list("by date (a month)", (turn) => days(turn, 30)),
  list(
    "by date (a month) and statuses",
    (turn) => `${days(turn, 30)}&status[]=pending&payment_status[]=captured`,
  ),
  list("by date (a year)", (turn) => days(turn, 365)),
  list("sorted by total", (turn) => `order=${one(turn, ["-total", "total"])}`),
  list("sorted by total, by status", (turn) => `order=-total&status[]=${one(turn, ["pending", "canceled"])}`),
  list("q= e-mail", (turn, { customers }) => `q=${emailOf(1 + spread(turn, customers))}`),
  list("q= number", (turn, { orders }) => `q=${1 + spread(turn, orders)}`),
  list("q= name", (turn) => `q=${encodeURIComponent(one(spread(turn, 400), searchedLastNames) ?? "")}`),
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
    await fillShop(client, { products: size.products, listed: 50 }, onStatement);
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

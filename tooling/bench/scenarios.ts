import type { Api } from "./client";
import type { BenchData } from "./data";

/** One measured operation. `run` sends the requests of one turn and fails on any status that is not 2xx. */
export interface Scenario {
  name: string;
  /** The bar at 16 connections, per second. */
  bar?: number;
  /** What the real v1 server makes on the same kind of machine, per second. */
  v1?: number;
  run(api: Api, data: BenchData, turn: number): Promise<void>;
}

const pick = <T>(list: readonly T[], turn: number): T => {
  const item = list[turn % list.length];
  if (item === undefined) throw new Error("The bench has no data");
  return item;
};

const get =
  (path: (data: BenchData, turn: number) => string) => async (api: Api, data: BenchData, turn: number) => {
    await api("GET", path(data, turn));
  };

let serial = 0;
const unique = () => {
  serial += 1;
  return `${Date.now().toString(36)}${serial}`;
};

const draftBody = (data: BenchData, turn: number) => ({
  email: `bench-${turn % 1000}@example.com`,
  region_id: data.regionId,
  shipping_methods: [{ option_id: data.optionId }],
  shipping_address: {
    first_name: "Ada",
    last_name: "Lovelace",
    address_1: "1 Main Street",
    country_code: "us",
  },
  items: [
    { variant_id: pick(data.variantIds, turn), quantity: 2 },
    { variant_id: pick(data.variantIds, turn + 7), quantity: 1 },
  ],
});

/** The smallest amount, so that an order has enough for all turns. */
const refund = async (api: Api, id: string): Promise<void> => {
  await api("POST", `/admin/orders/${id}/refund`, { amount: 1, reason: "other", no_notification: true });
};

export const scenarios: Scenario[] = [
  {
    name: "list products (15)",
    bar: 500,
    v1: 31,
    run: get((_data, turn) => `/admin/products?limit=15&offset=${(turn % 30) * 15}`),
  },
  {
    name: "list products (id,title)",
    bar: 3000,
    v1: 745,
    run: get((_data, turn) => `/admin/products?limit=15&fields=id,title&expand=&offset=${(turn % 30) * 15}`),
  },
  {
    name: "get product",
    bar: 1500,
    v1: 171,
    run: get((data, turn) => `/admin/products/${pick(data.productIds, turn)}`),
  },
  {
    name: "list orders (15)",
    bar: 400,
    v1: 31,
    run: get((_data, turn) => `/admin/orders?limit=15&offset=${(turn % 15) * 15}`),
  },
  {
    name: "get order",
    bar: 1200,
    v1: 83,
    run: get((data, turn) => `/admin/orders/${pick(data.orderIds, turn)}`),
  },
  {
    name: "update orders, each its own",
    run: async (api, data, turn) => {
      await api("POST", `/admin/orders/${pick(data.orderIds, turn)}`, { metadata: { turn } });
    },
  },
  {
    // At 16 connections they queue for the one row.
    name: "update one order",
    run: async (api, data, turn) => {
      await api("POST", `/admin/orders/${pick(data.orderIds, 0)}`, { metadata: { turn } });
    },
  },
  {
    name: "refund, each its own order",
    run: (api, data, turn) => refund(api, pick(data.orderIds, turn)),
  },
  {
    // At 16 connections they queue for the one row.
    name: "refund one order",
    run: (api, data) => refund(api, pick(data.orderIds, 1)),
  },
  {
    // Neighbouring turns have orders of their own; an order packed by an earlier turn was unpacked by it.
    name: "fulfill and undo, each its own",
    run: async (api, data, turn) => {
      const path = `/admin/orders/${pick(data.orderIds, turn)}/fulfillment`;
      const { order } = await api("POST", path, {
        items: [{ item_id: pick(data.lineIds, turn), quantity: 1 }],
        no_notification: true,
      });
      await api("POST", `${path}s/${order.fulfillments.at(-1)?.id}/cancel`, { no_notification: true });
    },
  },
  {
    name: "search q=",
    bar: 350,
    v1: 32,
    run: get((_data, turn) => `/admin/products?limit=15&q=product%20${100 + (turn % 300)}`),
  },
  {
    name: "create customer",
    bar: 2000,
    v1: 1029,
    run: async (api) => {
      await api("POST", "/admin/customers", {
        email: `c-${unique()}@example.com`,
        first_name: "Ada",
        last_name: "Lovelace",
        password: "correct horse",
      });
    },
  },
  {
    name: "create draft order (2 lines)",
    bar: 150,
    v1: 25,
    run: async (api, data, turn) => {
      await api("POST", "/admin/draft-orders", draftBody(data, turn));
    },
  },
  {
    name: "draft order → paid",
    bar: 60,
    v1: 12,
    run: async (api, data, turn) => {
      const { draft_order } = await api("POST", "/admin/draft-orders", draftBody(data, turn));
      await api("POST", `/admin/draft-orders/${draft_order.id}/pay`, {});
    },
  },
];

import { createDatabase, query } from "@backroom/db";
import {
  emailOf,
  fillOrders,
  fillShop,
  idOf,
  lastNamesOf,
  type OrdersSize,
  orderIdOf,
} from "@backroom/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { type ScanWatch, watchScans } from "../testing/scans";

/** How the list of a shop with many orders finds its rows and their number. */

const size: OrdersSize = { orders: 20_000, customers: 20_000, products: 1_000 };
let t: TestApi;
let watch: ScanWatch;

beforeAll(async () => {
  t = await openTestApi();
  const filling = createDatabase(t.url, { max: 1 });
  const client = await filling.pool.connect();
  await fillShop(client, { products: size.products, listed: 10 });
  await fillOrders(client, size);
  client.release();
  await filling.close();
  watch = watchScans(t);
}, 240_000);
afterAll(async () => {
  await watch.close();
  await t.close();
});

const midnight = "2025-04-18T00:00:00.000Z";
type Input = Parameters<TestApi["api"]["orders"]["list"]>[0];

describe("no large table is read from beginning to end by", () => {
  it.each<[string, Input]>([
    ["the list", {}],
    ["a status most have", { status: ["pending"] }],
    ["a status hardly any has", { status: ["requires_action"] }],
    ["a payment status", { payment_status: ["refunded"] }],
    ["a fulfillment status", { fulfillment_status: ["not_fulfilled"] }],
    ["several statuses", { status: ["pending", "archived"], payment_status: ["partially_refunded"] }],
    ["a channel", { sales_channel_id: [idOf("sc", 4)] }],
    ["a customer", { customer_id: idOf("cus", 17) }],
    ["a week", { created_at: { gte: "2025-03-01", lt: "2025-03-08" } }],
    ["a month with a status", { created_at: { gte: "2025-03-01", lt: "2025-04-01" }, status: ["pending"] }],
    ["a year", { created_at: { gte: "2025-01-01", lt: "2026-01-01" } }],
    ["a year with statuses", { created_at: { gte: "2025-01-01", lte: "2026-01-01" }, status: ["canceled"] }],
    ["the order of totals", { order: "-total", offset: 100 }],
    ["the order of totals, upwards, with a status", { order: "total", status: ["canceled"] }],
    ["a deep page", { offset: 15_000 }],
    ["a deep page of a status", { offset: 10_000, status: ["pending"] }],
    ["a deep page of a status few have", { offset: 500, status: ["canceled"] }],
    ["a deep page from the oldest on", { offset: 15_000, order: "created_at" }],
    ["a search for an e-mail", { q: emailOf(17, size) }],
    ["a search for a number", { q: "15734" }],
    ["a search for a short number", { q: "12" }],
    ["a search for a name", { q: lastNamesOf(size)[7] ?? "" }],
    ["a search for a SKU", { q: "SKU-77-0" }],
    ["a search among those of a status", { q: emailOf(17, size), status: ["pending", "completed"] }],
    ["a search by totals", { q: "SKU-77-0", order: "-total" }],
  ])("%s", async (_what, input) => {
    expect(await watch.scannedBy((api) => api.orders.list({ limit: 15, ...input }))).toEqual([]);
  });
});

describe("the count of the list", () => {
  /** Of a list whose only conditions are about what the database counts by, and by counting. */
  const counts = async (input: Input, condition: string) => {
    const [{ count }, [real]] = await Promise.all([
      t.api.orders.list({ limit: 1, fields: "id", expand: "", ...input }),
      query<{ count: number }>(t.db, `select count(*) as count from "order" where ${condition}`),
    ]);
    return { shown: count, real: real?.count };
  };
  const cases: [Input, string][] = [
    [{}, "true"],
    [{ status: ["pending"] }, "status = 'pending'"],
    [{ status: ["archived", "canceled"] }, "status in ('archived', 'canceled')"],
    [
      { payment_status: ["captured", "awaiting"], fulfillment_status: ["shipped", "not_fulfilled"] },
      "payment_status in ('captured', 'awaiting') and fulfillment_status in ('shipped', 'not_fulfilled')",
    ],
    [
      { region_id: idOf("reg", 2), status: ["completed"] },
      `region_id = '${idOf("reg", 2)}' and status = 'completed'`,
    ],
    [
      { sales_channel_id: [idOf("sc", 1), "null"] },
      `(sales_channel_id = '${idOf("sc", 1)}' or sales_channel_id is null)`,
    ],
    [{ currency_code: "sek" }, "currency_code = 'sek'"],
    // Of days as a whole, and of the parts at both ends. Order 8640 came at midnight.
    ...[
      { gte: "2025-01-01", lt: "2026-01-01" },
      { gte: "2025-01-01T10:00:00Z", lt: "2025-03-07T15:30:00Z" },
      { gt: midnight, lte: "2025-09-01" },
      { gte: midnight },
      { gt: "2024-05-05T05:05:05Z", lte: midnight },
      { lt: midnight },
      { gt: "2025-04-01", gte: "2025-04-03T06:00:00Z", lt: "2025-06-01", lte: "2025-05-30T01:00:00Z" },
      { gte: "2025-03-01T08:00:00Z", lt: "2025-03-01T20:00:00Z" },
      { gte: "2025-03-01T08:00:00Z", lt: "2025-03-02T20:00:00Z" },
    ].flatMap((created_at): [Input, string][] => {
      const signs = { gt: ">", gte: ">=", lt: "<", lte: "<=" };
      const condition = Object.entries(signs)
        .flatMap(([name, sign]) =>
          Object.entries(created_at).flatMap(([given, moment]) =>
            given === name ? [`created_at ${sign} '${moment}'`] : [],
          ),
        )
        .join(" and ");
      return [
        [{ created_at }, condition],
        [
          { created_at, status: ["pending", "canceled"], payment_status: ["captured"] },
          `${condition} and status in ('pending', 'canceled') and payment_status = 'captured'`,
        ],
      ];
    }),
    // Beside others, and so counted from the orders themselves.
    [
      { created_at: { gte: "2025-01-01" }, region_id: idOf("reg", 2) },
      `created_at >= '2025-01-01' and region_id = '${idOf("reg", 2)}'`,
    ],
    [
      { status: ["pending"], customer_id: idOf("cus", 3) },
      `status = 'pending' and customer_id = '${idOf("cus", 3)}'`,
    ],
    [
      { status: ["pending"], q: "SKU-77-0" },
      `status = 'pending' and id in (select i.order_id from line_item i
        join product_variant v on v.id = i.variant_id where v.sku ilike '%SKU-77-0%')`,
    ],
  ];
  const expectExact = async () => {
    for (const [input, condition] of cases) {
      const { shown, real } = await counts(input, condition);
      expect(shown, condition).toBe(real);
    }
  };

  it("is exact before and after orders change at once, many by one statement, or not at all", async () => {
    await expectExact();
    const some = async (status: string, limit: number) => {
      const { orders } = await t.api.orders.list({ limit, status: [status], fields: "id", expand: "" });
      return orders.map(({ id }) => id);
    };
    const [pending, completed] = [await some("pending", 40), await some("completed", 20)];
    const before = await counts({ status: ["completed"] }, "status = 'completed'");
    await Promise.all([
      ...pending.map((id) => t.api.orders.complete({ id })),
      t.api.orders.bulkArchive({ ids: completed }),
      t.as("admin", { dryRun: true }).orders.complete({ id: orderIdOf(1) }),
      query(t.db, 'update "order" set sales_channel_id = null where display_id between 100 and 150'),
      query(t.db, `update "order" set metadata = '{}' where display_id between 200 and 250`),
    ]);
    await expectExact();
    const after = await counts({ status: ["completed"] }, "status = 'completed'");
    expect(after.real).toBe((before.real ?? 0) + 20);
    // What was written is gathered, not kept for ever.
    const rows = await query<{ most: number }>(
      t.db,
      `select max(n) as most from (select count(*) as n from row_count where table_name = 'order' group by "group") x`,
    );
    expect(rows[0]?.most).toBeLessThan(60);
  });
});

describe("a deep page", () => {
  it.each<[Input, string, string]>([
    [{ offset: 500 }, "true", "created_at desc, id desc"],
    [{ offset: 7_777 }, "true", "created_at desc, id desc"],
    [{ offset: 19_990 }, "true", "created_at desc, id desc"],
    [{ offset: 20_000 }, "true", "created_at desc, id desc"],
    [{ offset: 12_345, order: "created_at" }, "true", "created_at, id"],
    [{ offset: 9_000, status: ["pending"] }, "status = 'pending'", "created_at desc, id desc"],
    [{ offset: 550, status: ["canceled"], order: "created_at" }, "status = 'canceled'", "created_at, id"],
    [
      { offset: 6_000, status: ["pending", "completed"], fulfillment_status: ["shipped"] },
      "status in ('pending', 'completed') and fulfillment_status = 'shipped'",
      "created_at desc, id desc",
    ],
    [{ offset: 600, order: "-total" }, "true", "total desc, id desc"],
    [{ offset: 600, q: "example.com" }, "true", "created_at desc, id desc"],
  ])("%j has the rows that stand there", async (input, condition, order) => {
    const { orders, count } = await t.api.orders.list({ limit: 15, fields: "id", expand: "", ...input });
    const real = await query<{ id: string }>(
      t.db,
      `select id from "order" where ${condition} order by ${order} limit 15 offset ${input?.offset}`,
    );
    const [all] = await query<{ count: number }>(
      t.db,
      `select count(*) as count from "order" where ${condition}`,
    );
    expect(orders.map(({ id }) => id)).toEqual(real.map(({ id }) => id));
    expect(count).toBe(all?.count);
  });
});

describe("a search", () => {
  /** What it means, told by the rows themselves. */
  const meaning = `select o.id from "order" o join customer c on c.id = o.customer_id left join address a on a.id = o.shipping_address_id
    where o.email ilike $1 or o.display_id::text ilike $1 or c.first_name ilike $1 or c.last_name ilike $1 or c.phone ilike $1
      or a.first_name ilike $1 or a.last_name ilike $1 or exists (
        select from line_item i join product_variant v on v.id = i.variant_id where i.order_id = o.id and v.sku ilike $1)
    order by o.created_at desc, o.id desc`;

  it.each([
    ["a name in part", "ergs"],
    ["a name in capitals", "BERGSON"],
    ["an e-mail address", emailOf(17, size)],
    ["the end of an e-mail address", "17@example.com"],
    ["an e-mail address with little before the @", "7@exa"],
    ["what stands before the @", emailOf(17, size).split("@")[0] ?? ""],
    ["a number in part", "573"],
    ["a SKU in part", "u-77-0"],
    ["signs that patterns know", "100%_"],
    ["a backslash", "a\\b@c"],
    ["what reaches from one term into the next", "ada\nbergson"],
  ])("finds by %s what has it in one of its texts", async (_what, q) => {
    const { orders, count } = await t.api.orders.list({ q, limit: 20, fields: "id", expand: "" });
    const escaped = q.replace(/[\\%_]/g, (sign) => `\\${sign}`);
    const real = await query<{ id: string }>(t.db, meaning, [`%${escaped}%`]);
    expect(orders.map(({ id }) => id)).toEqual(real.slice(0, 20).map(({ id }) => id));
    expect(count).toBe(real.length);
  });

  it("finds by one or two characters what is them as a whole", async () => {
    const { orders, count } = await t.api.orders.list({ q: "12", fields: "id", expand: "" });
    expect(orders.map(({ id }) => id)).toEqual([orderIdOf(12)]);
    expect(count).toBe(1);
    expect((await t.api.orders.list({ q: "_2", fields: "id", expand: "" })).count).toBe(0);
  });

  it("finds only among those that fit the filters, and follows the order", async () => {
    const { orders, count } = await t.api.orders.list({
      q: "berg",
      status: ["completed"],
      order: "-total",
      limit: 20,
      fields: "id",
      expand: "",
    });
    const real = await query<{ id: string }>(
      t.db,
      `select id from "order" where status = 'completed' and id = any($1) order by total desc, id desc`,
      [(await query<{ id: string }>(t.db, meaning, ["%berg%"])).map(({ id }) => id)],
    );
    expect(orders.map(({ id }) => id)).toEqual(real.slice(0, 20).map(({ id }) => id));
    expect(count).toBe(real.length);
  });
});

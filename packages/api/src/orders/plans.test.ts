import { createDatabase, query } from "@backroom/db";
import { emailOf, fillOrders, fillShop, idOf, orderIdOf, searchedLastNames } from "@backroom/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { type ScanWatch, watchScans } from "../testing/scans";

/** How the list of a shop with many orders finds its rows and their number. */

const size = { orders: 20_000, customers: 20_000, products: 1_000 };
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
    ["the order of totals", { order: "-total", offset: 100 }],
    ["the order of totals, upwards, with a status", { order: "total", status: ["canceled"] }],
    ["a deep page", { offset: 15_000 }],
    ["a deep page of a status", { offset: 10_000, status: ["pending"] }],
    ["a search for an e-mail", { q: emailOf(17) }],
    ["a search for a number", { q: "15734" }],
    ["a search for a short number", { q: "12" }],
    ["a search for a name", { q: searchedLastNames[7] ?? "" }],
    ["a search for a SKU", { q: "SKU-77-0" }],
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
    // Beside others, and so counted from the orders themselves.
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

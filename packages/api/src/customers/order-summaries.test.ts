import { newId, query } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";
import { makeShop, type Shop } from "../testing/shop";

let t: TestApi;
let usd: Shop;
let eur: Shop;
beforeAll(async () => {
  t = await openTestApi();
  usd = await makeShop(t);
  eur = await makeShop(t, { currency_code: "eur" });
});
afterAll(() => t.close());

async function insertCustomer(): Promise<string> {
  const id = newId("cus");
  await t.db
    .insertInto("customer")
    .values({ id, email: `${id}@example.com`, has_account: false })
    .execute();
  return id;
}

interface PlacedOrder {
  at: string;
  total: number;
  refunded_total?: number;
  status?: string;
}

async function placeOrder(customer_id: string, shop: Shop, { at, ...order }: PlacedOrder): Promise<void> {
  await t.db
    .insertInto("order")
    .values({
      id: newId("order"),
      customer_id,
      email: "ada@example.com",
      region_id: shop.region_id,
      currency_code: shop.currency_code,
      created_at: at,
      status: "completed",
      payment_status: "captured",
      fulfillment_status: "shipped",
      ...order,
    })
    .execute();
}

const summariesOf = async (...customer_ids: string[]) =>
  (await t.api.customers.orderSummaries({ customer_ids })).order_summaries;

describe("order summaries of customers", () => {
  it("add up per currency what orders cost, less what was paid back", async () => {
    const ada = await insertCustomer();
    await placeOrder(ada, usd, { at: "2020-01-01T10:00:00.000Z", total: 1000, refunded_total: 300 });
    await placeOrder(ada, eur, { at: "2020-03-01T10:00:00.000Z", total: 50 });
    await placeOrder(ada, usd, { at: "2020-02-01T10:00:00.000Z", total: 7, status: "pending" });
    expect(await summariesOf(ada)).toEqual([
      {
        customer_id: ada,
        orders: 3,
        last_order_at: "2020-03-01T10:00:00.000Z",
        spend: [
          { currency_code: "usd", orders: 2, spent: 707 },
          { currency_code: "eur", orders: 1, spent: 50 },
        ],
      },
    ]);
  });

  it("leave canceled orders out", async () => {
    const ada = await insertCustomer();
    await placeOrder(ada, usd, { at: "2020-05-01T10:00:00.000Z", total: 999, status: "canceled" });
    expect(await summariesOf(ada)).toEqual([{ customer_id: ada, orders: 0, last_order_at: null, spend: [] }]);
  });

  it("keep the customers apart, in the order asked for, each once", async () => {
    const [ada, ben] = [await insertCustomer(), await insertCustomer()];
    await placeOrder(ada, usd, { at: "2020-01-01T10:00:00.000Z", total: 1 });
    await placeOrder(ben, usd, { at: "2020-01-01T10:00:00.000Z", total: 2 });
    const summaries = await summariesOf(ben, "cus_no", ada, ben);
    expect(summaries.map(({ customer_id, spend }) => [customer_id, spend[0]?.spent])).toEqual([
      [ben, 2],
      ["cus_no", undefined],
      [ada, 1],
    ]);
  });

  it("hold sums larger than one amount can be", async () => {
    const ada = await insertCustomer();
    for (const at of ["2020-01-01T10:00:00.000Z", "2020-01-02T10:00:00.000Z"]) {
      await placeOrder(ada, usd, { at, total: 2_000_000_000 });
    }
    expect((await summariesOf(ada))[0]?.spend[0]?.spent).toBe(4_000_000_000);
  });

  it("are read with the index on customers, not by looking at every order", async () => {
    const ada = await insertCustomer();
    const plan = await query<Record<string, string>>(
      t.db,
      `explain select count(*) from "order" o where o.customer_id = any($1) and o.status <> 'canceled'`,
      [[ada]],
    );
    expect(JSON.stringify(plan)).toContain("order_customer_id");
  });

  it("refuse more customers than a page has", async () => {
    const customer_ids = Array.from({ length: 201 }, (_, index) => `cus_${index}`);
    expect(await refusalOf(t.api.customers.orderSummaries({ customer_ids }))).toMatchObject({
      kind: "invalid_data",
    });
  });
});

import { createDatabase, type OpenDatabase, query } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callerFactory } from "../root";
import { openTestApi, type TestApi } from "../testing/index";
import { makeAuthorizedOrder, makeOrder } from "../testing/orders";
import { makeDraft, makeShop, type Shop } from "../testing/shop";

/** Sixteen connections that write at once: to one order they queue, to orders of their own nobody waits. */

const writers = 16;
let t: TestApi;
let shop: Shop;
let wide: OpenDatabase;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t);
  wide = createDatabase(t.url, { max: writers });
});
afterAll(async () => {
  await wide.close();
  await t.close();
});

const apiOf = () => callerFactory({ ...t.context("admin"), db: wide.db });
const times = <Result>(run: (index: number) => Promise<Result>) =>
  Promise.allSettled(Array.from({ length: writers }, (_, index) => run(index)));
const get = async (id: string) => (await t.api.orders.get({ id })).order;

/** An order that can be captured and packed. */
async function makeOpenOrder() {
  const draft = await makeDraft(t, shop, {
    items: [{ title: "Vase", unit_price: 1000, quantity: 1 }],
    shipping_methods: [{ option_id: shop.option_id }],
  });
  const { order } = await t.api.draftOrders.pay({ id: draft.id });
  await query(t.db, "update payment set captured_at = null, provider_id = 'manual' where order_id = $1", [
    order.id,
  ]);
  await query(t.db, `update "order" set payment_status = 'awaiting' where id = $1`, [order.id]);
  return { id: order.id, item_id: order.items?.[0]?.id ?? "" };
}

describe("sixteen refunds at once", () => {
  it("of one order queue, and what is left decides how many are done", async () => {
    const { id, payment_id } = await makeOrder(t, shop, { price: 1000 });
    const outcomes = await times(() => apiOf().orders.refund({ id, amount: 100, reason: "other" }));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
    const order = await get(id);
    expect(order).toMatchObject({ refunded_total: 1000, refundable_amount: 0, payment_status: "refunded" });
    expect(order.refunds).toHaveLength(10);
    expect(order.payments).toMatchObject([{ id: payment_id, amount_refunded: 1000 }]);
  });

  it("of an order each do not wait for the others", async () => {
    const orders = await Promise.all(Array.from({ length: writers }, () => makeOrder(t, shop)));
    const [first] = orders;
    // Whoever holds one order holds back nobody who writes to another.
    const held = await wide.pool.connect();
    await held.query("begin");
    await held.query('select id from "order" where id = $1 for update', [first?.id]);
    const others = orders.slice(1);
    const outcomes = await Promise.allSettled(
      others.map(({ id }) => apiOf().orders.refund({ id, amount: 100, reason: "other" })),
    );
    await held.query("rollback");
    held.release();
    expect(outcomes.every(({ status }) => status === "fulfilled")).toBe(true);
    for (const { id } of others) expect((await get(id)).refunded_total).toBe(100);
  });
});

describe("sixteen captures at once", () => {
  it("of one order take the money once", async () => {
    const { id, total, payment_id } = await makeAuthorizedOrder(t, shop, { provider_id: "manual" });
    const outcomes = await times(() => apiOf().orders.capture({ id }));
    // Whoever comes later finds it captured, which is no mistake.
    expect(outcomes.every(({ status }) => status === "fulfilled")).toBe(true);
    const order = await get(id);
    expect(order).toMatchObject({ payment_status: "captured", paid_total: total, refundable_amount: total });
    expect(order.payments).toMatchObject([
      { id: payment_id, amount: total, captured_at: expect.any(String) },
    ]);
  });
});

describe("while one order is held, nobody who writes to another waits", () => {
  it.each<
    [string, (api: TestApi["api"], order: { id: string; item_id: string }) => Promise<unknown>, object]
  >([
    ["captures", (api, { id }) => api.orders.capture({ id }), { payment_status: "captured" }],
    [
      "fulfillments",
      (api, { id, item_id }) => api.orders.createFulfillment({ id, items: [{ item_id, quantity: 1 }] }),
      { fulfillment_status: "fulfilled" },
    ],
  ])("%s", async (_what, run, after) => {
    const orders = await Promise.all(Array.from({ length: writers }, makeOpenOrder));
    const [first, ...others] = orders;
    if (!first) throw new Error("No order was made");
    // It has also written what is counted of orders, and has not said yet whether that stands.
    const held = await wide.pool.connect();
    await held.query("begin");
    await held.query(`update "order" set payment_status = 'captured', status = 'completed' where id = $1`, [
      first.id,
    ]);
    const outcomes = await Promise.allSettled(others.map((order) => run(apiOf(), order)));
    await held.query("rollback");
    held.release();
    expect(outcomes.filter(({ status }) => status !== "fulfilled")).toEqual([]);
    for (const { id } of others) expect(await get(id)).toMatchObject(after);
    expect(await get(first.id)).toMatchObject({ status: "pending", payment_status: "awaiting" });
  });
});

describe("sixteen changes at once", () => {
  it("to one order lose none of them", async () => {
    const { id } = await makeOrder(t, shop);
    const outcomes = await times((index) =>
      apiOf().orders.update({ id, metadata: { [`key_${index}`]: index } }),
    );
    expect(outcomes.every(({ status }) => status === "fulfilled")).toBe(true);
    expect(Object.keys((await get(id)).metadata ?? {})).toHaveLength(writers);
  });
});

it("sixteen fulfillments of one order at once pack no more than was bought", async () => {
  const draft = await makeDraft(t, shop, {
    items: [{ title: "Vase", unit_price: 100, quantity: 10 }],
    shipping_methods: [{ option_id: shop.option_id }],
  });
  const { order } = await t.api.draftOrders.pay({ id: draft.id });
  const item_id = order.items?.[0]?.id ?? "";
  const outcomes = await times(() =>
    apiOf().orders.createFulfillment({ id: order.id, items: [{ item_id, quantity: 1 }] }),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
  const packed = await get(order.id);
  expect(packed.fulfillment_status).toBe("fulfilled");
  expect(packed.items).toMatchObject([{ fulfilled_quantity: 10 }]);
  expect(packed.fulfillments).toHaveLength(10);
});

import { createDatabase, type OpenDatabase } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callerFactory } from "../root";
import { openTestApi, type TestApi } from "../testing/index";
import { makeOrder } from "../testing/orders";
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

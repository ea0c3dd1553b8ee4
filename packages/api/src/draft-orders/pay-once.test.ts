import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callerFactory } from "../root";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";
import { makeDiscount, makeDraft, makeShop, makeVariant, type Shop } from "../testing/shop";
import { type WatchedDatabase, watchDatabase } from "../testing/watched-database";

let t: TestApi;
let shop: Shop;
/** A second process, as far as the database can tell. */
let second: WatchedDatabase;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t);
  second = watchDatabase(t.url);
});
afterAll(async () => {
  await second.close();
  await t.close();
});

const filled = async () => {
  const variant = await makeVariant(t, 1000);
  return makeDraft(t, shop, {
    items: [{ variant_id: variant.id, quantity: 2 }],
    shipping_methods: [{ option_id: shop.option_id }],
    discounts: [await makeDiscount(t, shop, { type: "fixed", value: 100 })],
  });
};
const ordersOf = (draft: { id: string }) =>
  t.db.selectFrom("order").select("id").where("draft_order_id", "=", draft.id).execute();
const withKey = (idempotencyKey: string) => t.as("admin", { idempotencyKey });
const fromSecond = (idempotencyKey?: string) =>
  callerFactory({
    ...t.context("admin", idempotencyKey === undefined ? {} : { idempotencyKey }),
    db: second.db,
  });

describe("paying twice at the same moment", () => {
  it("from two connections makes one order; the other is told that it is paid", async () => {
    for (let round = 0; round < 5; round += 1) {
      const draft = await filled();
      const outcomes = await Promise.allSettled([
        t.api.draftOrders.pay({ id: draft.id }),
        fromSecond().draftOrders.pay({ id: draft.id }),
      ]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      const lost = outcomes.find((outcome) => outcome.status === "rejected");
      expect(await refusalOf(Promise.reject(lost?.reason))).toMatchObject({
        kind: "duplicate_error",
        status: 422,
      });
      expect(await ordersOf(draft)).toHaveLength(1);
      expect(
        await t.db.selectFrom("payment").select("amount").where("cart_id", "=", draft.cart_id).execute(),
      ).toHaveLength(1);
    }
  });

  it("and changing a line decides for one of the two, and the order has what its total says", async () => {
    for (let round = 0; round < 5; round += 1) {
      const draft = await filled();
      await Promise.allSettled([
        fromSecond().draftOrders.addLineItem({ id: draft.id, quantity: 1, unit_price: 999 }),
        t.api.draftOrders.pay({ id: draft.id }),
      ]);
      const [row] = await ordersOf(draft);
      const { order } = await t.api.orders.get({ id: row?.id ?? "" });
      expect(order.subtotal).toBe(2000 + (order.items?.length === 2 ? 999 : 0));
      expect(
        await t.db
          .selectFrom("line_item")
          .select("id")
          .where("cart_id", "=", draft.cart_id)
          .where("order_id", "is", null)
          .execute(),
      ).toEqual([]);
    }
  });
});

describe("an idempotency key", () => {
  it("answers the same again, byte for byte, and makes one order", async () => {
    const draft = await filled();
    const first = await withKey(`key-${draft.id}`).draftOrders.pay({ id: draft.id });
    const before = await t.countRows();
    const again = await withKey(`key-${draft.id}`).draftOrders.pay({ id: draft.id });
    expect(JSON.stringify(again)).toBe(JSON.stringify(first));
    expect(await t.countRows()).toEqual(before);
    expect(await ordersOf(draft)).toHaveLength(1);
  });

  it("makes a parallel duplicate wait for the same answer", async () => {
    for (let round = 0; round < 5; round += 1) {
      const draft = await filled();
      const key = `parallel-${draft.id}`;
      const callers = [withKey(key), fromSecond(key), withKey(key), fromSecond(key)];
      const answers = await Promise.all(callers.map((caller) => caller.draftOrders.pay({ id: draft.id })));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(await ordersOf(draft)).toHaveLength(1);
    }
  });

  it("is refused with another body", async () => {
    const draft = await filled();
    const key = `body-${draft.id}`;
    await withKey(key).draftOrders.addLineItem({ id: draft.id, quantity: 1 });
    const refusal = await cleanRefusalOf(t, () =>
      withKey(key).draftOrders.addLineItem({ id: draft.id, quantity: 2 }),
    );
    expect(refusal).toMatchObject({ kind: "duplicate_error", status: 422 });
  });

  it("is refused for another draft: that is another path (Q-59)", async () => {
    const [one, two] = [await filled(), await filled()];
    const key = `path-${one.id}`;
    await withKey(key).draftOrders.pay({ id: one.id });
    const refusal = await cleanRefusalOf(t, () => withKey(key).draftOrders.pay({ id: two.id }));
    expect(refusal).toMatchObject({ kind: "conflict", status: 409 });
    expect(await ordersOf(two)).toEqual([]);
  });

  it("is refused on another operation", async () => {
    const draft = await filled();
    const key = `operation-${draft.id}`;
    await withKey(key).draftOrders.addLineItem({ id: draft.id, quantity: 1 });
    const refusal = await cleanRefusalOf(t, () => withKey(key).draftOrders.pay({ id: draft.id }));
    expect(refusal).toMatchObject({ kind: "conflict", status: 409 });
  });

  it("is free again after a refusal", async () => {
    const draft = await makeDraft(t, shop);
    const key = `refused-${draft.id}`;
    await cleanRefusalOf(t, () => withKey(key).draftOrders.pay({ id: draft.id }));
    await t.api.draftOrders.addLineItem({ id: draft.id, quantity: 1, unit_price: 5 });
    expect((await withKey(key).draftOrders.pay({ id: draft.id })).order.total).toBe(5);
  });

  it("also makes one draft of a repeated creation", async () => {
    const input = {
      email: "once@example.com",
      region_id: shop.region_id,
      shipping_methods: [],
      items: [{ quantity: 1 }],
    };
    const answers = await Promise.all([1, 2, 3].map(() => withKey("create-once").draftOrders.create(input)));
    expect(new Set(answers.map((answer) => answer.draft_order.id)).size).toBe(1);
    expect((await t.api.draftOrders.list({ q: "once@" })).count).toBe(1);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { makeAuthorizedOrder, makeOrder } from "../testing/orders";
import { cleanRefusalOf } from "../testing/refusals";
import { makeShop, type Shop } from "../testing/shop";

let t: TestApi;
let shop: Shop;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t);
});
afterAll(() => t.close());

const get = async (id: string) => (await t.api.orders.get({ id })).order;
const refund = (id: string, amount: number) => t.api.payments.refund({ id, amount, reason: "discount" });

describe("a payment", () => {
  it("is read by its id, and 404 without", async () => {
    const { id, payment_id } = await makeOrder(t, shop);
    const { payment } = await t.api.payments.get({ id: payment_id });
    expect(payment).toEqual((await get(id)).payments?.[0]);
    expect((await cleanRefusalOf(t, () => t.api.payments.get({ id: "pay_unknown" }))).kind).toBe("not_found");
  });

  it("shows its order and currency when they are asked for, as a refund does", async () => {
    const { id, payment_id } = await makeOrder(t, shop);
    await refund(payment_id, 1);
    const { payment } = await t.api.payments.get({
      id: payment_id,
      fields: "amount",
      expand: "order,currency",
    });
    expect(payment).toMatchObject({ id: payment_id, amount: 1000, order: { id }, currency: { code: "usd" } });
    expect(payment).not.toHaveProperty("provider_id");
    const { order } = await t.api.orders.get({ id, expand: "refunds.payment,refunds.order" });
    expect(order.refunds).toMatchObject([{ amount: 1, payment: { id: payment_id }, order: { id } }]);
  });

  it("is captured; its order is when the last one is (Q-38)", async () => {
    const { id, payment_ids } = await makeAuthorizedOrder(t, shop, {
      provider_id: "manual",
      parts: [400, 600],
    });
    const [first = "", second = ""] = payment_ids;
    expect((await t.api.payments.capture({ id: first })).payment.captured_at).not.toBeNull();
    expect((await get(id)).payment_status).toBe("awaiting");
    await t.api.payments.capture({ id: second });
    expect((await get(id)).payment_status).toBe("captured");
    expect(await t.eventsOf(first)).toContain("payment.payment_captured");
  });

  it("that is captured already is answered as it is", async () => {
    const { payment_id } = await makeOrder(t, shop);
    const before = await t.api.payments.get({ id: payment_id });
    expect(await t.api.payments.capture({ id: payment_id })).toEqual(before);
  });

  it("of a canceled order is not captured", async () => {
    const { id, payment_id } = await makeAuthorizedOrder(t, shop, { provider_id: "manual" });
    await t.api.orders.cancel({ id });
    const refusal = await cleanRefusalOf(t, () => t.api.payments.capture({ id: payment_id }));
    expect(refusal.kind).toBe("not_allowed");
  });

  it("is refunded in parts, which count in its order's totals and status", async () => {
    const { id, payment_id } = await makeOrder(t, shop);
    const answer = await t.api.payments.refund({
      id: payment_id,
      amount: 300,
      reason: "return",
      note: "Late",
    });
    expect(answer.refund).toMatchObject({
      payment_id,
      order_id: id,
      amount: 300,
      reason: "return",
      note: "Late",
    });
    expect(await get(id)).toMatchObject({
      payment_status: "partially_refunded",
      refunded_total: 300,
      refundable_amount: 700,
    });
    await refund(payment_id, 700);
    expect((await get(id)).payment_status).toBe("refunded");
    expect((await t.eventsOf(payment_id)).slice(1)).toEqual([
      "payment.payment_refund_created",
      "payment.payment_refund_created",
    ]);
  });

  it.each([
    ["more than it has left", 701, "not_allowed"],
    ["nothing", 0, "invalid_data"],
  ])("is not refunded %s", async (_name, amount, kind) => {
    const { id, payment_id } = await makeOrder(t, shop);
    await refund(payment_id, 300);
    expect((await cleanRefusalOf(t, () => refund(payment_id, amount))).kind).toBe(kind);
    expect((await get(id)).refunded_total).toBe(300);
  });

  it("is not refunded more than itself, although its order has more left", async () => {
    const { id, payment_ids } = await makeAuthorizedOrder(t, shop, {
      provider_id: "manual",
      parts: [400, 600],
    });
    await t.api.orders.capture({ id });
    expect((await cleanRefusalOf(t, () => refund(payment_ids[0] ?? "", 401))).kind).toBe("not_allowed");
  });

  it("is not refunded before it is captured", async () => {
    const { payment_id } = await makeAuthorizedOrder(t, shop, { provider_id: "manual" });
    expect((await cleanRefusalOf(t, () => refund(payment_id, 1))).kind).toBe("not_allowed");
  });

  it("and its order refunded at the same moment never give back more than there is", async () => {
    const { id, payment_id } = await makeOrder(t, shop);
    const results = await Promise.allSettled([
      refund(payment_id, 600),
      t.api.orders.refund({ id, amount: 600, reason: "other" }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await get(id)).toMatchObject({ refunded_total: 600, payments: [{ amount_refunded: 600 }] });
  });

  it("that belongs to no order is captured and refunded by itself", async () => {
    const { id, payment_id } = await makeAuthorizedOrder(t, shop, { provider_id: "manual" });
    await t.db.updateTable("payment").set({ order_id: null }).where("id", "=", payment_id).execute();
    await t.api.payments.capture({ id: payment_id });
    await refund(payment_id, 1000);
    expect((await cleanRefusalOf(t, () => refund(payment_id, 1))).kind).toBe("not_allowed");
    expect((await t.api.payments.get({ id: payment_id })).payment.amount_refunded).toBe(1000);
    expect((await get(id)).refunded_total).toBe(0);
  });
});

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
const refund = (id: string, amount: number) => t.api.orders.refund({ id, amount, reason: "discount" });

describe("capturing an order", () => {
  it("captures each open payment, and tells it once", async () => {
    const { id } = await makeAuthorizedOrder(t, shop, { provider_id: "manual", parts: [700, 300] });
    const { order } = await t.api.orders.capture({ id });
    expect(order.payment_status).toBe("captured");
    expect(order.payments?.every((payment) => payment.captured_at !== null)).toBe(true);
    expect(await t.eventsOf(id)).toEqual([
      "order.placed",
      "order.payment_captured",
      "order.payment_captured",
    ]);
  });

  it("leaves a captured order as it is, and a refunded one refunded (Q-29)", async () => {
    const { id } = await makeOrder(t, shop);
    const before = await get(id);
    const { order } = await t.api.orders.capture({ id });
    expect(order.payments).toEqual(before.payments);
    expect(order.payment_status).toBe("captured");
    await refund(id, 1000);
    expect((await t.api.orders.capture({ id })).order.payment_status).toBe("refunded");
  });

  it("is refused once the order is canceled", async () => {
    const { id } = await makeAuthorizedOrder(t, shop, { provider_id: "manual" });
    await t.api.orders.cancel({ id });
    const refusal = await cleanRefusalOf(t, () => t.api.orders.capture({ id }));
    expect(refusal.kind).toBe("not_allowed");
    expect((await get(id)).payments?.[0]?.captured_at).toBeNull();
  });

  it("is 404 for an unknown order", async () => {
    expect((await cleanRefusalOf(t, () => t.api.orders.capture({ id: "order_unknown" }))).kind).toBe(
      "not_found",
    );
  });
});

describe("refunding an order", () => {
  it("stores what is refunded and what is left, in parts and in full", async () => {
    const { id, payment_id } = await makeOrder(t, shop);
    const first = (await t.api.orders.refund({ id, amount: 300, reason: "other", note: "A scratch" })).order;
    expect(first).toMatchObject({
      payment_status: "partially_refunded",
      paid_total: 1000,
      refunded_total: 300,
      refundable_amount: 700,
      refunds: [{ amount: 300, reason: "other", note: "A scratch", payment_id: null, order_id: id }],
      payments: [{ id: payment_id, amount: 1000, amount_refunded: 300 }],
    });
    const second = (await refund(id, 700)).order;
    expect(second).toMatchObject({
      payment_status: "refunded",
      refunded_total: 1000,
      refundable_amount: 0,
      payments: [{ amount_refunded: 1000 }],
    });
    expect(await t.eventsOf(id)).toEqual([
      "order.placed",
      "order.payment_captured",
      "order.refund_created",
      "order.refund_created",
    ]);
  });

  it("takes it from the payments in turn, each up to what it has left", async () => {
    const { id } = await makeAuthorizedOrder(t, shop, { provider_id: "manual", parts: [400, 600] });
    await t.api.orders.capture({ id });
    const { order } = await refund(id, 500);
    expect(order.payments?.map((payment) => payment.amount_refunded)).toEqual([400, 100]);
    expect(order.refunds).toHaveLength(1);
  });

  it.each([
    ["above what is left", 1001, "not_allowed"],
    ["of nothing", 0, "invalid_data"],
    ["below nothing", -5, "invalid_data"],
  ])("is refused %s", async (_name, amount, kind) => {
    const { id } = await makeOrder(t, shop);
    expect((await cleanRefusalOf(t, () => refund(id, amount))).kind).toBe(kind);
    expect(await get(id)).toMatchObject({ refunded_total: 0, payment_status: "captured" });
  });

  it("is refused for an unknown reason, without a reason, and before the payment is captured", async () => {
    const { id } = await makeAuthorizedOrder(t, shop, { provider_id: "manual" });
    // What a REST client may send.
    const send = (input: object) =>
      t.api.orders.refund({ id, amount: 1, ...input } as { id: string; amount: number; reason: "other" });
    expect((await cleanRefusalOf(t, () => send({ reason: "gift" }))).kind).toBe("invalid_data");
    expect((await cleanRefusalOf(t, () => send({}))).kind).toBe("invalid_data");
    const refusal = await cleanRefusalOf(t, () => send({ reason: "other" }));
    expect(refusal).toMatchObject({
      kind: "not_allowed",
      message: "Cannot refund more than what has been captured",
    });
  });

  it("is refused for a canceled order, whose captured payment may still be refunded by itself", async () => {
    const { id, payment_id } = await makeOrder(t, shop);
    await t.api.orders.cancel({ id });
    expect((await cleanRefusalOf(t, () => refund(id, 100))).kind).toBe("not_allowed");
    await t.api.payments.refund({ id: payment_id, amount: 100, reason: "other" });
    expect(await get(id)).toMatchObject({ payment_status: "canceled", refunded_total: 100 });
  });

  it("tells no_notification: the request's, else the order's", async () => {
    const { id } = await makeOrder(t, shop, { no_notification: true });
    await refund(id, 1);
    await t.api.orders.refund({ id, amount: 1, reason: "other", no_notification: null });
    await t.api.orders.refund({ id, amount: 1, reason: "other", no_notification: false });
    const events = await t.db
      .selectFrom("event")
      .select("data")
      .where("resource_id", "=", id)
      .where("name", "=", "order.refund_created")
      .orderBy("id")
      .execute();
    expect(events.map(({ data }) => data)).toMatchObject([
      { no_notification: true },
      { no_notification: true },
      { no_notification: false },
    ]);
  });
});

describe("two at once", () => {
  const outcomes = async (calls: Promise<unknown>[]) =>
    (await Promise.allSettled(calls)).map(({ status }) => status).sort();

  it("two refunds that together exceed the rest: one wins, the sums stay right", async () => {
    const { id } = await makeOrder(t, shop);
    expect(await outcomes([refund(id, 600), refund(id, 600)])).toEqual(["fulfilled", "rejected"]);
    expect(await get(id)).toMatchObject({
      refunded_total: 600,
      refundable_amount: 400,
      payments: [{ amount_refunded: 600 }],
    });
    expect((await get(id)).refunds).toHaveLength(1);
  });

  it("ten refunds of a tenth each all go through, and an eleventh does not", async () => {
    const { id } = await makeOrder(t, shop);
    const results = await Promise.allSettled(Array.from({ length: 11 }, () => refund(id, 100)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
    expect(await get(id)).toMatchObject({
      refunded_total: 1000,
      refundable_amount: 0,
      payment_status: "refunded",
    });
  });

  it("two captures capture once", async () => {
    const { id } = await makeAuthorizedOrder(t, shop, { provider_id: "manual" });
    expect(await outcomes([t.api.orders.capture({ id }), t.api.orders.capture({ id })])).toEqual([
      "fulfilled",
      "fulfilled",
    ]);
    const [payment] = (await get(id)).payments ?? [];
    expect(payment?.captured_at).not.toBeNull();
  });

  it("cancel against capture: the order is canceled, and a payment is never captured after that", async () => {
    const { id } = await makeAuthorizedOrder(t, shop, { provider_id: "manual" });
    await Promise.allSettled([t.api.orders.capture({ id }), t.api.orders.cancel({ id })]);
    const order = await get(id);
    expect(order).toMatchObject({ status: "canceled", payment_status: "canceled" });
    const names = await t.eventsOf(id);
    if (order.payments?.[0]?.captured_at === null) expect(names.slice(2)).toEqual(["order.canceled"]);
    else expect(names.slice(2)).toEqual(["order.payment_captured", "order.canceled"]);
  });

  it("cancel against refund: one of them wins", async () => {
    const { id } = await makeOrder(t, shop);
    expect(await outcomes([refund(id, 100), t.api.orders.cancel({ id })])).toEqual(["fulfilled", "rejected"]);
    const order = await get(id);
    expect([order.status, order.refunded_total]).toEqual(
      order.status === "canceled" ? ["canceled", 0] : ["pending", 100],
    );
  });
});

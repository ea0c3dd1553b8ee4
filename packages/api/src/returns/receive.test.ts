import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  lineOf,
  makePaidOrder,
  makeStocked,
  type PaidOrder,
  stockAt,
  withItems,
} from "../fulfillments/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";
import { makeShop, type Shop } from "../testing/shop";
import { lastReturn } from "./testing";

let t: TestApi;
let shop: Shop;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t);
});
afterAll(() => t.close());

/** A return of so many units of the first line. @returns its id */
async function requested(order: PaidOrder, quantity: number, more = {}): Promise<string> {
  const items = [{ item_id: lineOf(order).id, quantity }];
  return lastReturn((await t.api.orders.requestReturn({ id: order.id, items, ...more })).order).id;
}
const receive = (id: string, items: { item_id: string; quantity: number }[], more = {}) =>
  t.api.returns.receive({ id, items, ...more });
const orderOf = async (order: PaidOrder) => withItems((await t.api.orders.get({ id: order.id })).order);

describe("receiving a return", () => {
  it("refunds, counts the units as returned and shows how far the order is", async () => {
    const order = await makePaidOrder(t, shop);
    const id = await requested(order, 2);
    const { return: received } = await receive(id, [{ item_id: lineOf(order).id, quantity: 2 }]);
    expect(received).toMatchObject({
      status: "received",
      refund_amount: 2200,
      received_at: expect.any(String),
      swap: null,
      items: [{ quantity: 2, requested_quantity: 2, received_quantity: 2, is_requested: true }],
    });
    const after = await orderOf(order);
    expect(after).toMatchObject({
      fulfillment_status: "partially_returned",
      // Q-43 kept.
      payment_status: "captured",
      refunded_total: 2200,
      refundable_amount: order.total - 2200,
      total: order.total,
      refunds: [{ amount: 2200, reason: "return", order_id: order.id, payment_id: null }],
      payments: [{ amount_refunded: 2200 }],
    });
    expect(lineOf(after)).toMatchObject({ returned_quantity: 2, refundable: 0 });
    expect(lineOf(after, 1)).toMatchObject({ returned_quantity: null, refundable: 1100 });
    expect((await t.eventsOf(order.id)).at(-1)).toBe("order.items_returned");
    const rest = await t.api.orders.requestReturn({
      id: order.id,
      items: [{ item_id: lineOf(order, 1).id, quantity: 1 }],
      receive_now: true,
    });
    expect(rest.order.fulfillment_status).toBe("returned");
  });

  it("in part counts what arrived, and keeps what was asked for beside it (Q-41, Q-42)", async () => {
    const order = await makePaidOrder(t, shop, { quantities: [3, 1, 1] });
    const [first, second, extra] = [0, 1, 2].map((index) => lineOf(order, index).id);
    const { order: asked } = await t.api.orders.requestReturn({
      id: order.id,
      items: [
        { item_id: first ?? "", quantity: 3 },
        { item_id: second ?? "", quantity: 1 },
      ],
      refund: 500,
    });
    const { return: received } = await receive(lastReturn(asked).id, [
      { item_id: first ?? "", quantity: 1 },
      { item_id: extra ?? "", quantity: 1 },
    ]);
    const items = new Map(received.items?.map((item) => [item.item_id, item]));
    expect(items.get(first ?? "")).toMatchObject({
      quantity: 1,
      requested_quantity: 3,
      received_quantity: 1,
      is_requested: false,
    });
    expect(items.get(second ?? "")).toMatchObject({
      quantity: 0,
      requested_quantity: 1,
      received_quantity: 0,
      is_requested: false,
    });
    expect(items.get(extra ?? "")).toMatchObject({
      quantity: 1,
      requested_quantity: null,
      received_quantity: 1,
      is_requested: false,
    });
    const after = await orderOf(order);
    expect(after.items.map((item) => item.returned_quantity)).toEqual([1, null, 1]);
    expect(after.refunded_total).toBe(500);
  });

  it("of more than requested counts all of it, as far as the order goes", async () => {
    const order = await makePaidOrder(t, shop, { quantities: [3] });
    const id = await requested(order, 1);
    const { return: received } = await receive(id, [{ item_id: lineOf(order).id, quantity: 2 }]);
    expect(received.items).toMatchObject([
      { quantity: 2, requested_quantity: 1, received_quantity: 2, is_requested: false },
    ]);
    expect(lineOf(await orderOf(order))).toMatchObject({ returned_quantity: 2, refundable: 1100 });
    const again = await cleanRefusalOf(t, () => t.api.returns.receive({ id, items: [] }));
    expect(again.kind).toBe("not_allowed");
  });

  it("pays what the receipt says: another amount, nothing for 0, nothing below 0", async () => {
    const order = await makePaidOrder(t, shop, { quantities: [3] });
    const refunded = [];
    for (const refund of [300, 0, -5]) {
      const id = await requested(order, 1);
      const { return: received } = await receive(id, [{ item_id: lineOf(order).id, quantity: 1 }], {
        refund,
      });
      refunded.push([received.refund_amount, (await orderOf(order)).refunded_total]);
    }
    expect(refunded).toEqual([
      [300, 300],
      [0, 300],
      [0, 300],
    ]);
  });

  it("with a refund above what is left asks for action and pays nothing", async () => {
    const order = await makePaidOrder(t, shop, { quantities: [2] });
    const id = await requested(order, 2);
    await t.api.orders.refund({ id: order.id, amount: order.refundable_amount - 1, reason: "other" });
    const { return: received } = await receive(id, [{ item_id: lineOf(order).id, quantity: 2 }]);
    expect(received).toMatchObject({ status: "received", refund_amount: 2200 });
    const after = await orderOf(order);
    expect(after).toMatchObject({ fulfillment_status: "requires_action", refundable_amount: 1 });
    expect(after.refunds).toHaveLength(1);
    expect(lineOf(after)).toMatchObject({ returned_quantity: 2, refundable: 0 });
    expect((await t.eventsOf(order.id)).at(-1)).toBe("order.return_action_required");
  });

  it("puts counted goods back at the location of the receipt, else of the return", async () => {
    const { id, location_id } = await makeStocked(t, 5);
    const order = await makePaidOrder(t, shop, { variants: [{ id, quantity: 3 }] });
    const item_id = lineOf(order).id;
    await receive(await requested(order, 1, { location_id }), [{ item_id, quantity: 1 }]);
    expect((await stockAt(t, id, location_id)).stocked).toBe(6);
    await receive(await requested(order, 1), [{ item_id, quantity: 1 }], { location_id });
    expect((await stockAt(t, id, location_id)).stocked).toBe(7);
    const open = await requested(order, 1);
    const nowhere = await cleanRefusalOf(t, () => receive(open, [{ item_id, quantity: 1 }]));
    expect(nowhere).toMatchObject({ kind: "not_found", message: expect.stringContaining("location_id") });
    const other = await makeStocked(t, 1);
    const elsewhere = await cleanRefusalOf(t, () =>
      receive(open, [{ item_id, quantity: 1 }], { location_id: other.location_id }),
    );
    expect(elsewhere.kind).toBe("not_found");
    expect(lineOf(await orderOf(order)).returned_quantity).toBe(2);
  });
});

describe("a receipt is refused, and nothing written,", () => {
  it("twice, for a canceled return, on a canceled order, and for an unknown return", async () => {
    const order = await makePaidOrder(t, shop);
    const items = [{ item_id: lineOf(order).id, quantity: 1 }];
    const done = await requested(order, 1);
    await receive(done, items);
    const again = await cleanRefusalOf(t, () => receive(done, items));
    expect(again).toMatchObject({
      kind: "not_allowed",
      message: expect.stringContaining("already been received"),
    });
    const canceled = await requested(order, 1);
    await t.api.returns.cancel({ id: canceled });
    expect((await cleanRefusalOf(t, () => receive(canceled, items))).kind).toBe("not_allowed");
    expect((await cleanRefusalOf(t, () => receive("ret_unknown", []))).kind).toBe("not_found");
    const other = await makePaidOrder(t, shop);
    const open = await requested(other, 1);
    await t.db.updateTable("order").set({ status: "canceled" }).where("id", "=", other.id).execute();
    const gone = await cleanRefusalOf(t, () => receive(open, [{ item_id: lineOf(other).id, quantity: 1 }]));
    expect(gone.kind).toBe("not_allowed");
  });

  it("for more than is not returned yet, other goods, twice the same, or nothing", async () => {
    const order = await makePaidOrder(t, shop, { quantities: [2] });
    const other = await makePaidOrder(t, shop);
    const item_id = lineOf(order).id;
    const id = await requested(order, 2);
    await t.api.orders.requestReturn({ id: order.id, items: [{ item_id, quantity: 1 }], receive_now: true });
    const cases: [{ item_id: string; quantity: number }[], string][] = [
      [[{ item_id, quantity: 2 }], "not_allowed"],
      [[{ item_id: lineOf(other).id, quantity: 1 }], "invalid_data"],
      [[{ item_id: "item_unknown", quantity: 1 }], "invalid_data"],
      [
        [
          { item_id, quantity: 1 },
          { item_id, quantity: 1 },
        ],
        "invalid_data",
      ],
      [[], "invalid_data"],
      [[{ item_id, quantity: 0 }], "invalid_data"],
    ];
    for (const [items, kind] of cases) {
      expect((await cleanRefusalOf(t, () => receive(id, items))).kind).toBe(kind);
    }
    expect(lineOf(await orderOf(order)).returned_quantity).toBe(1);
  });

  it("with a refund above what was captured", async () => {
    const order = await makePaidOrder(t, shop);
    const id = await requested(order, 1);
    await t.db.updateTable("payment").set({ captured_at: null }).where("order_id", "=", order.id).execute();
    const refusal = await cleanRefusalOf(t, () => receive(id, [{ item_id: lineOf(order).id, quantity: 1 }]));
    expect(refusal).toMatchObject({ kind: "not_allowed", message: expect.stringContaining("captured") });
    expect(lineOf(await orderOf(order)).returned_quantity).toBeNull();
  });
});

describe("at the same moment", () => {
  it("one return is received once, and refunded once", async () => {
    const order = await makePaidOrder(t, shop, { quantities: [2] });
    const id = await requested(order, 1);
    const items = [{ item_id: lineOf(order).id, quantity: 1 }];
    const outcomes = await Promise.allSettled([receive(id, items), receive(id, items)]);
    const refused = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(refused).toHaveLength(1);
    expect((await refusalOf(Promise.reject(refused[0]))).kind).toBe("not_allowed");
    expect(await orderOf(order)).toMatchObject({ refunded_total: 1100, items: [{ returned_quantity: 1 }] });
  });

  it("of two returns for the same unit one is received", async () => {
    const order = await makePaidOrder(t, shop, { quantities: [1] });
    const ids = [await requested(order, 1), await requested(order, 1)];
    const items = [{ item_id: lineOf(order).id, quantity: 1 }];
    const outcomes = await Promise.allSettled(ids.map((id) => receive(id, items)));
    expect(outcomes.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    const after = await orderOf(order);
    expect(after).toMatchObject({ refunded_total: 1100, items: [{ returned_quantity: 1 }] });
    expect(after.returns?.map((one) => one.status).sort()).toEqual(["received", "requested"]);
  });

  it("a return is received or canceled, not both", async () => {
    const order = await makePaidOrder(t, shop, { quantities: [1] });
    const id = await requested(order, 1);
    const outcomes = await Promise.allSettled([
      receive(id, [{ item_id: lineOf(order).id, quantity: 1 }]),
      t.api.returns.cancel({ id }),
    ]);
    expect(outcomes.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    const after = await orderOf(order);
    const isReceived = lastReturn(after).status === "received";
    expect(lineOf(after).returned_quantity ?? 0).toBe(isReceived ? 1 : 0);
    expect(after.refunded_total).toBe(isReceived ? 1100 : 0);
  });
});

describe("canceling a return", () => {
  it("answers the order with its totals, and again changes nothing", async () => {
    const order = await makePaidOrder(t, shop);
    const id = await requested(order, 1);
    const { order: after } = await t.api.returns.cancel({ id });
    expect(after).toMatchObject({ id: order.id, total: order.total, returns: [{ id, status: "canceled" }] });
    const before = await t.countRows();
    await t.api.returns.cancel({ id });
    expect(await t.countRows()).toEqual(before);
  });

  it("is refused for a received or unknown one", async () => {
    const order = await makePaidOrder(t, shop);
    const id = await requested(order, 1);
    await receive(id, [{ item_id: lineOf(order).id, quantity: 1 }]);
    expect((await cleanRefusalOf(t, () => t.api.returns.cancel({ id }))).kind).toBe("not_allowed");
    expect((await cleanRefusalOf(t, () => t.api.returns.cancel({ id: "ret_x" }))).kind).toBe("not_found");
  });
});

describe("reading returns", () => {
  it("lists the newest first, by status, order and what was returned", async () => {
    const order = await makePaidOrder(t, shop);
    const first = await requested(order, 1);
    const second = await requested(order, 1);
    await t.api.returns.cancel({ id: first });
    const idsOf = async (input: Parameters<TestApi["api"]["returns"]["list"]>[0]) =>
      (await t.api.returns.list(input)).returns.map((one) => one.id);
    expect(await idsOf({ order_id: order.id })).toEqual([second, first]);
    expect(await idsOf({ order_id: order.id, status: "canceled" })).toEqual([first]);
    expect(await idsOf({ q: order.email })).toEqual([second, first]);
    expect(await idsOf({ q: lineOf(order).title })).toEqual([second, first]);
    const { returns, count, limit } = await t.api.returns.list({ order_id: order.id, limit: 1 });
    expect({ count, limit }).toEqual({ count: 2, limit: 1 });
    expect(returns[0]).toMatchObject({ order: { id: order.id }, swap: null, items: [{ quantity: 1 }] });
    expect(returns[0]).not.toHaveProperty("shipping_method");
  });

  it("gets one with what it takes to unpack it", async () => {
    const order = await makePaidOrder(t, shop);
    const id = await requested(order, 1);
    const { return: found } = await t.api.returns.get({ id });
    expect(found).toMatchObject({
      id,
      order: { display_id: order.display_id },
      items: [{ item: { id: lineOf(order).id, variant: { product: { title: lineOf(order).title } } } }],
    });
    expect((await refusalOf(t.api.returns.get({ id: "ret_x" }))).kind).toBe("not_found");
  });
});

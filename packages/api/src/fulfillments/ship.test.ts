import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf } from "../testing/refusals";
import { makeShop, type Shop } from "../testing/shop";
import { fulfill, lastFulfillment, makePaidOrder, send, withItems } from "./testing";

let t: TestApi;
let shop: Shop;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t);
});
afterAll(() => t.close());

const ship = (id: string, fulfillment_id: string, more = {}) =>
  t.api.orders.createShipment({ id, fulfillment_id, ...more });
const cancel = (id: string, fulfillment_id: string) => t.api.orders.cancelFulfillment({ id, fulfillment_id });

describe("shipping", () => {
  it("moves shipped quantities, links the tracking numbers and shows how far the order is", async () => {
    const order = await makePaidOrder(t, shop);
    const { fulfillment: first } = await fulfill(t, order, { 0: 1 });
    const { fulfillment: second } = await fulfill(t, order, { 0: 1, 1: 1 });
    const part = withItems((await ship(order.id, first.id, { tracking_numbers: ["TN1", "TN2"] })).order);
    expect(part.fulfillment_status).toBe("partially_shipped");
    expect(part.items.map((item) => item.shipped_quantity)).toEqual([1, null]);
    const shipped = part.fulfillments?.find((one) => one.id === first.id);
    expect(shipped?.shipped_at).toEqual(expect.any(String));
    expect(shipped?.tracking_numbers).toEqual([]);
    expect(shipped?.tracking_links?.map((link) => [link.tracking_number, link.url])).toEqual([
      ["TN1", null],
      ["TN2", null],
    ]);
    const whole = withItems((await ship(order.id, second.id)).order);
    expect(whole.fulfillment_status).toBe("shipped");
    expect(whole.items.map((item) => item.shipped_quantity)).toEqual([2, 1]);
    expect((await t.eventsOf(order.id)).slice(-2)).toEqual([
      "order.shipment_created",
      "order.shipment_created",
    ]);
  });

  it("is refused twice, for a canceled fulfilment, one of another order, and on a canceled order", async () => {
    const order = await makePaidOrder(t, shop);
    const { fulfillment } = await send(t, order, { 0: 1 });
    const twice = await cleanRefusalOf(t, () => ship(order.id, fulfillment.id));
    expect(twice).toMatchObject({
      kind: "not_allowed",
      message: expect.stringContaining("already been shipped"),
    });
    const { fulfillment: canceled } = await fulfill(t, order, { 0: 1 });
    await cancel(order.id, canceled.id);
    const gone = await cleanRefusalOf(t, () => ship(order.id, canceled.id));
    expect(gone).toMatchObject({ kind: "not_allowed", message: expect.stringContaining("canceled") });
    const other = await makePaidOrder(t, shop);
    expect((await cleanRefusalOf(t, () => ship(other.id, fulfillment.id))).kind).toBe("not_found");
    expect((await cleanRefusalOf(t, () => ship(order.id, "ful_unknown"))).kind).toBe("not_found");
    const { fulfillment: open } = await fulfill(t, other, { 0: 1 });
    await t.db.updateTable("order").set({ status: "canceled" }).where("id", "=", other.id).execute();
    expect((await cleanRefusalOf(t, () => ship(other.id, open.id))).kind).toBe("not_allowed");
  });

  it("happens once when two do it at once", async () => {
    const order = await makePaidOrder(t, shop, { quantities: [2] });
    const { fulfillment } = await fulfill(t, order, { 0: 1 });
    const outcomes = await Promise.allSettled([
      ship(order.id, fulfillment.id, { tracking_numbers: ["A"] }),
      ship(order.id, fulfillment.id, { tracking_numbers: ["A"] }),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    const { order: after } = await t.api.orders.get({ id: order.id });
    expect(after.items?.[0]?.shipped_quantity).toBe(1);
    expect(lastFulfillment(after).tracking_links).toHaveLength(1);
  });
});

describe("canceling a fulfilment", () => {
  it("gives its units free again", async () => {
    const order = await makePaidOrder(t, shop);
    const { fulfillment } = await fulfill(t, order, { 0: 2, 1: 1 });
    const after = withItems((await cancel(order.id, fulfillment.id)).order);
    expect(after.fulfillment_status).toBe("canceled");
    expect(after.items.map((item) => item.fulfilled_quantity)).toEqual([0, 0]);
    expect(lastFulfillment(after).canceled_at).toEqual(expect.any(String));
    expect((await t.eventsOf(order.id)).at(-1)).toBe("order.fulfillment_canceled");
    const again = await fulfill(t, order, { 0: 2, 1: 1 });
    expect(again.order.fulfillment_status).toBe("fulfilled");
  });

  it("is refused with shipped goods, twice, and for another order's", async () => {
    const order = await makePaidOrder(t, shop);
    const { fulfillment: sent } = await send(t, order, { 0: 1 });
    const shipped = await cleanRefusalOf(t, () => cancel(order.id, sent.id));
    expect(shipped).toMatchObject({ kind: "not_allowed", message: expect.stringContaining("shipped") });
    const { fulfillment } = await fulfill(t, order, { 0: 1 });
    await cancel(order.id, fulfillment.id);
    expect((await cleanRefusalOf(t, () => cancel(order.id, fulfillment.id))).kind).toBe("not_allowed");
    const other = await makePaidOrder(t, shop);
    expect((await cleanRefusalOf(t, () => cancel(other.id, sent.id))).kind).toBe("not_found");
    const { order: after } = await t.api.orders.get({ id: order.id });
    expect(after.items?.[0]).toMatchObject({ fulfilled_quantity: 1, shipped_quantity: 1 });
  });

  it("and shipping it at once: one of them happens", async () => {
    const order = await makePaidOrder(t, shop, { quantities: [1] });
    const { fulfillment } = await fulfill(t, order, { 0: 1 });
    const outcomes = await Promise.allSettled([
      ship(order.id, fulfillment.id),
      cancel(order.id, fulfillment.id),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    const { order: after } = await t.api.orders.get({ id: order.id });
    const { shipped_at, canceled_at } = lastFulfillment(after);
    expect([shipped_at, canceled_at].filter((at) => at !== null)).toHaveLength(1);
    expect(after.items?.[0]?.fulfilled_quantity).toBe(canceled_at === null ? 1 : 0);
  });
});

import { newId } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lineOf, makePaidOrder, send } from "../fulfillments/testing";
import { callerFactory } from "../root";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";
import { makeShop, type Shop } from "../testing/shop";
import { countingDatabase } from "../testing/statements";

let t: TestApi;
let shop: Shop;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t);
});
afterAll(() => t.close());

describe("the timeline of an order", () => {
  it("shows what happened, newest first, and who did it", async () => {
    const order = await makePaidOrder(t, shop);
    const { fulfillment } = await send(t, order, { 0: 1 });
    const { note } = await t.as("member").notes.create({
      resource_id: order.id,
      resource_type: "order",
      value: "Called the customer",
    });
    await t.as("developer").orders.refund({ id: order.id, amount: 100, reason: "discount", note: "scratch" });
    await t.api.orders.requestReturn({
      id: order.id,
      items: [{ item_id: lineOf(order).id, quantity: 1 }],
      receive_now: true,
    });
    const { timeline, count } = await t.api.orders.timeline({ id: order.id });
    expect(count).toBe(timeline.length);
    const told = timeline.map((entry) => [entry.name, entry.actor?.email ?? null]);
    const admin = "admin@test.example";
    expect(told).toEqual(
      expect.arrayContaining([
        ["order.placed", admin],
        ["order.fulfillment_created", admin],
        ["order.shipment_created", admin],
        ["note.created", "member@test.example"],
        ["refund.created", "developer@test.example"],
        ["order.items_returned", admin],
      ]),
    );
    // A refund is said once.
    expect(timeline.filter(({ name }) => name.startsWith("order.refund"))).toEqual([]);
    const refunds = timeline.filter(({ kind }) => kind === "refund");
    expect(refunds.map(({ data }) => [data.amount, data.reason, data.note])).toEqual([
      [1100, "return", null],
      [100, "discount", "scratch"],
    ]);
    expect(timeline.find(({ id }) => id === note.id)?.data.value).toBe("Called the customer");
    const shipped = timeline.find(({ name }) => name === "order.shipment_created");
    expect(shipped?.data).toEqual({ fulfillment_id: fulfillment.id, no_notification: false });
    const moments = timeline.map((entry) => entry.created_at);
    expect(moments).toEqual([...moments].sort().reverse());
  });

  it("holds the notifications about the order and its parts, and nothing of other orders", async () => {
    const order = await makePaidOrder(t, shop);
    const other = await makePaidOrder(t, shop);
    const { fulfillment } = await send(t, order, { 0: 1 });
    const mail = (resource_type: string, resource_id: string, event_name: string) =>
      t.db
        .insertInto("notification")
        .values({ id: newId("noti"), resource_type, resource_id, event_name, to: order.email })
        .execute();
    await mail("order", order.id, "order.placed");
    await mail("fulfillment", fulfillment.id, "order.shipment_created");
    await mail("order", other.id, "order.placed");
    const { timeline } = await t.api.orders.timeline({ id: order.id });
    const mails = timeline.filter(({ kind }) => kind === "notification");
    expect(mails.map(({ name, data }) => [name, data.to]).sort()).toEqual([
      ["order.placed", order.email],
      ["order.shipment_created", order.email],
    ]);
  });

  it("comes in pages, with the same number of statements however long it is", async () => {
    const order = await makePaidOrder(t, shop, { quantities: [9] });
    const statements = async () => {
      const counting = countingDatabase(t.db);
      await callerFactory({ ...t.context("admin"), db: counting.db }).orders.timeline({ id: order.id });
      return counting.count();
    };
    const few = await statements();
    for (let parcel = 0; parcel < 4; parcel += 1) await send(t, order, { 0: 1 });
    expect(await statements()).toBe(few);
    const all = await t.api.orders.timeline({ id: order.id });
    const pages = [];
    for (let offset = 0; offset < all.count; offset += 4) {
      pages.push(...(await t.api.orders.timeline({ id: order.id, limit: 4, offset })).timeline);
    }
    expect(pages).toEqual(all.timeline);
    const beyond = await t.api.orders.timeline({ id: order.id, offset: 1000 });
    expect(beyond).toMatchObject({ timeline: [], count: all.count });
  });

  it("is not found for an unknown order", async () => {
    expect((await refusalOf(t.api.orders.timeline({ id: "order_x" }))).kind).toBe("not_found");
  });
});

import { newId } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeLocation } from "../products/testing";
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

describe("canceling an order", () => {
  it("cancels the three statuses and its payments, keeps what was paid, and tells it once", async () => {
    const { id } = await makeOrder(t, shop);
    const { order } = await t.api.orders.cancel({ id });
    expect(order).toMatchObject({
      status: "canceled",
      fulfillment_status: "canceled",
      payment_status: "canceled",
      paid_total: 1000,
      refunded_total: 0,
    });
    expect(order.canceled_at).not.toBeNull();
    expect(order.payments?.every(({ canceled_at, captured_at }) => canceled_at && captured_at)).toBe(true);
    const again = await t.api.orders.cancel({ id });
    expect(again.order).toEqual(order);
    expect((await t.eventsOf(id)).slice(2)).toEqual(["order.canceled"]);
  });

  it("gives up an open payment", async () => {
    const { id } = await makeAuthorizedOrder(t, shop, { provider_id: "manual" });
    const { order } = await t.api.orders.cancel({ id });
    expect(order.payments?.[0]).toMatchObject({ captured_at: null, canceled_at: expect.any(String) });
  });

  it("gives reserved stock free, once, and nothing that was never taken", async () => {
    const { id } = await makeOrder(t, shop);
    const line_item_id = (await get(id)).items?.[0]?.id ?? "";
    const store = await t.db.selectFrom("store").select("default_sales_channel_id").executeTakeFirstOrThrow();
    const location_id = await makeLocation(t, store.default_sales_channel_id ?? "");
    const inventory_item_id = newId("iitem");
    await t.db.insertInto("inventory_item").values({ id: inventory_item_id }).execute();
    const level = newId("ilev");
    await t.db
      .insertInto("inventory_level")
      .values({ id: level, inventory_item_id, location_id, stocked_quantity: 9, reserved_quantity: 7 })
      .execute();
    for (const quantity of [2, 1]) {
      await t.db
        .insertInto("reservation_item")
        .values({ id: newId("resitem"), line_item_id, inventory_item_id, location_id, quantity })
        .execute();
    }
    await t.api.orders.cancel({ id });
    await t.api.orders.cancel({ id });
    const after = await t.db
      .selectFrom("inventory_level")
      .select(["stocked_quantity", "reserved_quantity"])
      .where("id", "=", level)
      .executeTakeFirst();
    expect(after).toEqual({ stocked_quantity: 9, reserved_quantity: 4 });
    const left = await t.db
      .selectFrom("reservation_item")
      .select("id")
      .where("line_item_id", "=", line_item_id)
      .where("deleted_at", "is", null)
      .execute();
    expect(left).toEqual([]);
  });

  const hanging: Record<string, (id: string) => Promise<unknown>> = {
    "a refund": (id) => t.api.orders.refund({ id, amount: 1, reason: "other" }),
    "a fulfillment": (order_id) =>
      t.db
        .insertInto("fulfillment")
        .values({ id: newId("ful"), order_id, provider_id: "manual", data: {} })
        .execute(),
    "a return, even a received one": (order_id) =>
      t.db
        .insertInto("return")
        .values({
          id: newId("ret"),
          order_id,
          status: "received",
          received_at: new Date().toISOString(),
          refund_amount: 0,
        })
        .execute(),
    "a swap": (order_id) =>
      t.db
        .insertInto("swap")
        .values({
          id: newId("swap"),
          order_id,
          fulfillment_status: "not_fulfilled",
          payment_status: "not_paid",
        })
        .execute(),
    "a claim": (order_id) =>
      t.db
        .insertInto("claim_order")
        .values({
          id: newId("claim"),
          order_id,
          type: "refund",
          fulfillment_status: "not_fulfilled",
          payment_status: "not_refunded",
        })
        .execute(),
  };

  it.each(Object.entries(hanging))("is refused while %s hangs on it", async (_name, hang) => {
    const { id } = await makeOrder(t, shop);
    await hang(id);
    const refusal = await cleanRefusalOf(t, () => t.api.orders.cancel({ id }));
    expect(refusal.kind).toBe("not_allowed");
    expect((await get(id)).status).toBe("pending");
  });
});

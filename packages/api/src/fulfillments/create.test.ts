import { newId } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeShippingOption } from "../shipping-options/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";
import { makeDiscount, makeDraft, makeShop, makeVariant, type Shop } from "../testing/shop";
import { fulfill, lineOf, makePaidOrder, makeStocked, reserve, stockAt, withItems } from "./testing";

let t: TestApi;
let shop: Shop;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t);
});
afterAll(() => t.close());

const create = (id: string, items: { item_id: string; quantity: number }[], more = {}) =>
  t.api.orders.createFulfillment({ id, items, ...more });

describe("fulfilling", () => {
  it("a part, then the rest, moves quantities and the status, and leaves the totals", async () => {
    const order = await makePaidOrder(t, shop);
    const first = await fulfill(t, order, { 0: 1 }, { metadata: { box: "1", gift: "" } });
    expect(first.order.fulfillment_status).toBe("partially_fulfilled");
    expect(first.fulfillment).toMatchObject({
      order_id: order.id,
      provider_id: "manual",
      location_id: null,
      data: {},
      metadata: { box: "1", gift: "" },
      tracking_numbers: [],
      shipped_at: null,
      items: [{ item_id: lineOf(order).id, quantity: 1 }],
    });
    const second = await fulfill(t, order, { 0: 1, 1: 1 });
    expect(second.order.fulfillment_status).toBe("fulfilled");
    expect(second.order.items.map((item) => item.fulfilled_quantity)).toEqual([2, 1]);
    expect(second.order.items.map((item) => item.shipped_quantity)).toEqual([null, null]);
    expect(second.order.total).toBe(order.total);
    expect(second.order.updated_at > first.order.updated_at).toBe(true);
    expect((await t.eventsOf(order.id)).slice(-2)).toEqual([
      "order.fulfillment_created",
      "order.fulfillment_created",
    ]);
  });

  it("shows the lines of its items and its provider when they are asked for", async () => {
    const order = await makePaidOrder(t, shop, {
      discounts: [await makeDiscount(t, shop, { type: "percentage" })],
    });
    const { id: item_id, title } = lineOf(order);
    const { fulfillments, items } = (
      await t.api.orders.createFulfillment({
        id: order.id,
        items: [{ item_id, quantity: 1 }],
        expand: "fulfillments.items.item,fulfillments.provider,items.adjustments.discount",
      })
    ).order;
    expect(fulfillments).toMatchObject([
      { provider: { id: "manual" }, items: [{ item_id, item: { id: item_id, title } }] },
    ]);
    expect(items?.[0]?.adjustments).toMatchObject([{ discount: { id: order.discounts?.[0]?.id } }]);
  });

  it("tells in its event whether to notify: the request, else the order", async () => {
    const order = await makePaidOrder(t, shop, { quantities: [2], no_notification: true });
    const quiet = await fulfill(t, order, { 0: 1 });
    const loud = await fulfill(t, order, { 0: 1 }, { no_notification: false });
    expect(quiet.fulfillment.no_notification).toBeNull();
    expect(loud.fulfillment.no_notification).toBe(false);
    const events = await t.db
      .selectFrom("event")
      .select("data")
      .where("resource_id", "=", order.id)
      .where("name", "=", "order.fulfillment_created")
      .orderBy("id")
      .execute();
    expect(events.map(({ data }) => data)).toEqual([
      { id: order.id, fulfillment_id: quiet.fulfillment.id, no_notification: true },
      { id: order.id, fulfillment_id: loud.fulfillment.id, no_notification: false },
    ]);
  });

  it("splits items over the methods of their profiles (Q-33)", async () => {
    const { shipping_profile } = await t.api.shippingProfiles.create({ name: newId("sp"), type: "custom" });
    const bulky = await makeShippingOption(t, shop.region_id, { profile_id: shipping_profile.id });
    const sofa = await makeVariant(t, 5000);
    await t.db
      .updateTable("product")
      .set({ profile_id: shipping_profile.id })
      .where("id", "=", sofa.product_id)
      .execute();
    const shirt = await makeVariant(t, 1000);
    const draft = await makeDraft(t, shop, {
      items: [
        { variant_id: shirt.id, quantity: 1 },
        { variant_id: sofa.id, quantity: 1 },
        { title: "Gift wrap", unit_price: 100, quantity: 1 },
      ],
      shipping_methods: [{ option_id: shop.option_id }, { option_id: bulky.id }],
      shipping_address: { country_code: shop.country },
    });
    const order = withItems((await t.api.draftOrders.pay({ id: draft.id })).order);
    const { order: after } = await fulfill(t, order, { 0: 1, 1: 1, 2: 1 });
    const idOf = (title: string) => order.items.find((item) => item.title === title)?.id;
    const parts = (after.fulfillments ?? []).map((one) =>
      (one.items ?? []).map((item) => item.item_id).sort(),
    );
    expect(parts).toHaveLength(2);
    expect(parts).toContainEqual([idOf(shirt.title), idOf("Gift wrap")].sort());
    expect(parts).toContainEqual([idOf(sofa.title)]);
    expect(after.fulfillment_status).toBe("fulfilled");
  });

  it("overwrites partially_shipped, as v1 does (Q-34)", async () => {
    const order = await makePaidOrder(t, shop, { quantities: [2] });
    const { fulfillment } = await fulfill(t, order, { 0: 1 });
    await t.api.orders.createShipment({ id: order.id, fulfillment_id: fulfillment.id });
    const { order: after } = await fulfill(t, order, { 0: 1 });
    expect(after.fulfillment_status).toBe("fulfilled");
  });
});

describe("stock", () => {
  it("is left alone without a location", async () => {
    const { id, location_id } = await makeStocked(t, 5);
    const order = await makePaidOrder(t, shop, { variants: [{ id, quantity: 2 }] });
    await fulfill(t, order, { 0: 2 });
    expect(await stockAt(t, id, location_id)).toEqual({ stocked: 5, reserved: 0 });
  });

  it("is taken at the location and off the reservation, and comes back when the fulfilment is canceled", async () => {
    const { id, location_id } = await makeStocked(t, 5);
    const order = await makePaidOrder(t, shop, { variants: [{ id, quantity: 3 }] });
    const reservation = await reserve(t, lineOf(order), location_id, 3);
    const { fulfillment } = await fulfill(t, order, { 0: 2 }, { location_id });
    expect(await stockAt(t, id, location_id)).toEqual({ stocked: 3, reserved: 1 });
    const left = () =>
      t.db
        .selectFrom("reservation_item")
        .select(["quantity", "deleted_at"])
        .where("id", "=", reservation)
        .executeTakeFirstOrThrow();
    expect(await left()).toEqual({ quantity: 1, deleted_at: null });
    await fulfill(t, order, { 0: 1 }, { location_id });
    expect(await left()).toMatchObject({ deleted_at: expect.any(String) });
    expect(await stockAt(t, id, location_id)).toEqual({ stocked: 2, reserved: 0 });
    await t.api.orders.cancelFulfillment({ id: order.id, fulfillment_id: fulfillment.id });
    expect(await stockAt(t, id, location_id)).toEqual({ stocked: 4, reserved: 0 });
  });

  it("is counted for a variant that has items, whether its stock is managed or not, as in v1", async () => {
    const { id, location_id } = await makeStocked(t, 3);
    await t.db.updateTable("product_variant").set({ manage_inventory: false }).where("id", "=", id).execute();
    const order = await makePaidOrder(t, shop, { variants: [{ id, quantity: 5 }] });
    const items = [{ item_id: lineOf(order).id, quantity: 5 }];
    const short = await cleanRefusalOf(t, () => create(order.id, items, { location_id }));
    expect(short).toMatchObject({ kind: "not_allowed", details: { code: "insufficient_inventory" } });
    await fulfill(t, order, { 0: 2 }, { location_id });
    expect(await stockAt(t, id, location_id)).toEqual({ stocked: 1, reserved: 0 });
  });

  it("that does not suffice, or is elsewhere, refuses the fulfilment", async () => {
    const { id, location_id } = await makeStocked(t, 1);
    const other = await makeStocked(t, 9);
    const order = await makePaidOrder(t, shop, { variants: [{ id, quantity: 1 }] });
    await t.db
      .updateTable("inventory_level")
      .set({ stocked_quantity: 0 })
      .where("location_id", "=", location_id)
      .execute();
    const items = [{ item_id: lineOf(order).id, quantity: 1 }];
    const short = await cleanRefusalOf(t, () => create(order.id, items, { location_id }));
    expect(short).toMatchObject({ kind: "not_allowed", details: { code: "insufficient_inventory" } });
    const elsewhere = await cleanRefusalOf(t, () =>
      create(order.id, items, { location_id: other.location_id }),
    );
    expect(elsewhere).toMatchObject({ kind: "not_allowed", message: expect.stringContaining("not stocked") });
    const unknown = await cleanRefusalOf(t, () => create(order.id, items, { location_id: "sloc_x" }));
    expect(unknown).toMatchObject({ kind: "not_allowed", message: expect.stringContaining("sloc_x") });
    expect((await t.api.orders.get({ id: order.id })).order.fulfillment_status).toBe("not_fulfilled");
  });

  it("is never taken twice: of two orders for the last piece one gets it", async () => {
    const { id, location_id } = await makeStocked(t, 2);
    const orders = [
      await makePaidOrder(t, shop, { variants: [{ id, quantity: 2 }] }),
      await makePaidOrder(t, shop, { variants: [{ id, quantity: 2 }] }),
    ];
    const outcomes = await Promise.allSettled(
      orders.map((order) => fulfill(t, order, { 0: 2 }, { location_id })),
    );
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await stockAt(t, id, location_id)).toEqual({ stocked: 0, reserved: 0 });
  });
});

describe("a fulfilment is refused, and nothing written,", () => {
  it("for more than is left", async () => {
    const order = await makePaidOrder(t, shop);
    const item_id = lineOf(order).id;
    const many = await cleanRefusalOf(t, () => create(order.id, [{ item_id, quantity: 9 }]));
    expect(many).toMatchObject({ kind: "not_allowed", message: expect.stringContaining(item_id) });
    await fulfill(t, order, { 0: 1 });
    const again = await cleanRefusalOf(t, () => create(order.id, [{ item_id, quantity: 2 }]));
    expect(again).toMatchObject({ kind: "not_allowed", message: expect.stringContaining("1 of 2") });
  });

  it("for items that are of another order, there twice, none, or less than one", async () => {
    const order = await makePaidOrder(t, shop);
    const other = await makePaidOrder(t, shop);
    const own = { item_id: lineOf(order).id, quantity: 1 };
    const cases = [
      [{ item_id: lineOf(other).id, quantity: 1 }],
      [{ item_id: "item_unknown", quantity: 1 }],
      [own, own],
      [],
      [{ ...own, quantity: 0 }],
      [{ ...own, quantity: 1.5 }],
    ];
    for (const items of cases) {
      expect((await cleanRefusalOf(t, () => create(order.id, items))).kind).toBe("invalid_data");
    }
  });

  it("for a canceled order, an order without shipping, and an unknown one", async () => {
    const bare = await makePaidOrder(t, shop, { shipping: false });
    const items = (order: typeof bare) => [{ item_id: lineOf(order).id, quantity: 1 }];
    const noMethod = await cleanRefusalOf(t, () => create(bare.id, items(bare)));
    expect(noMethod).toMatchObject({
      kind: "not_allowed",
      message: expect.stringContaining("shipping method"),
    });
    const order = await makePaidOrder(t, shop);
    await t.db.updateTable("order").set({ status: "canceled" }).where("id", "=", order.id).execute();
    expect((await cleanRefusalOf(t, () => create(order.id, items(order)))).kind).toBe("not_allowed");
    expect((await cleanRefusalOf(t, () => create("order_x", items(order)))).kind).toBe("not_found");
  });
});

it("of two fulfilments at once for the same units one is refused, and the quantities are right", async () => {
  const order = await makePaidOrder(t, shop, { quantities: [3] });
  const items = [{ item_id: lineOf(order).id, quantity: 2 }];
  const outcomes = await Promise.allSettled([create(order.id, items), create(order.id, items)]);
  const refused = outcomes.filter((outcome) => outcome.status === "rejected");
  expect(refused).toHaveLength(1);
  expect((await refusalOf(Promise.reject(refused[0]?.reason))).kind).toBe("not_allowed");
  const { order: after } = await t.api.orders.get({ id: order.id });
  expect(after.items?.[0]?.fulfilled_quantity).toBe(2);
  expect(after.fulfillments).toHaveLength(1);
});

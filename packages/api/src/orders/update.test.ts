import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { makeAuthorizedOrder, makeOrder } from "../testing/orders";
import { cleanRefusalOf } from "../testing/refusals";
import { makeCustomer, makeShop, type Shop } from "../testing/shop";

let t: TestApi;
let shop: Shop;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t);
});
afterAll(() => t.close());

const get = async (id: string) => (await t.api.orders.get({ id })).order;

describe("updating an order", () => {
  it("sets e-mail and customer, merges metadata, applies no_notification both ways, and tells it", async () => {
    const { id } = await makeOrder(t, shop);
    const customer = await makeCustomer(t);
    const { order } = await t.api.orders.update({
      id,
      email: "New@Example.com",
      customer_id: customer.id,
      metadata: { floor: "3", gate: "A" },
      no_notification: true,
    });
    expect(order).toMatchObject({
      email: "New@Example.com",
      customer_id: customer.id,
      metadata: { floor: "3", gate: "A" },
      no_notification: true,
    });
    const again = await t.api.orders.update({ id, metadata: { gate: "" }, no_notification: false });
    expect(again.order).toMatchObject({ metadata: { floor: "3" }, no_notification: false });
    expect(again.order.updated_at > order.updated_at).toBe(true);
    const events = await t.db
      .selectFrom("event")
      .select(["name", "data", "changes"])
      .where("resource_id", "=", id)
      .where("name", "=", "order.updated")
      .orderBy("id")
      .execute();
    expect(events).toMatchObject([
      { data: { id, no_notification: true }, changes: { email: { to: "New@Example.com" } } },
      { data: { id, no_notification: false } },
    ]);
  });

  it("merges an address into the order's own row, whose id stays", async () => {
    const { id } = await makeOrder(t, shop);
    const before = await get(id);
    const { order } = await t.api.orders.update({
      id,
      shipping_address: { city: "Montreal", country_code: shop.countries[1]?.toUpperCase() },
    });
    expect(order.shipping_address).toMatchObject({
      id: before.shipping_address?.id,
      first_name: "Ada",
      address_1: "1 Main Street",
      city: "Montreal",
      country_code: shop.countries[1],
    });
    expect(order.billing_address).toEqual(before.billing_address);
    expect(order.updated_at > before.updated_at).toBe(true);
  });

  it("copies an address that a customer has saved, instead of changing it there", async () => {
    const { id } = await makeOrder(t, shop);
    const customer = await makeCustomer(t);
    const before = await get(id);
    const address = before.shipping_address_id ?? "";
    await t.db.updateTable("address").set({ customer_id: customer.id }).where("id", "=", address).execute();
    const { order } = await t.api.orders.update({
      id,
      shipping_address: { city: "Elsewhere", country_code: shop.country },
    });
    expect(order.shipping_address_id).not.toBe(address);
    expect(order.shipping_address).toMatchObject({ first_name: "Ada", city: "Elsewhere", customer_id: null });
    const saved = await t.db
      .selectFrom("address")
      .select("city")
      .where("id", "=", address)
      .executeTakeFirst();
    expect(saved).toEqual({ city: before.shipping_address?.city ?? null });
  });

  it("takes null for what is left out", async () => {
    const { id } = await makeOrder(t, shop, { no_notification: true });
    const before = await get(id);
    const nothing = { no_notification: null, metadata: null, items: null, discounts: null };
    const { order } = await t.api.orders.update({
      id,
      ...nothing,
      payment_method: null,
      shipping_method: null,
    });
    expect({ ...order, updated_at: before.updated_at }).toEqual(before);
  });

  it("makes an address for an order that has none", async () => {
    const { id } = await makeOrder(t, shop);
    await t.db.updateTable("order").set({ billing_address_id: null }).where("id", "=", id).execute();
    const { order } = await t.api.orders.update({
      id,
      billing_address: { first_name: "Bo", country_code: shop.country },
    });
    expect(order.billing_address).toMatchObject({ first_name: "Bo", country_code: shop.country });
  });

  it.each([
    ["without a country", { city: "Montreal" }],
    ["in a country outside the region", { country_code: "zz" }],
  ])("is refused for an address %s", async (_name, shipping_address) => {
    const { id } = await makeOrder(t, shop);
    const refusal = await cleanRefusalOf(t, () => t.api.orders.update({ id, shipping_address }));
    expect(refusal.kind).toBe("invalid_data");
    expect(refusal.message).toContain("shipping_address.country_code");
    expect((await get(id)).shipping_address?.city).toBeNull();
  });

  it("is refused for a canceled order, an unknown order and an unknown customer", async () => {
    const { id } = await makeOrder(t, shop);
    const kind = async (input: Parameters<typeof t.api.orders.update>[0]) =>
      (await cleanRefusalOf(t, () => t.api.orders.update(input))).kind;
    expect(await kind({ id, customer_id: "cus_unknown" })).toBe("not_found");
    expect(await kind({ id: "order_unknown", email: "a@example.com" })).toBe("not_found");
    await t.api.orders.cancel({ id });
    expect(await kind({ id, email: "a@example.com" })).toBe("not_allowed");
  });

  it("takes `items` only while nothing has happened to the order, and changes no line", async () => {
    const { id } = await makeAuthorizedOrder(t, shop, { provider_id: "manual" });
    const items = [{ title: "Free lunch", unit_price: 0, quantity: 1 }];
    const before = await get(id);
    expect((await t.api.orders.update({ id, items })).order.items).toEqual(before.items);
    await t.api.orders.capture({ id });
    expect((await cleanRefusalOf(t, () => t.api.orders.update({ id, items }))).kind).toBe("not_allowed");
  });
});

describe("completing and archiving", () => {
  it("goes from pending to completed to archived, and back to completed", async () => {
    const { id } = await makeOrder(t, shop);
    const early = await cleanRefusalOf(t, () => t.api.orders.archive({ id }));
    expect(early.kind).toBe("not_allowed");
    expect((await t.api.orders.complete({ id })).order.status).toBe("completed");
    expect((await t.api.orders.archive({ id })).order.status).toBe("archived");
    expect((await t.api.orders.complete({ id })).order.status).toBe("completed");
    expect((await t.eventsOf(id)).slice(2)).toEqual(["order.completed", "order.archived", "order.completed"]);
  });

  it("is refused for a canceled order", async () => {
    const { id } = await makeOrder(t, shop);
    await t.api.orders.cancel({ id });
    for (const step of [t.api.orders.complete, t.api.orders.archive]) {
      expect((await cleanRefusalOf(t, () => step({ id }))).kind).toBe("not_allowed");
    }
    expect((await get(id)).status).toBe("canceled");
  });
});

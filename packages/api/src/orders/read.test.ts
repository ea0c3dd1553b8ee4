import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";
import { makeCustomer, makeDiscount, makeDraft, makeShop, makeVariant, type Shop } from "../testing/shop";
import { checkStoredTotals } from "./stored-totals";

let t: TestApi;
let shop: Shop;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t);
});
afterAll(() => t.close());

type ListInput = Parameters<TestApi["api"]["orders"]["list"]>[0];
const idsOf = async (input: ListInput) => (await t.api.orders.list(input)).orders.map((order) => order.id);

async function makeOrder(input: Parameters<typeof makeDraft>[2] = {}, where = shop) {
  const draft = await makeDraft(t, where, {
    items: [{ quantity: 1, unit_price: 100, title: "Thing" }],
    ...input,
  });
  return (await t.api.draftOrders.pay({ id: draft.id })).order;
}

describe("the list of orders", () => {
  it("shows each order like a single one, totals included", async () => {
    const variant = await makeVariant(t, 999);
    const order = await makeOrder({
      email: "same@example.com",
      items: [{ variant_id: variant.id, quantity: 3 }],
      shipping_methods: [{ option_id: shop.option_id }],
      discounts: [await makeDiscount(t, shop, { type: "percentage", value: 15 })],
    });
    const page = await t.api.orders.list({ email: "same@example.com" });
    expect(page).toEqual({
      orders: [(await t.api.orders.get({ id: order.id })).order],
      count: 1,
      offset: 0,
      limit: 50,
    });
    expect(page.orders[0]).toMatchObject({
      total: order.total,
      discount_total: 450,
      items: [{ refundable: 2802 }],
    });
  });

  it("filters by exact values", async () => {
    const [one, two] = [
      await makeOrder({ email: "exact@example.com" }),
      await makeOrder({ email: "exact@example.com" }, await makeShop(t, { currency_code: "eur" })),
    ];
    const mine = { customer_id: one.customer_id };
    expect(one.customer_id).toBe(two.customer_id);
    expect(await idsOf({ ...mine, id: one.id })).toEqual([one.id]);
    expect(await idsOf({ ...mine, display_id: two.display_id })).toEqual([two.id]);
    expect(await idsOf({ ...mine, cart_id: one.cart_id ?? "" })).toEqual([one.id]);
    expect(await idsOf({ ...mine, currency_code: "eur" })).toEqual([two.id]);
    expect(await idsOf({ ...mine, region_id: two.region_id })).toEqual([two.id]);
    expect(await idsOf({ ...mine, region_id: [one.region_id, two.region_id] })).toEqual([two.id, one.id]);
    expect(await idsOf({ ...mine, sales_channel_id: [one.sales_channel_id ?? ""] })).toEqual([
      two.id,
      one.id,
    ]);
    expect(await idsOf({ ...mine, email: "exact@example.co" })).toEqual([]);
    expect(await idsOf({ ...mine, tax_rate: 5 })).toEqual([]);
  });

  it("filters by the three statuses and by dates", async () => {
    const [open, done] = [
      await makeOrder({ email: "status@example.com" }),
      await makeOrder({ email: "status@example.com" }),
    ];
    await t.db
      .updateTable("order")
      .set({
        status: "canceled",
        fulfillment_status: "fulfilled",
        payment_status: "refunded",
        canceled_at: "2026-01-02T03:04:05.000Z",
      })
      .where("id", "=", done.id)
      .execute();
    const mine = { customer_id: open.customer_id };
    expect(await idsOf({ ...mine, status: ["canceled"] })).toEqual([done.id]);
    expect(await idsOf({ ...mine, status: ["pending,canceled"] })).toEqual([done.id, open.id]);
    expect(await idsOf({ ...mine, fulfillment_status: ["not_fulfilled"] })).toEqual([open.id]);
    expect(await idsOf({ ...mine, payment_status: ["captured"] })).toEqual([open.id]);
    expect(await idsOf({ ...mine, canceled_at: { lt: "2026-02-01" } })).toEqual([done.id]);
    expect(await idsOf({ ...mine, created_at: { lte: open.created_at } })).toEqual([open.id]);
    expect(await idsOf({ ...mine, updated_at: { gt: done.updated_at } })).toEqual([done.id]);
  });

  it("finds by a SKU that was bought", async () => {
    const variant = await makeVariant(t, 999);
    const sku = "vase-blue-9";
    await t.db.updateTable("product_variant").set({ sku }).where("id", "=", variant.id).execute();
    const order = await makeOrder({ items: [{ variant_id: variant.id, quantity: 1 }] });
    expect(await idsOf({ q: sku.toUpperCase() })).toEqual([order.id]);
    expect(await idsOf({ q: sku.slice(1) })).toEqual([order.id]);
    expect(await idsOf({ q: `${sku}-x` })).toEqual([]);
  });

  it("finds one or two characters inside of a number or name, too, as v1 does (plans.test.ts: among many)", async () => {
    const one = await makeOrder({
      shipping_address: { first_name: "Qi", last_name: "Qiang", country_code: shop.country },
    });
    const other = await makeOrder({
      shipping_address: { first_name: "Qiu", last_name: "Zhao", country_code: shop.country },
    });
    expect(await idsOf({ q: "qI" })).toEqual([other.id, one.id]);
    expect(await idsOf({ q: "qiu" })).toEqual([other.id]);
    expect(await idsOf({ q: "q%" })).toEqual([]);
  });

  it("finds by e-mail, number, names and phone, with or without a shipping address", async () => {
    const customer = await makeCustomer(t);
    await t.api.customers.update({
      id: customer.id,
      first_name: "Zebulon",
      last_name: "Quirk",
      phone: "555-0199",
    });
    const one = await makeOrder({ customer_id: customer.id });
    const two = await makeOrder({
      email: "findme@example.com",
      shipping_address: { first_name: "Wilhelmina", last_name: "Xanthos", country_code: shop.country },
    });
    expect(await idsOf({ q: "zebUL" })).toEqual([one.id]);
    expect(await idsOf({ q: "quirk" })).toEqual([one.id]);
    expect(await idsOf({ q: "555-01" })).toEqual([one.id]);
    expect(await idsOf({ q: "FINDME@" })).toEqual([two.id]);
    expect(await idsOf({ q: "helmina" })).toEqual([two.id]);
    expect(await idsOf({ q: "xanth" })).toEqual([two.id]);
    expect(await idsOf({ q: String(two.display_id), status: ["pending"] })).toContain(two.id);
    expect(await idsOf({ q: "FindMe@Example.com" })).toEqual([two.id]);
    expect(await idsOf({ q: "findme@elsewhere" })).toEqual([]);
    expect(await idsOf({ q: "findme@", status: ["canceled"] })).toEqual([]);
    expect(await idsOf({ q: "findme@", email: "other@example.com", display_id: 1_000_000 })).toEqual([
      two.id,
    ]);
  });

  it("is sorted and paged, newest first unless asked otherwise, also by totals", async () => {
    const email = "sorted@example.com";
    const orders = [];
    for (const unit_price of [300, 100, 200])
      orders.push(await makeOrder({ email, items: [{ quantity: 1, unit_price }] }));
    const [a, b, c] = orders.map((order) => order.id);
    expect(await idsOf({ email })).toEqual([c, b, a]);
    expect(await idsOf({ email, order: "display_id" })).toEqual([a, b, c]);
    expect(await idsOf({ email, order: "-total" })).toEqual([a, c, b]);
    expect(await idsOf({ email, order: "total", limit: 1, offset: 1 })).toEqual([c]);
    expect(await t.api.orders.list({ email, limit: 2, offset: 2 })).toMatchObject({
      count: 3,
      offset: 2,
      limit: 2,
      orders: [{}],
    });
    expect(await t.api.orders.list({ email, limit: 0 })).toMatchObject({ count: 3, orders: [] });
    expect(await t.api.orders.list({ email, offset: 5 })).toMatchObject({ count: 3, orders: [] });
  });

  it("shows the fields and relations asked for, and always the totals", async () => {
    const order = await makeOrder({ email: "fields@example.com" });
    const { orders } = await t.api.orders.list({
      email: "fields@example.com",
      fields: "status",
      expand: "customer",
    });
    expect(orders).toMatchObject([
      {
        id: order.id,
        status: "pending",
        created_at: order.created_at,
        total: 100,
        customer: { email: "fields@example.com" },
      },
    ]);
    expect(orders[0]).not.toHaveProperty("items");
    expect(orders[0]).not.toHaveProperty("email");
  });

  it.each<[string, object, string]>([
    ["an unknown filter", { subtotal: 5 }, "property subtotal should not exist"],
    ["a status that is no list", { status: "pending" }, "status"],
    ["an unknown status", { payment_status: ["paid"] }, "payment_status"],
    ["an unknown sort", { order: "customer" }, "customer"],
    ["an unknown field", { fields: "nope" }, "nope"],
    ["an unknown relation", { expand: "items.nope" }, "nope"],
    ["a negative limit", { limit: -1 }, "limit"],
  ])("refuses %s by its name", async (_what, input, named) => {
    const refusal = await refusalOf(t.api.orders.list(input as ListInput));
    expect(refusal).toMatchObject({ kind: "invalid_data", message: expect.stringContaining(named) });
  });
});

describe("one order", () => {
  it("shows what is asked for", async () => {
    const { id } = await makeOrder();
    const { order } = await t.api.orders.get({ id, fields: "email", expand: "currency" });
    expect(order).toMatchObject({ id, total: 100, currency: { code: "usd" } });
    expect(order).not.toHaveProperty("items");
    const refusal = await refusalOf(t.api.orders.get({ id, expand: "nope" }));
    expect(refusal).toMatchObject({ kind: "invalid_data", message: expect.stringContaining("nope") });
  });

  it("keeps showing what has been deleted since", async () => {
    const own = await makeShop(t);
    const variant = await makeVariant(t, 1000);
    const discount = await makeDiscount(t, own, { type: "percentage" });
    const order = await makeOrder(
      {
        items: [{ variant_id: variant.id, quantity: 1 }],
        discounts: [discount],
        shipping_methods: [{ option_id: own.option_id }],
      },
      own,
    );
    await t.api.products.delete({ id: variant.product_id });
    await t.api.discounts.delete({ id: order.discounts?.[0]?.id ?? "" });
    await t.api.shippingOptions.delete({ id: own.option_id });
    await t.api.regions.delete({ id: own.region_id });
    const { order: after } = await t.api.orders.get({ id: order.id });
    expect(after).toMatchObject({
      total: order.total,
      region: { id: own.region_id },
      discounts: [{ code: discount.code }],
      items: [{ variant: { id: variant.id } }],
      shipping_methods: [{ shipping_option: { id: own.option_id } }],
    });
  });

  it("is not found when it is unknown", async () => {
    for (const read of [t.api.orders.get, t.api.orders.totals]) {
      const refusal = await refusalOf(read({ id: "order_unknown" }));
      expect(refusal).toMatchObject({ kind: "not_found", message: expect.stringContaining("order_unknown") });
    }
  });

  it("may be read by members, not by nobody", async () => {
    const { id } = await makeOrder();
    expect((await t.as("member").orders.get({ id })).order.id).toBe(id);
    expect((await refusalOf(t.as("nobody").orders.get({ id }))).status).toBe(401);
  });
});

describe("the explanation of an order's totals", () => {
  it("ends each amount with the one that is stored", async () => {
    const variant = await makeVariant(t, 1333);
    const order = await makeOrder({
      items: [
        { variant_id: variant.id, quantity: 3 },
        { quantity: 2, unit_price: 50 },
      ],
      shipping_methods: [{ option_id: shop.option_id }],
      discounts: [await makeDiscount(t, shop, { type: "fixed", value: 100 })],
    });
    const { explanation } = await t.api.orders.totals({ id: order.id });
    const shown: Record<string, unknown> = { ...order };
    const { raw_discount_total, ...totals } = explanation.totals;
    expect(raw_discount_total).toBe(100);
    for (const [name, amount] of Object.entries(totals)) {
      expect([name, amount]).toEqual([name, shown[name]]);
      expect(
        explanation.steps.findLast((step) => step.subject === "order" && step.amount === name)?.rounded,
      ).toBe(amount);
    }
    for (const item of order.items ?? []) {
      for (const name of ["subtotal", "discount_total", "tax_total", "total", "refundable"] as const) {
        const step = explanation.steps.findLast((each) => each.subject === item.id && each.amount === name);
        expect([name, step?.rounded]).toEqual([name, item[name]]);
      }
    }
  });
});

describe("the check of stored totals", () => {
  it("finds nothing until an amount is changed by hand", async () => {
    const variant = await makeVariant(t, 1000);
    const order = await makeOrder({
      items: [{ variant_id: variant.id, quantity: 1 }],
      shipping_methods: [{ option_id: shop.option_id }],
    });
    const wrong = async () => {
      const found = [];
      for await (const page of checkStoredTotals(t.db)) found.push(...page.wrong);
      return found;
    };
    expect(await wrong()).toEqual([]);
    const item = order.items?.[0]?.id ?? "";
    await t.db.updateTable("order").set({ total: 1 }).where("id", "=", order.id).execute();
    await t.db.updateTable("line_item").set({ refundable: null }).where("id", "=", item).execute();
    const { display_id, id: order_id } = order;
    expect(await wrong()).toEqual([
      { order_id, display_id, what: "total", stored: 1, computed: 1650 },
      { order_id, display_id, what: `${item} refundable`, stored: null, computed: 1100 },
    ]);
  });
});

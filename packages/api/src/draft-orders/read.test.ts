import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";
import { makeDiscount, makeDraft, makeShop, makeTaxRate, makeVariant, type Shop } from "../testing/shop";

let t: TestApi;
let shop: Shop;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t);
});
afterAll(() => t.close());

type ListInput = Parameters<TestApi["api"]["draftOrders"]["list"]>[0];
const idsOf = async (input: ListInput) =>
  (await t.api.draftOrders.list(input)).draft_orders.map((draft) => draft.id);

describe("the list of drafts", () => {
  it("shows plain carts with lines, without totals", async () => {
    const variant = await makeVariant(t, 1000);
    const email = "plain@example.com";
    await makeDraft(t, shop, {
      email,
      items: [{ variant_id: variant.id, quantity: 1 }],
      discounts: [await makeDiscount(t, shop, { type: "percentage" })],
    });
    const { draft_orders, ...page } = await t.api.draftOrders.list({ q: email });
    expect(page).toEqual({ count: 1, offset: 0, limit: 50 });
    expect(draft_orders).toMatchObject([
      { order: null, cart: { email, items: [{ adjustments: [{ amount: 100 }] }] } },
    ]);
    expect(draft_orders[0]?.cart).not.toHaveProperty("total");
    expect(draft_orders[0]?.cart?.items?.[0]).not.toHaveProperty("total");
  });

  it("finds by a part of the e-mail and of the number, in any case", async () => {
    const draft = await makeDraft(t, shop, { email: "Needle_100@example.com" });
    expect(await idsOf({ q: "NEEDLE" })).toEqual([draft.id]);
    expect(await idsOf({ q: "e_100@" })).toEqual([draft.id]);
    expect(await idsOf({ q: "e_1__@" })).toEqual([]);
    expect(await idsOf({ q: ` ${draft.display_id} ` })).toContain(draft.id);
  });

  it("filters by status and dates", async () => {
    const [open, paid] = [
      await makeDraft(t, shop, { email: "f1@example.com" }),
      await makeDraft(t, shop, { email: "f2@example.com", items: [{ quantity: 1 }] }),
    ];
    const { order } = await t.api.draftOrders.pay({ id: paid.id });
    expect(await idsOf({ status: ["open"], q: "f1@" })).toEqual([open.id]);
    expect(await idsOf({ status: ["open"], q: "f2@" })).toEqual([]);
    expect(await idsOf({ status: ["completed", "open"], q: "f2@" })).toEqual([paid.id]);
    expect(await idsOf({ created_at: { gte: paid.created_at }, q: "f" })).toContain(paid.id);
    expect(await idsOf({ created_at: { lt: open.created_at }, q: "f1@" })).toEqual([]);
    expect(await idsOf({ updated_at: { gt: paid.updated_at }, q: "f" })).toEqual([paid.id]);
    const { draft_orders } = await t.api.draftOrders.list({ q: "f2@" });
    expect(draft_orders[0]?.order?.id).toBe(order.id);
  });

  it("filters by customer", async () => {
    const mine = await makeDraft(t, shop, { email: "mine@example.com" });
    const other = await makeDraft(t, shop, { email: "not-mine@example.com" });
    const { draft_order } = await t.api.draftOrders.get({ id: mine.id });
    const customer_id = draft_order.cart?.customer_id;
    if (!customer_id) throw new Error("A draft without customer");
    expect(await idsOf({ customer_id })).toEqual([mine.id]);
    expect(await idsOf({ customer_id, status: ["completed"] })).toEqual([]);
    expect(await idsOf({ customer_id: "cus_no" })).not.toContain(other.id);
  });

  it("is sorted and paged, newest first unless asked otherwise", async () => {
    const drafts = [];
    for (let index = 0; index < 5; index += 1)
      drafts.push(await makeDraft(t, shop, { email: `page${index}@example.com` }));
    const ids = drafts.map((draft) => draft.id);
    expect(await idsOf({ q: "page" })).toEqual(ids.toReversed());
    expect(await idsOf({ q: "page", order: "display_id" })).toEqual(ids);
    expect(await idsOf({ q: "page", order: "-created_at", limit: 2, offset: 1 })).toEqual([ids[3], ids[2]]);
    expect(await t.api.draftOrders.list({ q: "page", limit: 2, offset: 4 })).toMatchObject({
      count: 5,
      offset: 4,
      limit: 2,
      draft_orders: [{}],
    });
    expect(await t.api.draftOrders.list({ q: "page", limit: 0 })).toMatchObject({
      count: 5,
      draft_orders: [],
    });
    expect(await t.api.draftOrders.list({ q: "page", offset: 9 })).toMatchObject({
      count: 5,
      draft_orders: [],
    });
  });

  it("shows the fields and relations asked for", async () => {
    const draft = await makeDraft(t, shop, { email: "fields@example.com" });
    const { draft_orders } = await t.api.draftOrders.list({ q: "fields@", fields: "display_id", expand: "" });
    expect(draft_orders).toEqual([
      { id: draft.id, display_id: draft.display_id, created_at: draft.created_at },
    ]);
  });

  it("shows whatever hangs on the cart when it is asked for", async () => {
    const draft = await makeDraft(t, shop, {
      email: "hangs@example.com",
      shipping_methods: [{ option_id: shop.option_id }],
      shipping_address: { city: "Springfield", country_code: shop.country },
      discounts: [await makeDiscount(t, shop, { type: "percentage" })],
    });
    const names = "customer,region,shipping_address,shipping_methods,discounts,sales_channel,payment";
    const expand = names.split(",").map((name) => `cart.${name}`);
    const { draft_orders } = await t.api.draftOrders.list({ q: "hangs@", expand: expand.join(",") });
    expect(draft_orders[0]?.cart).toMatchObject({
      customer: { email: "hangs@example.com" },
      region: { id: shop.region_id },
      shipping_address: { city: "Springfield" },
      shipping_methods: [{ shipping_option_id: shop.option_id }],
      discounts: [{ id: draft.cart.discounts?.[0]?.id }],
      sales_channel: { id: draft.cart.sales_channel_id },
      payment: null,
    });
    expect(draft_orders[0]?.cart).not.toHaveProperty("items");
  });

  it.each<[string, object, string]>([
    ["an unknown filter", { region_id: "reg_x" }, "property region_id should not exist"],
    ["a status that is no list", { status: "open" }, "status"],
    ["an unknown status", { status: ["paid"] }, "status"],
    ["an unknown sort", { order: "total" }, "total"],
    ["an unknown field", { fields: "nope" }, "nope"],
    ["an unknown relation", { expand: "nope" }, "nope"],
    ["a negative offset", { offset: -1 }, "offset"],
    ["a date that is none", { created_at: { gt: "yesterday-ish" } }, "created_at.gt"],
  ])("refuses %s by its name", async (_what, input, named) => {
    const refusal = await refusalOf(t.api.draftOrders.list(input as ListInput));
    expect(refusal).toMatchObject({ kind: "invalid_data", message: expect.stringContaining(named) });
  });
});

describe("one draft", () => {
  it("is read as it was answered when it was made", async () => {
    const variant = await makeVariant(t, 1000);
    const draft = await makeDraft(t, shop, {
      items: [{ variant_id: variant.id, quantity: 2 }],
      shipping_methods: [{ option_id: shop.option_id }],
    });
    expect((await t.api.draftOrders.get({ id: draft.id })).draft_order).toEqual(draft);
  });

  it("follows the tax rate of the moment until it is paid", async () => {
    const own = await makeShop(t);
    const variant = await makeVariant(t, 1000);
    const draft = await makeDraft(t, own, {
      items: [{ variant_id: variant.id, quantity: 1 }],
      shipping_methods: [{ option_id: own.option_id }],
    });
    const totalNow = async () => (await t.api.draftOrders.get({ id: draft.id })).draft_order.cart?.total;
    await t.api.regions.update({ id: own.region_id, tax_rate: 50 });
    expect(await totalNow()).toBe(2250);
    await t.api.draftOrders.pay({ id: draft.id });
    await t.api.regions.update({ id: own.region_id, tax_rate: 0 });
    expect(await totalNow()).toBe(2250);
  });

  it("keeps its price and tax when the product or its discount is deleted before it is paid", async () => {
    const variant = await makeVariant(t, 1000);
    await makeTaxRate(t, shop, { rate: 25, product_id: variant.product_id });
    const discount = await makeDiscount(t, shop, { type: "percentage", value: 10 });
    const draft = await makeDraft(t, shop, {
      items: [{ variant_id: variant.id, quantity: 1 }],
      discounts: [discount],
    });
    expect(draft.cart.total).toBe(1125);
    await t.api.products.delete({ id: variant.product_id });
    await t.api.discounts.delete({ id: draft.cart.discounts?.[0]?.id ?? "" });
    expect((await t.api.draftOrders.get({ id: draft.id })).draft_order.cart?.total).toBe(1125);
    expect((await t.api.draftOrders.pay({ id: draft.id })).order).toMatchObject({
      total: 1125,
      paid_total: 1125,
    });
  });

  it("is not found when it is unknown", async () => {
    for (const read of [t.api.draftOrders.get, t.api.draftOrders.totals]) {
      const refusal = await refusalOf(read({ id: "dorder_unknown" }));
      expect(refusal).toMatchObject({
        kind: "not_found",
        message: expect.stringContaining("dorder_unknown"),
      });
    }
  });
});

describe("the explanation of a draft's totals", () => {
  it("ends each amount with the one that is shown", async () => {
    const variant = await makeVariant(t, 999);
    const draft = await makeDraft(t, shop, {
      items: [
        { variant_id: variant.id, quantity: 3 },
        { quantity: 1, unit_price: 333 },
      ],
      shipping_methods: [{ option_id: shop.option_id }],
      discounts: [await makeDiscount(t, shop, { type: "fixed", value: 100 })],
    });
    const { explanation } = await t.api.draftOrders.totals({ id: draft.id });
    const shown: Record<string, unknown> = { ...draft.cart };
    expect(Object.keys(explanation.totals)).toContain("total");
    for (const [name, amount] of Object.entries(explanation.totals)) {
      expect([name, amount]).toEqual([name, shown[name]]);
      expect(
        explanation.steps.findLast((step) => step.subject === "cart" && step.amount === name)?.rounded,
      ).toBe(amount);
    }
    for (const part of [...draft.cart.items, ...(draft.cart.shipping_methods ?? [])]) {
      for (const name of ["subtotal", "tax_total", "total"] as const) {
        const step = explanation.steps.findLast((each) => each.subject === part.id && each.amount === name);
        expect(step).toMatchObject({ rounded: part[name], rule: expect.stringMatching(/\.$/) });
      }
    }
  });
});

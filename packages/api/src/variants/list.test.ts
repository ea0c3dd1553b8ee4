import { newId } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makePriceList, makeProduct, uniqueWord } from "../products/testing";
import { makeRegion } from "../regions/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";
import { makeCustomer, makeShop, makeTaxRate, makeVariant } from "../testing/shop";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

type ListInput = Parameters<TestApi["api"]["variants"]["list"]>[0];
async function priced(id: string, input: ListInput = {}) {
  const { variants } = await t.api.variants.list({ id, ...input });
  const [variant] = variants;
  if (!variant || variants.length !== 1) throw new Error(`${variants.length} variants`);
  return variant;
}

/** The catalogue of the spec's worked examples (catalog.md §2.16). */
async function workedExample() {
  const de = await makeRegion(t, { tax_rate: 19 });
  const fr = await makeRegion(t, { tax_rate: 20 });
  const { id, product_id } = await makeVariant(t, [
    { currency_code: "eur", amount: 1000 },
    { region_id: de.id, amount: 1100 },
    { currency_code: "usd", amount: 1200 },
  ]);
  const group = await makeGroup();
  const listed = async (amount: number, list: Parameters<typeof makePriceList>[1], type = "sale") => {
    const price_list_id = await makePriceList(t, list);
    await t.db.updateTable("price_list").set({ type }).where("id", "=", price_list_id).execute();
    await t.db
      .insertInto("money_amount")
      .values({ id: newId("ma"), variant_id: id, currency_code: "eur", amount, price_list_id })
      .execute();
  };
  return { id, product_id, de: de.id, fr: fr.id, group, listed };
}

async function makeGroup(): Promise<string> {
  const id = newId("cgrp");
  await t.db.insertInto("customer_group").values({ id, name: id }).execute();
  return id;
}

describe("the price of a variant", () => {
  it("is asked for by region: its own default price goes first, with its taxes", async () => {
    const { id, de, fr } = await workedExample();
    const variant = await priced(id, { region_id: de });
    expect(variant).toMatchObject({
      original_price: 1100,
      calculated_price: 1100,
      calculated_price_type: "default",
      original_tax: 209,
      original_price_incl_tax: 1309,
      calculated_price_includes_tax: false,
      tax_rates: [{ rate: 19, name: "default", code: "default" }],
    });
    expect(variant.prices?.map(({ amount }) => amount)).toEqual([1000, 1100]);
    // Prices of other regions do not leak (Q43).
    expect(await priced(id, { region_id: fr })).toMatchObject({
      original_price: 1000,
      calculated_price: 1000,
    });
  });

  it("is asked for by currency, in any case, without taxes", async () => {
    const { id } = await workedExample();
    expect(await priced(id, { currency_code: "USD" })).toMatchObject({
      original_price: 1200,
      calculated_price: 1200,
      tax_rates: null,
      calculated_tax: null,
    });
  });

  it("comes from a running list, for the group's customers only from the group's", async () => {
    const { id, de, group, listed } = await workedExample();
    await listed(900, {});
    await listed(700, { customer_group_ids: [group] });
    await listed(100, { status: "draft" });
    await listed(200, { starts_at: "2100-01-01T00:00:00.000Z" });
    await listed(950, {}, "override");
    const vip = await makeCustomer(t, [group]);
    const other = await makeCustomer(t);
    const sale = {
      calculated_price: 900,
      calculated_price_type: "sale",
      original_price: 1100,
      calculated_tax: 171,
    };
    expect(await priced(id, { region_id: de })).toMatchObject(sale);
    expect(await priced(id, { region_id: de, customer_id: other.id })).toMatchObject(sale);
    const forVip = await priced(id, { region_id: de, customer_id: vip.id });
    expect(forVip).toMatchObject({ calculated_price: 700, original_price: 1100 });
    // Each with its list.
    expect(forVip.prices?.find(({ amount }) => amount === 700)?.price_list).toMatchObject({ type: "sale" });
  });

  it("is null without a place, beside all prices, and without a price, beside none", async () => {
    const { id, listed } = await workedExample();
    await listed(900, {});
    const anywhere = await priced(id);
    expect(anywhere).toMatchObject({ original_price: null, calculated_price: null, tax_rates: null });
    expect(anywhere).not.toHaveProperty("calculated_price_type");
    expect(anywhere.prices).toHaveLength(4);
    expect(await priced(id, { currency_code: "gbp" })).toMatchObject({ prices: [], calculated_price: null });
  });

  it("has the taxes of each variant's own product (Q68)", async () => {
    const shop = await makeShop(t, { tax_rate: 10 });
    const [one, two] = [await makeVariant(t, 1000), await makeVariant(t, 1000)];
    await makeTaxRate(t, shop, { rate: 7, product_id: one.product_id, name: "Books" });
    const { variants } = await t.api.variants.list({ id: [one.id, two.id], region_id: shop.region_id });
    const taxes = Object.fromEntries(variants.map((variant) => [variant.id, variant.calculated_tax]));
    expect(taxes).toEqual({ [one.id]: 70, [two.id]: 100 });
  });

  it("is that of the cart's region, whatever else is asked", async () => {
    const shop = await makeShop(t);
    const { id } = await makeVariant(t, 1000);
    const { draft_order } = await t.api.draftOrders.create({
      email: "a@example.com",
      region_id: shop.region_id,
      items: [{ title: "Vase", unit_price: 1, quantity: 1 }],
      shipping_methods: [],
    });
    const variant = await priced(id, { cart_id: draft_order.cart_id, currency_code: "eur" });
    expect(variant).toMatchObject({ calculated_price: 1000, calculated_tax: 100 });
  });

  it.each([
    ["region", { region_id: "reg_none" }],
    ["cart", { cart_id: "cart_none" }],
    ["customer", { customer_id: "cus_none" }],
  ])("needs a %s that is there", async (_what, input) => {
    const refusal = await refusalOf(t.api.variants.list(input));
    expect(refusal).toMatchObject({ status: 404, message: expect.stringContaining("_none") });
  });
});

describe("the list of variants", () => {
  it("finds by title, sku, product title, ids and stock fields, page by page", async () => {
    const word = uniqueWord();
    const { variants: made } = await makeProduct(t, { title: word });
    const ids = made?.map(({ id }) => id) ?? [];
    const page = await t.api.variants.list({ q: word, limit: 1, order: "variant_rank" });
    expect(page).toMatchObject({
      count: 2,
      limit: 1,
      offset: 0,
      variants: [{ title: "S", product: { title: word } }],
    });
    expect(page.variants[0]).toMatchObject({
      options: [{ value: "S" }],
      purchasable: true,
      inventory_quantity: 100,
    });
    expect((await t.api.variants.list({ q: `${word}-m` })).count).toBe(1);
    // Older documents call it `ids`.
    expect((await t.api.variants.list({ ids: ids.join(",") })).count).toBe(2);
    expect((await t.api.variants.list({ ids, title: "M", manage_inventory: false })).count).toBe(1);
    expect((await t.api.variants.list({ id: ids, inventory_quantity: { gt: 100 } })).count).toBe(0);
    expect((await t.api.variants.list({})).limit).toBe(20);
  });

  it("shows relations as asked, prices calculated all the same", async () => {
    const { id } = await makeVariant(t, 1000);
    const variant = await priced(id, { expand: "", fields: "title", currency_code: "usd" });
    expect(variant).toMatchObject({ id, calculated_price: 1000 });
    for (const name of ["prices", "product", "options", "sku"]) expect(variant).not.toHaveProperty(name);
  });
});

describe("one variant", () => {
  it("comes with product, options and default prices, nothing calculated, as stored", async () => {
    const { id, listed } = await workedExample();
    await listed(900, {});
    const { variant } = await t.api.variants.get({ id });
    expect(variant).toMatchObject({
      id,
      product: {},
      options: [{ value: "one" }],
      calculated_price: null,
      inventory_quantity: 1_000_000,
    });
    expect(variant.prices?.map(({ amount, price_list }) => [amount, price_list])).toEqual([
      [1000, null],
      [1100, null],
      [1200, null],
    ]);
    expect(await refusalOf(t.api.variants.get({ id: "variant_none" }))).toMatchObject({
      status: 404,
      message: "Variant variant_none was not found",
    });
  });
});

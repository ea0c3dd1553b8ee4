import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { etagOf } from "../core/write";
import { makeProduct, uniqueWord } from "../products/testing";
import { makeRegion } from "../regions/testing";
import { callerFactory } from "../root";
import { makeShippingOption } from "../shipping-options/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";
import { countingDatabase } from "../testing/statements";
import type { CreateTaxRateInput } from "./schema";

let t: TestApi;
let region_id: string;
beforeAll(async () => {
  t = await openTestApi();
  region_id = (await makeRegion(t)).id;
});
afterAll(() => t.close());

const make = async (input: Partial<CreateTaxRateInput> = {}) =>
  (await t.api.taxRates.create({ code: "reduced", name: "Reduced", region_id, rate: 7, ...input })).tax_rate;
const all = ["products", "product_types", "shipping_options"];
const linksOf = async (id: string) => {
  const { tax_rate } = await t.api.taxRates.get({ id, expand: all });
  return {
    products: tax_rate.products?.map((row) => row.id).sort(),
    product_types: tax_rate.product_types?.map((row) => row.id).sort(),
    shipping_options: tax_rate.shipping_options?.map((row) => row.id).sort(),
  };
};
const makeTyped = async () => {
  const product = await makeProduct(t, { type: { value: uniqueWord() } });
  return { product: product.id, type: product.type_id ?? "" };
};

describe("a tax rate", () => {
  it("is made for a region, answers its columns alone, and tells once", async () => {
    const rate = await make();
    expect(rate).toEqual({
      id: expect.stringMatching(/^txr_[0-9A-Z]{26}$/),
      rate: 7,
      code: "reduced",
      name: "Reduced",
      region_id,
      metadata: null,
      created_at: expect.any(String),
      updated_at: expect.any(String),
    });
    expect((await t.api.taxRates.get({ id: rate.id })).tax_rate).toEqual(rate);
    expect(await t.eventsOf(rate.id)).toEqual(["tax_rate.created"]);
  });

  it("may be nothing, and may be finer than a percent", async () => {
    expect((await make({ rate: null })).rate).toBeNull();
    expect((await make({ rate: undefined })).rate).toBeNull();
    expect((await make({ rate: 8.875 })).rate).toBe(8.875);
  });

  it("shows what is asked for, repeated or separated by commas, with counts", async () => {
    const { product, type } = await makeTyped();
    const { id } = await make({ products: [product], product_types: [type] });
    const counts = ["product_count", "product_type_count", "shipping_option_count"];
    for (const fields of [counts, counts.join(",")]) {
      const { tax_rate } = await t.api.taxRates.get({ id, fields, expand: ["products", "region"] });
      expect(tax_rate).toEqual({
        id,
        product_count: 1,
        product_type_count: 1,
        shipping_option_count: 0,
        products: [expect.objectContaining({ id: product })],
        region: expect.objectContaining({ id: region_id }),
      });
    }
    await t.api.products.delete({ id: product });
    const after = await t.api.taxRates.get({ id, fields: counts, expand: all });
    expect(after.tax_rate).toMatchObject({ product_count: 0, products: [] });
  });

  it("takes the code away with null, as v1 does", async () => {
    const rate = await make();
    const { tax_rate } = await t.api.taxRates.update({ id: rate.id, code: null });
    expect(tax_rate.code).toBeNull();
  });

  it("changes what is sent, replaces links, and tells what changed", async () => {
    const [one, two] = [await makeTyped(), await makeTyped()];
    const option = (await makeShippingOption(t, region_id)).id;
    const before = await make({ products: [one.product], product_types: [one.type], metadata: { a: 1 } });
    const { tax_rate } = await t.api.taxRates.update({
      id: before.id,
      name: "Lower",
      rate: 5.5,
      products: [two.product, two.product],
      product_types: [],
      shipping_options: [option],
      metadata: { b: 2 },
    });
    expect(tax_rate).toEqual({
      ...before,
      name: "Lower",
      rate: 5.5,
      metadata: { a: 1, b: 2 },
      updated_at: expect.any(String),
    });
    expect(tax_rate.updated_at > before.updated_at).toBe(true);
    expect(await linksOf(before.id)).toEqual({
      products: [two.product],
      product_types: [],
      shipping_options: [option],
    });
    await t.api.taxRates.update({ id: before.id, code: "low" });
    expect((await linksOf(before.id)).products).toEqual([two.product]);
    const event = await t.db
      .selectFrom("event")
      .select("changes")
      .where("resource_id", "=", before.id)
      .where("name", "=", "tax_rate.updated")
      .orderBy("id")
      .executeTakeFirstOrThrow();
    expect(event.changes).toMatchObject({
      name: { from: "Reduced", to: "Lower" },
      rate: { from: 7, to: 5.5 },
    });
  });

  it.each([
    ["no code", { code: undefined }],
    ["no name", { name: "" }],
    ["a negative rate", { rate: -1 }],
    ["a rate over 100", { rate: 100.5 }],
    ["a plain id for a list", { products: "prod_1" }],
    ["an unknown property", { color: "red" }],
  ])("is refused with %s", async (_what, part) => {
    const input = { code: "c", name: "n", region_id, ...part };
    const refusal = await cleanRefusalOf(t, () => t.api.taxRates.create(input as never));
    expect(refusal.kind).toBe("invalid_data");
  });

  it.each([
    ["region", { region_id: "reg_no" }, "Region reg_no was not found"],
    ["products", { products: ["prod_no", "prod_none"] }, "Product prod_no, prod_none was not found"],
    ["product type", { product_types: ["ptyp_no"] }, "Product type ptyp_no was not found"],
    ["shipping option", { shipping_options: ["so_no"] }, "Shipping option so_no was not found"],
  ])("needs a %s that exists, and stays as it was without", async (_what, part, message) => {
    const seen = await make();
    for (const call of [
      () => make(part),
      () => t.api.taxRates.update({ id: seen.id, name: "Lost", ...part }),
    ]) {
      expect(await cleanRefusalOf(t, call)).toMatchObject({ kind: "not_found", message });
    }
    expect((await t.api.taxRates.get({ id: seen.id })).tax_rate).toEqual(seen);
  });

  it("takes no shipping option of another region, however it would get one", async () => {
    const other = await makeRegion(t);
    const foreign = (await makeShippingOption(t, other.id)).id;
    const own = (await makeShippingOption(t, region_id)).id;
    const { id } = await make({ shipping_options: [own] });
    for (const [call, wrong] of [
      [() => make({ shipping_options: [own, foreign] }), foreign],
      [() => t.api.taxRates.update({ id, shipping_options: [foreign] }), foreign],
      [() => t.api.taxRates.addShippingOptions({ id, shipping_options: [foreign] }), foreign],
      [() => t.api.taxRates.update({ id, region_id: other.id }), own],
    ] as const) {
      expect(await cleanRefusalOf(t, call)).toMatchObject({
        kind: "not_allowed",
        message: `Shipping option ${wrong} belongs to another region than the tax rate`,
      });
    }
    expect((await linksOf(id)).shipping_options).toEqual([own]);
    const moved = await t.api.taxRates.update({ id, region_id: other.id, shipping_options: [foreign] });
    expect(moved.tax_rate.region_id).toBe(other.id);
  });

  it("must exist to be read or changed, and be as it was seen", async () => {
    const message = "Tax rate txr_no was not found";
    expect(await refusalOf(t.api.taxRates.get({ id: "txr_no" }))).toMatchObject({
      kind: "not_found",
      message,
    });
    const update = () => t.api.taxRates.update({ id: "txr_no", rate: 1 });
    expect(await cleanRefusalOf(t, update)).toMatchObject({ kind: "not_found", message });
    const { id, updated_at } = await make();
    await t.api.taxRates.addProducts({ id, products: [] });
    const stale = t.as("admin", { ifMatch: etagOf(updated_at) }).taxRates.update({ id, rate: 1 });
    expect((await refusalOf(stale)).status).toBe(412);
  });

  it("is deleted with its links, which is no error twice", async () => {
    const { product, type } = await makeTyped();
    const { id } = await make({ products: [product], product_types: [type] });
    for (let times = 0; times < 2; times += 1) {
      expect(await t.api.taxRates.delete({ id })).toEqual({ id, object: "tax-rate", deleted: true });
    }
    expect((await refusalOf(t.api.taxRates.get({ id }))).kind).toBe("not_found");
    expect(await t.eventsOf(id)).toEqual(["tax_rate.created", "tax_rate.deleted"]);
    expect((await t.api.products.get({ id: product })).product.id).toBe(product);
  });
});

describe("the list of tax rates", () => {
  it("filters by region, code, name, text and rate, in as many statements for many as for one", async () => {
    const region = (await makeRegion(t)).id;
    const counting = countingDatabase(t.db);
    const api = callerFactory({ ...t.context("admin"), db: counting.db });
    const { product } = await makeTyped();
    const one = await make({ region_id: region, code: "a", name: "Books", rate: 5, products: [product] });
    const expand = ["products"];
    await api.taxRates.list({ region_id: region, expand });
    const statements = counting.count();
    const two = await make({ region_id: region, code: "b", name: "Food", rate: 8, products: [product] });
    const found = async (input: Parameters<typeof t.api.taxRates.list>[0]) =>
      (await api.taxRates.list({ region_id: [region], ...input })).tax_rates.map((rate) => rate.id);
    expect(await found({ expand })).toEqual([two.id, one.id]);
    expect(counting.count()).toBe(2 * statements);
    expect(await found({ code: "a" })).toEqual([one.id]);
    expect(await found({ name: "Food" })).toEqual([two.id]);
    expect(await found({ q: "boo" })).toEqual([one.id]);
    expect(await found({ rate: 8 })).toEqual([two.id]);
    expect(await found({ rate: { gt: 4, lt: 8 } })).toEqual([one.id]);
    expect(await found({ deleted_at: { gt: "2100-01-01" } })).toEqual([two.id, one.id]);
    const { tax_rates } = await api.taxRates.list({ region_id: region, fields: ["name"], order: "name" });
    expect(Object.keys(tax_rates[0] ?? {}).sort()).toEqual(["created_at", "id", "name"]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeProduct, uniqueWord } from "../products/testing";
import { makeRegion } from "../regions/testing";
import { makeShippingOption } from "../shipping-options/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf } from "../testing/refusals";
import { makeDraft, makeShop, makeVariant } from "../testing/shop";
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

describe("what a tax rate applies to", () => {
  it("is added and taken away, twice without a difference", async () => {
    const { id } = await make();
    const [one, two] = [await makeTyped(), await makeTyped()];
    const option = (await makeShippingOption(t, region_id)).id;
    for (let times = 0; times < 2; times += 1) {
      const added = await t.api.taxRates.addProducts({
        id,
        products: [one.product, two.product],
        fields: ["product_count"],
      });
      expect(added.tax_rate).toEqual({ id, product_count: 2 });
      await t.api.taxRates.addProductTypes({ id, product_types: [one.type] });
      await t.api.taxRates.addShippingOptions({ id, shipping_options: [option] });
    }
    expect(await linksOf(id)).toEqual({
      products: [one.product, two.product].sort(),
      product_types: [one.type],
      shipping_options: [option],
    });
    for (let times = 0; times < 2; times += 1) {
      await t.api.taxRates.removeProducts({ id, products: [one.product, "prod_no"] });
      await t.api.taxRates.removeProductTypes({ id, product_types: [one.type] });
      await t.api.taxRates.removeShippingOptions({ id, shipping_options: [option] });
    }
    expect(await linksOf(id)).toEqual({ products: [two.product], product_types: [], shipping_options: [] });
    const events = await t.db
      .selectFrom("event")
      .select("data")
      .where("resource_id", "=", id)
      .where("name", "=", "tax_rate.updated")
      .orderBy("created_at")
      .orderBy("id")
      .execute();
    expect(events).toHaveLength(12);
    expect(events[0]?.data).toMatchObject({ fields: ["products"], added: [one.product, two.product] });
    expect(events[6]?.data).toMatchObject({ fields: ["products"], removed: [one.product, "prod_no"] });
  });

  it("is added whole or not at all, to a rate that exists", async () => {
    const { id } = await make();
    const { product, type } = await makeTyped();
    const refusals = [
      await cleanRefusalOf(t, () => t.api.taxRates.addProducts({ id, products: [product, "prod_no"] })),
      await cleanRefusalOf(t, () => t.api.taxRates.addProductTypes({ id, product_types: [type, "ptyp_no"] })),
      await cleanRefusalOf(t, () => t.api.taxRates.addShippingOptions({ id, shipping_options: ["so_no"] })),
      await cleanRefusalOf(t, () => t.api.taxRates.addProducts({ id: "txr_no", products: [product] })),
      await cleanRefusalOf(t, () => t.api.taxRates.removeProducts({ id: "txr_no", products: [product] })),
      await cleanRefusalOf(t, () => t.api.taxRates.removeProductTypes({ id: "txr_no", product_types: [] })),
      await cleanRefusalOf(t, () =>
        t.api.taxRates.removeShippingOptions({ id: "txr_no", shipping_options: [] }),
      ),
    ];
    expect(refusals.map((refusal) => refusal.kind)).toEqual(Array(7).fill("not_found"));
    const missing = await cleanRefusalOf(t, () => t.api.taxRates.addProducts({ id } as never));
    expect(missing.kind).toBe("invalid_data");
  });

  it("is kept whole by two who add at once", async () => {
    const { id } = await make();
    const products = [(await makeTyped()).product, (await makeTyped()).product];
    await Promise.all([
      t.api.taxRates.addProducts({ id, products }),
      t.api.taxRates.addProducts({ id, products: [...products].reverse() }),
    ]);
    expect((await linksOf(id)).products).toEqual([...products].sort());
  });

  it("is taxed with it in the very next draft, and like the region once the rate is gone", async () => {
    const shop = await makeShop(t, { tax_rate: 10 });
    const variant = await makeVariant(t, 1000);
    const items = [{ variant_id: variant.id, quantity: 1 }];
    const taxOf = async () => {
      const draft = await makeDraft(t, shop, { items, shipping_methods: [] });
      return draft.cart.items[0]?.tax_total;
    };
    expect(await taxOf()).toBe(100);
    const { id } = await make({
      region_id: shop.region_id,
      rate: 7,
      products: [variant.product_id ?? ""],
    });
    expect(await taxOf()).toBe(70);
    await t.api.taxRates.delete({ id });
    expect(await taxOf()).toBe(100);
  });
});

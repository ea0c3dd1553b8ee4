import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeRegion } from "../regions/testing";
import { callerFactory } from "../root";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf } from "../testing/refusals";
import { countingDatabase } from "../testing/statements";
import { makeCategory, makeChannel, makePriceList, makeProduct, uniqueWord } from "./testing";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

async function makeFull() {
  const [channel, category, region] = [await makeChannel(t), await makeCategory(t), await makeRegion(t)];
  const word = uniqueWord();
  const product = await makeProduct(t, {
    title: `Ünïque ${word}`,
    subtitle: "soft",
    metadata: { season: "winter" },
    images: [`https://img.test/${word}-b.png`, `https://img.test/${word}-a.png`],
    tags: [{ value: word }],
    categories: [{ id: category.id }],
    sales_channels: [{ id: channel }],
    options: [{ title: "Size" }, { title: "Colour" }],
    variants: ["S", "M"].map((size) => ({
      title: size,
      sku: `${word}-${size}`,
      barcode: `${word}${size}`,
      weight: 5,
      inventory_quantity: 7,
      options: [{ value: size }, { value: "red" }],
      prices: [
        { currency_code: "usd", amount: 1000 },
        { region_id: region.id, amount: 900, min_quantity: 2 },
      ],
    })),
  });
  return { product, word, region };
}

describe("a duplicate of a product", () => {
  it("is a draft with the same parts, without codes and stock", async () => {
    const { product, word, region } = await makeFull();
    const first = product.variants?.[0]?.id ?? "";
    await t.api.priceLists.addPrices({
      id: await makePriceList(t),
      prices: [{ variant_id: first, currency_code: "usd", amount: 1 }],
    });
    const { product: copy } = await t.api.products.duplicate({ id: product.id });
    expect(copy).toMatchObject({
      title: `Ünïque ${word} (copy)`,
      handle: `unique-${word}-copy`,
      status: "draft",
      subtitle: "soft",
      metadata: { season: "winter" },
      thumbnail: product.thumbnail,
      external_id: null,
    });
    expect(copy.id).not.toBe(product.id);
    const ids = (rows: readonly { id: string }[] | undefined) => rows?.map(({ id }) => id);
    for (const shared of ["images", "tags", "categories", "sales_channels"] as const) {
      expect(ids(copy[shared])).toEqual(ids(product[shared]));
      expect(copy[shared]).not.toEqual([]);
    }
    expect(copy.options?.map(({ title }) => title)).toEqual(["Size", "Colour"]);
    expect(copy.variants).toMatchObject(
      ["S", "M"].map((size) => ({
        title: size,
        sku: null,
        barcode: null,
        weight: 5,
        inventory_quantity: 0,
        manage_inventory: true,
        prices: [
          { currency_code: "usd", amount: 1000 },
          { region_id: region.id, amount: 900, min_quantity: 2 },
        ],
      })),
    );
    expect(copy.variants?.map(({ options }) => options?.map(({ value }) => value).sort())).toEqual([
      ["S", "red"],
      ["M", "red"],
    ]);
    const items = await t.api.variants.inventory({ id: copy.variants?.[0]?.id ?? "" });
    expect(items.variant.inventory).toHaveLength(1);
    // The original is what it was.
    expect((await t.api.products.get({ id: product.id })).product).toMatchObject({
      title: product.title,
      updated_at: product.updated_at,
      variants: [{ id: first, sku: `${word}-S` }, {}],
    });
  });

  it("has the title given, and a handle of its own each time", async () => {
    const { id } = await makeProduct(t);
    const title = `Copy ${uniqueWord()}`;
    const handles: (string | null)[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const { product } = await t.api.products.duplicate({ id, title });
      expect(product.title).toBe(title);
      handles.push(product.handle);
    }
    const handle = handles[0];
    expect(handles).toEqual([handle, `${handle}-2`, `${handle}-3`]);
    expect(handle).not.toBe("");
  });

  it("tells of the product and its variants", async () => {
    const { id } = await makeProduct(t);
    const { product } = await t.api.products.duplicate({ id });
    expect(await t.eventsOf(product.id)).toEqual(["product.created"]);
    expect(await t.eventsOf(product.variants?.[0]?.id ?? "")).toEqual(["product-variant.created"]);
    expect(await t.eventsOf(id)).toEqual(["product.created"]);
  });

  it("made by two at once has two handles", async () => {
    const { id } = await makeProduct(t);
    const copies = await Promise.all([t.api.products.duplicate({ id }), t.api.products.duplicate({ id })]);
    expect(new Set(copies.map(({ product }) => product.handle)).size).toBe(2);
  });

  it("of a product that is not there, or with an empty title, is refused", async () => {
    const { id } = await makeProduct(t);
    const none = await cleanRefusalOf(t, () => t.api.products.duplicate({ id: "prod_none" }));
    expect(none).toMatchObject({ status: 404, message: expect.stringContaining("prod_none") });
    const empty = await cleanRefusalOf(t, () => t.api.products.duplicate({ id, title: "" }));
    expect(empty.status).toBe(400);
  });

  it("takes the same statements for many variants as for two", async () => {
    const many = await makeProduct(t, {
      variants: Array.from({ length: 60 }, (_, index) => ({
        title: String(index),
        options: [{ value: String(index) }],
        prices: [{ currency_code: "usd", amount: index }],
      })),
    });
    const few = await makeProduct(t, {
      variants: [{ title: "one", options: [{ value: "1" }], prices: [{ currency_code: "usd", amount: 1 }] }],
    });
    const statementsOf = async (id: string) => {
      const counting = countingDatabase(t.db);
      await callerFactory({ ...t.context("admin"), db: counting.db }).products.duplicate({ id });
      return counting.count();
    };
    expect(await statementsOf(many.id)).toBe(await statementsOf(few.id));
  });
});

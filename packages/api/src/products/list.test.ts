import { newId } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";
import { productSorts } from "./filters";
import { makeCategory, makeChannel, makeCollection, makePriceList, makeProduct, uniqueWord } from "./testing";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

type ListInput = Parameters<TestApi["api"]["products"]["list"]>[0];
const titles = async (input: ListInput): Promise<string[]> => {
  const { products } = await t.api.products.list({ fields: "title", expand: "", ...input });
  return products.map(({ title }) => title);
};

describe("searching products", () => {
  it("finds a handle and a bar code when they are typed whole", async () => {
    const word = uniqueWord();
    await t.api.products.create({
      title: "A lamp",
      handle: `${word}-lamp`,
      variants: [{ title: "x", barcode: `40${word}`, options: [], prices: [] }],
    });
    expect(await titles({ q: `${word}-lamp` })).toEqual(["A lamp"]);
    expect(await titles({ q: `40${word}` })).toEqual(["A lamp"]);
    expect(await titles({ q: `${word}-lam` })).toEqual([]);
  });

  it("looks in titles, descriptions, variants' titles and skus, and collection titles", async () => {
    const word = uniqueWord();
    const collection_id = await makeCollection(t, `Summer ${word}`);
    const variant = { options: [], prices: [] };
    await t.api.products.create({ title: `By title ${word}` });
    await t.api.products.create({
      title: "By description",
      handle: `${word}-d`,
      description: `soft ${word} cloth`,
    });
    await t.api.products.create({
      title: "By variant",
      handle: `${word}-v`,
      variants: [{ title: `${word} XL`, ...variant }],
    });
    await t.api.products.create({
      title: "By sku",
      handle: `${word}-s`,
      variants: [{ title: "x", sku: `${word}-1`, ...variant }],
    });
    await t.api.products.create({ title: "By collection", handle: `${word}-c`, collection_id });
    await t.api.products.create({ title: "Not at all", handle: `${word}-n` });
    const { products, count } = await t.api.products.list({ q: word.toUpperCase(), order: "created_at" });
    expect(count).toBe(5);
    expect(products.map(({ title }) => title)).toEqual([
      `By title ${word}`,
      "By description",
      "By variant",
      "By sku",
      "By collection",
    ]);
  });

  it("takes % and _ for themselves, does not find what is deleted, and narrows by filters", async () => {
    const word = uniqueWord();
    await makeProduct(t, { title: `100% ${word}`, status: "draft" });
    const gone = await makeProduct(t, { title: `1000 ${word}` });
    await t.api.products.delete({ id: gone.id });
    await makeProduct(t, { title: `Other ${word}` });
    expect(await titles({ q: `100% ${word}` })).toEqual([`100% ${word}`]);
    expect(await titles({ q: word, status: ["draft"] })).toEqual([`100% ${word}`]);
    expect(await titles({ q: "_" })).toEqual([]);
    expect(await titles({ q: `  ${word} `, title: "ignored with q", order: "title" })).toEqual([
      `100% ${word}`,
      `Other ${word}`,
    ]);
  });
});

describe("filtering products", () => {
  it("by tags, types, collections, channels, price lists, discount conditions and ids", async () => {
    const word = uniqueWord();
    const collection_id = await makeCollection(t);
    const channel = await makeChannel(t);
    const wanted = await makeProduct(t, {
      title: word,
      collection_id,
      tags: [{ value: `${word}1` }, { value: `${word}2` }],
      type: { value: word },
      sales_channels: [{ id: channel }],
    });
    await makeProduct(t);
    const price_list_id = await makePriceList(t);
    const variant_id = wanted.variants?.[0]?.id ?? "";
    await t.db
      .insertInto("money_amount")
      .values({ id: newId("ma"), currency_code: "usd", amount: 1, variant_id, price_list_id })
      .execute();
    for (const filter of [
      { tags: wanted.tags?.map(({ id }) => id) },
      { type_id: [wanted.type_id ?? "", "ptyp_other"] },
      { collection_id: [`${collection_id},pcol_other`] },
      { sales_channel_id: [channel] },
      { price_list_id: [price_list_id] },
      { id: wanted.id },
      { id: [wanted.id, "prod_none"] },
      { handle: word },
      { title: word },
    ]) {
      expect(await titles(filter), JSON.stringify(filter)).toEqual([word]);
    }
    expect(await titles({ discount_condition_id: "discon_none" })).toEqual([]);
    expect(await titles({ id: wanted.id, is_giftcard: true })).toEqual([]);
  });

  it("by category, with descendants when asked", async () => {
    const root = await makeCategory(t);
    const child = await makeCategory(t, root);
    const word = uniqueWord();
    await makeProduct(t, { title: `${word} root`, categories: [{ id: root.id }] });
    await makeProduct(t, { title: `${word} child`, categories: [{ id: child.id }] });
    await makeProduct(t, { title: `${word} both`, categories: [{ id: child.id }, { id: root.id }] });
    const order = "title";
    expect(await titles({ category_id: [root.id], order })).toEqual([`${word} both`, `${word} root`]);
    expect(await titles({ category_id: [root.id], include_category_children: true, order })).toEqual([
      `${word} both`,
      `${word} child`,
      `${word} root`,
    ]);
    expect(await titles({ category_id: [child.id], include_category_children: true, order })).toHaveLength(2);
  });

  it("shows deleted products only to those who ask for them", async () => {
    const product = await makeProduct(t);
    await t.api.products.delete({ id: product.id });
    expect(await titles({ id: product.id })).toEqual([]);
    expect(await titles({ id: product.id, deleted_at: { gt: "2020-01-01" } })).toEqual([product.title]);
  });
});

describe("sorting and paging products", () => {
  it("sorts by a column of the variants, the lowest first or the highest first", async () => {
    const word = uniqueWord();
    const collection_id = await makeCollection(t);
    for (const [title, ...skus] of [
      ["one", "b", "c"],
      ["two", "a", "d"],
      ["three", "bb"],
    ]) {
      const variants = skus.map((sku) => ({
        title: sku,
        sku: `${word}${sku}`,
        options: [{ value: sku }],
        prices: [],
      }));
      await t.api.products.create({
        title: title ?? "",
        handle: `${word}${title}`,
        collection_id,
        options: [{ title: "o" }],
        variants,
      });
    }
    const own = { collection_id: [collection_id] };
    expect(await titles({ ...own, order: "variants.sku" })).toEqual(["two", "one", "three"]);
    expect(await titles({ ...own, order: "-variants.sku" })).toEqual(["two", "one", "three"]);
    expect(await titles({ ...own, order: "-title" })).toEqual(["two", "three", "one"]);
    // Newest first by default.
    expect(await titles(own)).toEqual(["three", "two", "one"]);
  });

  it("sorts by columns of what products are linked with", async () => {
    const word = uniqueWord();
    const collection_id = await makeCollection(t);
    const make = async (title: string, tag: string, amount: number, type: string) => {
      await makeProduct(t, {
        title,
        collection_id,
        tags: [{ value: `${word}${tag}` }],
        type: { value: `${word}${type}` },
        variants: [
          { title, options: [{ value: title }], prices: [{ currency_code: "usd", amount: amount + 5 }] },
          { title, options: [{ value: `${title} 2` }], prices: [{ currency_code: "eur", amount }] },
        ],
      });
    };
    await make(`${word} A`, "z", 300, "m");
    await make(`${word} B`, "x", 100, "o");
    await make(`${word} C`, "y", 200, "n");
    const sorted = async (order: string) => {
      const found = await titles({ collection_id: [collection_id], order });
      return found.map((title) => title.at(-1)).join("");
    };
    expect(await sorted("tags.value")).toBe("BCA");
    expect(await sorted("-tags.value")).toBe("ACB");
    expect(await sorted("variants.prices.amount")).toBe("BCA");
    expect(await sorted("-type.value")).toBe("BCA");
    for (const key of Object.keys(productSorts)) {
      for (const order of [key, `-${key}`]) expect(await sorted(order)).toHaveLength(3);
    }
  });

  it("counts what fits, whatever the page", async () => {
    const collection_id = await makeCollection(t);
    for (let index = 0; index < 3; index += 1) await makeProduct(t, { collection_id });
    const own = { collection_id: [collection_id], expand: "" };
    expect(await t.api.products.list({ ...own, limit: 2, offset: 2 })).toMatchObject({
      count: 3,
      limit: 2,
      offset: 2,
    });
    expect((await t.api.products.list({ ...own, limit: 2 })).products).toHaveLength(2);
    expect(await t.api.products.list({ ...own, offset: 9 })).toMatchObject({ count: 3, products: [] });
  });

  it("refuses unknown sort keys, fields and relations by name", async () => {
    for (const input of [{ order: "variants.colour" }, { fields: "colour" }, { expand: "variants.colour" }]) {
      const refusal = await refusalOf(t.api.products.list(input));
      expect(refusal.status).toBe(400);
      expect(refusal.message).toContain("colour");
    }
  });
});

describe("the variants of a product", () => {
  it("come with options and prices, those of price lists too, filtered and counted", async () => {
    const product = await makeProduct(t);
    const variant = product.variants?.[0];
    const price_list_id = await makePriceList(t);
    await t.db
      .insertInto("money_amount")
      .values({
        id: newId("ma"),
        currency_code: "usd",
        amount: 1,
        variant_id: variant?.id ?? "",
        price_list_id,
      })
      .execute();
    const all = await t.api.products.listVariants({ id: product.id, order: "variant_rank" });
    expect(all).toMatchObject({ count: 2, limit: 100, offset: 0 });
    expect(all.variants[0]).toMatchObject({ title: "S", inventory_quantity: 100, options: [{ value: "S" }] });
    expect(all.variants[0]?.prices).toHaveLength(3);
    expect(all.variants[0]).not.toHaveProperty("purchasable");
    const found = await t.api.products.listVariants({ id: product.id, q: "-m", fields: "title", expand: "" });
    expect(found.variants.map(({ title }) => title)).toEqual(["M"]);
    expect(
      (await t.api.products.listVariants({ id: product.id, inventory_quantity: { lt: 100 } })).count,
    ).toBe(0);
  });

  it("of an unknown product are none", async () => {
    expect(await t.api.products.listVariants({ id: "prod_none" })).toMatchObject({ variants: [], count: 0 });
  });
});

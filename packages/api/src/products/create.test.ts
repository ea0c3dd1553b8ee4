import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeRegion } from "../regions/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";
import type { CreateProductInput } from "./schema";
import { makeCategory, makeChannel, makeCollection, uniqueWord } from "./testing";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

const usd = [{ currency_code: "usd", amount: 100 }];
const sizes = (...values: string[]) => ({
  options: [{ title: "Size" }],
  variants: values.map((value) => ({ title: value, options: [{ value }], prices: usd })),
});

describe("creating a product", () => {
  it("stores everything it is given and tells of the product and each variant", async () => {
    const collection_id = await makeCollection(t);
    const channel = await makeChannel(t);
    const category = await makeCategory(t);
    const region = await makeRegion(t);
    const { product } = await t.api.products.create({
      title: "Crème brûlée 2XL",
      subtitle: "sweet",
      status: "published",
      collection_id,
      sales_channels: [{ id: channel }],
      categories: [{ id: category.id }],
      type: { value: "dessert" },
      tags: [{ value: "sweet" }, { value: "french" }, { value: "sweet" }],
      images: ["https://img.test/b.png", "https://img.test/a.png"],
      weight: 12,
      metadata: { empty: "" },
      options: [{ title: "Size" }, { title: "Colour" }],
      variants: [
        {
          title: "S / Red",
          sku: "creme-s-red",
          options: [{ value: "S" }, { value: "Red" }],
          prices: [
            { currency_code: "USD", amount: 500 },
            { region_id: region.id, amount: 450, min_quantity: 2, max_quantity: 9 },
          ],
        },
        { title: "S / Blue", options: [{ value: "S" }, { value: "Blue" }], prices: [] },
      ],
    });
    expect(product).toMatchObject({
      handle: "creme-brulee-2-xl",
      thumbnail: "https://img.test/b.png",
      discountable: true,
      is_giftcard: false,
      weight: 12,
      metadata: { empty: "" },
      collection: { id: collection_id },
      type: { value: "dessert" },
      sales_channels: [{ id: channel }],
      categories: [{ id: category.id }],
      profile: { type: "default" },
      variants: [
        {
          title: "S / Red",
          variant_rank: 0,
          manage_inventory: true,
          options: [{ value: "S" }, { value: "Red" }],
          prices: [
            { currency_code: "usd", amount: 500, region_id: null, price_list: null },
            // A region's price keeps its bounds (Q37).
            { currency_code: "eur", amount: 450, region_id: region.id, min_quantity: 2, max_quantity: 9 },
          ],
          calculated_price: null,
        },
        { title: "S / Blue", variant_rank: 1, prices: [], original_price: null },
      ],
    });
    expect(product.images?.map(({ url }) => url)).toEqual([
      "https://img.test/b.png",
      "https://img.test/a.png",
    ]);
    expect(product.tags?.map(({ value }) => value).sort()).toEqual(["french", "sweet"]);
    expect(await t.eventsOf(product.id)).toEqual(["product.created"]);
    for (const { id } of product.variants ?? [])
      expect(await t.eventsOf(id)).toEqual(["product-variant.created"]);
  });

  it("needs nothing but a title: the store's default channel is added", async () => {
    const { product } = await t.api.products.create({ title: "Bare", sales_channels: [] });
    expect(product).toMatchObject({
      handle: "bare",
      status: "draft",
      thumbnail: null,
      variants: [],
      options: [],
    });
    expect(product.sales_channels?.map(({ name }) => name)).toEqual(["Default Sales Channel"]);
  });

  it("has no handle where the title has neither letters nor digits, which any number may share", async () => {
    for (const title of ["!!!", "!!!", "🎉 …"]) {
      expect((await t.api.products.create({ title })).product.handle).toBeNull();
    }
    const { product } = await t.api.products.create({ title: "名前 Имя", handle: "" });
    expect(product.handle).toBe("名前-имя");
  });

  it("makes a type of a new value whatever id comes with it, and takes null for an id that is none", async () => {
    const word = uniqueWord();
    const first = await t.api.products.create({
      title: `${word} one`,
      type: { value: word, id: "ptyp_mine" },
    });
    const id = first.product.type_id ?? "";
    expect(id).toMatch(/^ptyp_[0-9A-Z]{26}$/);
    const second = await t.api.products.create({
      title: `${word} two`,
      type: { value: `${word} new`, id },
      tags: [{ value: word, id: null }],
    });
    expect(second.product).toMatchObject({ type: { value: `${word} new` }, tags: [{ value: word }] });
    expect(second.product.type_id).not.toBe(id);
    const { product } = await t.api.products.update({
      id: second.product.id,
      type: { value: `${word} x`, id },
    });
    expect(product.type?.value).toBe(`${word} x`);
    expect((await t.api.products.get({ id: first.product.id })).product.type?.value).toBe(word);
  });

  it("takes types, tags and images that exist already by their exact value", async () => {
    const word = uniqueWord();
    const input = {
      type: { value: word },
      tags: [{ value: word }],
      images: [`https://img.test/${word}.png`],
    };
    const first = await t.api.products.create({ title: `${word} one`, ...input });
    const second = await t.api.products.create({
      title: `${word} two`,
      ...input,
      tags: [
        { value: word, id: "ignored" },
        { value: word.toUpperCase(), id: `ptag_${word}` },
      ],
    });
    expect(second.product.type_id).toBe(first.product.type_id);
    expect(second.product.images).toEqual(first.product.images);
    expect(second.product.tags?.map(({ id }) => id)).toEqual([first.product.tags?.[0]?.id, `ptag_${word}`]);
  });

  it("makes a value once when two products bring it at the same time", async () => {
    const word = uniqueWord();
    const tags = ["a", "b", "c"].map((end) => ({ value: `${word}${end}` }));
    await Promise.all(
      [tags, [...tags].reverse()].flatMap((list, index) =>
        [0, 1].map((part) =>
          t.api.products.create({ title: `${word} ${index}${part}`, tags: list, type: { value: word } }),
        ),
      ),
    );
    const found = await t.db
      .selectFrom("product_tag")
      .select("value")
      .where("value", "like", `${word}%`)
      .execute();
    expect(found.length).toBe(3);
    expect(
      await t.db.selectFrom("product_type").select("id").where("value", "=", word).execute(),
    ).toHaveLength(1);
  });

  it("makes a gift card not discountable, with the gift card profile", async () => {
    const { product } = await t.api.products.create({
      title: "Voucher",
      is_giftcard: true,
      discountable: true,
    });
    expect(product).toMatchObject({ is_giftcard: true, discountable: false, profile: { type: "gift_card" } });
  });

  it("gives every managed variant an inventory item with its customs facts", async () => {
    const { product } = await t.api.products.create({
      title: "Managed",
      options: [{ title: "Size" }],
      variants: [
        {
          title: "S",
          sku: "managed-s",
          weight: 5,
          hs_code: "61",
          inventory_quantity: 7,
          options: [{ value: "S" }],
          prices: [],
        },
        { title: "M", manage_inventory: false, options: [{ value: "M" }], prices: [] },
      ],
    });
    expect(product.variants?.map(({ inventory_quantity }) => inventory_quantity)).toEqual([7, 0]);
    const items = await t.db
      .selectFrom("product_variant_inventory_item as link")
      .innerJoin("inventory_item as item", "item.id", "link.inventory_item_id")
      .innerJoin("product_variant as variant", "variant.id", "link.variant_id")
      .select([
        "variant.title",
        "item.sku",
        "item.weight",
        "item.hs_code",
        "item.requires_shipping",
        "link.required_quantity",
      ])
      .where("variant.product_id", "=", product.id)
      .execute();
    expect(items).toEqual([
      {
        title: "S",
        sku: "managed-s",
        weight: 5,
        hs_code: "61",
        requires_shipping: true,
        required_quantity: 1,
      },
    ]);
  });

  it("rehearses without a trace", async () => {
    const before = await t.countRows();
    const answer = await t
      .as("admin", { dryRun: true })
      .products.create({ title: "Rehearsal", ...sizes("S") });
    expect(answer.product.variants).toHaveLength(1);
    expect(await t.countRows()).toEqual(before);
  });
});

describe("what is refused when a product is created", () => {
  const refusals: [string, Partial<CreateProductInput>, string, number, string][] = [
    ["an unknown collection", { collection_id: "pcol_none" }, "not_found", 404, "pcol_none"],
    ["an unknown category", { categories: [{ id: "pcat_none" }] }, "not_found", 404, "pcat_none"],
    [
      "fewer values than options",
      {
        options: [{ title: "a" }, { title: "b" }],
        variants: [{ title: "x", options: [{ value: "1" }], prices: [] }],
      },
      "invalid_data",
      400,
      "2 options",
    ],
    ["two variants with the same values", sizes("S", "M", "S"), "invalid_data", 400, "variants.2.options"],
    [
      "two variants of a product without options",
      {
        variants: [
          { title: "a", prices: [] },
          { title: "b", prices: [] },
        ],
      },
      "invalid_data",
      400,
      "variants.1.options",
    ],
    [
      "an unknown region",
      { variants: [{ title: "a", prices: [{ region_id: "reg_none", amount: 1 }] }] },
      "invalid_data",
      400,
      "reg_none",
    ],
    [
      "an unknown currency",
      { variants: [{ title: "a", prices: [{ currency_code: "xxx", amount: 1 }] }] },
      "invalid_data",
      400,
      "xxx",
    ],
    [
      "a price of neither region nor currency",
      { variants: [{ title: "a", prices: [{ amount: 1 }] }] },
      "invalid_data",
      400,
      "variants.0.prices.0",
    ],
    [
      "a negative amount",
      { variants: [{ title: "a", prices: [{ currency_code: "usd", amount: -1 }] }] },
      "invalid_data",
      400,
      "amount",
    ],
    [
      "an amount beyond 32 bits",
      { variants: [{ title: "a", prices: [{ currency_code: "usd", amount: 2_147_483_648 }] }] },
      "invalid_data",
      400,
      "amount",
    ],
    ["a fractional weight", { weight: 1.5 }, "invalid_data", 400, "weight"],
    ["an empty title", { title: "" }, "invalid_data", 400, "title"],
  ];
  for (const [what, input, kind, status, names] of refusals) {
    it(`${what}: ${status}, and nothing is left behind`, async () => {
      const title = `Refused ${uniqueWord()}`;
      const refusal = await cleanRefusalOf(t, () => t.api.products.create({ title, ...input }));
      expect(refusal).toMatchObject({ kind, status });
      expect(refusal.message).toContain(names);
    });
  }

  it("unknown sales channels: the envelope of checks made beforehand", async () => {
    const input = { title: uniqueWord(), sales_channels: [{ id: "sc_none" }, { id: "sc_no" }] };
    const refusal = await cleanRefusalOf(t, () => t.api.products.create(input));
    expect(refusal.status).toBe(400);
    expect(refusal.toBody()).toEqual({
      errors: ["Sales channels sc_none, sc_no do not exist"],
      message: expect.any(String),
    });
  });

  it("a taken handle, sku, ean, upc or barcode: 422 naming it", async () => {
    const word = uniqueWord();
    const codes = { sku: `${word}1`, ean: `${word}2`, upc: `${word}3`, barcode: `${word}4` };
    await t.api.products.create({ title: word, variants: [{ title: "a", prices: [], ...codes }] });
    const handle = await cleanRefusalOf(t, () => t.api.products.create({ title: word }));
    expect(handle.toBody()).toEqual({
      type: "duplicate_error",
      code: "invalid_request_error",
      message: `Product with handle ${word} already exists.`,
    });
    for (const [name, value] of Object.entries(codes)) {
      const variants = [{ title: "a", prices: [], [name]: value }];
      const refusal = await cleanRefusalOf(t, () => t.api.products.create({ title: uniqueWord(), variants }));
      expect(refusal).toMatchObject({ kind: "duplicate_error", status: 422 });
      expect(refusal.message).toContain(value);
    }
  });

  it("one of two products that claim a handle at the same time", async () => {
    const title = uniqueWord();
    const outcomes = await Promise.allSettled([0, 1].map(() => t.api.products.create({ title })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("a property that does not exist, at any depth", async () => {
    const input = { title: "x", variants: [{ title: "a", prices: [], colour: "red" }] };
    const refusal = await refusalOf(t.api.products.create(input));
    expect(refusal.message).toContain("property colour should not exist");
  });

  it("a member without a session", async () => {
    expect(await refusalOf(t.as("nobody").products.create({ title: "x" }))).toMatchObject({ status: 401 });
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";
import { makePriceList, makeShirt, type Shirt, uniqueWord } from "./testing";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

describe("the variants of an updated product", () => {
  it("are exactly those listed, in their order: updated, created and deleted at once", async () => {
    const { id, s, m, options } = await makeShirt(t);
    const { product } = await t.api.products.update({
      id,
      variants: [
        { title: "L", options: options("L"), prices: [{ currency_code: "usd", amount: 2000 }] },
        { id: m.id, title: "Medium", weight: 9, sku: null },
      ],
    });
    expect(product.variants).toMatchObject([
      { title: "L", variant_rank: 0, options: [{ value: "L" }], prices: [{ amount: 2000 }] },
      { id: m.id, title: "Medium", variant_rank: 1, weight: 9, sku: null, options: [{ value: "M" }] },
    ]);
    expect(product.variants?.[1]?.prices).toEqual(m.prices);
    expect(await t.eventsOf(s.id)).toEqual(["product-variant.created", "product-variant.deleted"]);
    expect(await t.eventsOf(m.id)).toEqual(["product-variant.created", "product-variant.updated"]);
    const values = product.options?.[0]?.values?.map((one) => one.value).sort();
    expect(values).toEqual(["L", "M"]);
  });

  it("stay when they are not mentioned, and all go with an empty list", async () => {
    const { id, s } = await makeShirt(t);
    expect((await t.api.products.update({ id, title: "x" })).product.variants).toHaveLength(2);
    expect((await t.api.products.update({ id, variants: [] })).product.variants).toEqual([]);
    expect(await t.eventsOf(s.id)).toEqual(["product-variant.created", "product-variant.deleted"]);
  });

  it("are new where the id is null, and so are their prices", async () => {
    const { id, s, options } = await makeShirt(t);
    const { product } = await t.api.products.update({
      id,
      variants: [
        { id: s.id, prices: [{ id: null, currency_code: "gbp", amount: 5 }] },
        { id: null, title: "L", options: options("L"), prices: [] },
      ],
    });
    expect(
      product.variants?.map(({ title, prices }) => [title, prices?.map(({ amount }) => amount)]),
    ).toEqual([
      ["S", [5]],
      ["L", []],
    ]);
  });

  it("that do not change are neither written nor told of", async () => {
    const { id, s, m } = await makeShirt(t);
    const { product } = await t.api.products.update({
      id,
      variants: [
        {
          id: s.id,
          title: s.title,
          prices: s.prices?.map(({ amount, currency_code }) => ({ amount, currency_code })) ?? [],
        },
        { id: m.id },
      ],
    });
    expect(product.variants).toEqual([s, m]);
    expect(await t.eventsOf(s.id)).toEqual(["product-variant.created"]);
  });

  it("may trade their skus, their values and their places", async () => {
    const { id, s, m, options } = await makeShirt(t);
    const { product } = await t.api.products.update({
      id,
      variants: [
        { id: m.id, sku: s.sku, options: options("S") },
        { id: s.id, sku: m.sku, options: options("M") },
      ],
    });
    expect(product.variants).toMatchObject([
      { id: m.id, sku: s.sku, options: [{ value: "S" }], variant_rank: 0 },
      { id: s.id, sku: m.sku, options: [{ value: "M" }], variant_rank: 1 },
    ]);
  });

  it("may take the sku of one that is deleted in the same step", async () => {
    const { id, s, m } = await makeShirt(t);
    const { product } = await t.api.products.update({ id, variants: [{ id: m.id, sku: s.sku }] });
    expect(product.variants).toMatchObject([{ id: m.id, sku: s.sku }]);
  });

  it("leave prices of price lists alone", async () => {
    const { id, s, m } = await makeShirt(t);
    const price_list_id = await makePriceList(t);
    await t.db
      .insertInto("money_amount")
      .values({ id: uniqueWord(), variant_id: s.id, currency_code: "usd", amount: 1, price_list_id })
      .execute();
    await t.api.products.update({ id, variants: [{ id: s.id, prices: [] }, { id: m.id }] });
    const { variants } = await t.api.products.listVariants({ id, order: "variant_rank" });
    expect(variants[0]?.prices).toMatchObject([{ amount: 1, price_list_id }]);
  });

  it.each([
    [
      "two of the same values",
      (p: Shirt) => [{ id: p.s.id }, { id: p.m.id, options: p.options("S") }],
      "variants.1.options",
    ],
    [
      "a new one with the values of an old one",
      (p: Shirt) => [{ id: p.s.id }, { title: "x", options: p.options("S") }],
      "variants.1.options",
    ],
    ["a new one without a value", (p: Shirt) => [{ id: p.s.id }, { title: "x" }], "variants.1.options"],
    [
      "a new one with a foreign option",
      (_p: Shirt) => [{ title: "x", options: [{ option_id: "opt_none", value: "S" }] }],
      "opt_none",
    ],
    [
      "two values for one option",
      (p: Shirt) => [{ title: "x", options: [...p.options("S"), ...p.options("M")] }],
      "twice",
    ],
    ["a new one without a title", (p: Shirt) => [{ options: p.options("L") }], "variants.0.title"],
    ["one variant twice", (p: Shirt) => [{ id: p.s.id }, { id: p.s.id }], "twice"],
  ])("are refused with %s, and nothing changes", async (_what, variants, names) => {
    const product = await makeShirt(t);
    const refusal = await cleanRefusalOf(t, () =>
      t.api.products.update({ id: product.id, title: "lost", variants: variants(product) }),
    );
    expect(refusal).toMatchObject({ status: 400, message: expect.stringContaining(names) });
    const after = await t.api.products.get({ id: product.id });
    expect(after.product.title).not.toBe("lost");
  });

  it("are refused when they are another product's, or name another's option or a taken sku", async () => {
    const [mine, other] = [await makeShirt(t), await makeShirt(t)];
    const foreign = await cleanRefusalOf(t, () =>
      t.api.products.update({ id: mine.id, variants: [{ id: other.s.id, title: "stolen" }] }),
    );
    expect(foreign).toMatchObject({ status: 404, message: expect.stringContaining(other.s.id) });
    const option = await cleanRefusalOf(t, () =>
      t.api.products.update({ id: mine.id, variants: [{ id: mine.s.id, options: other.options("L") }] }),
    );
    expect(option).toMatchObject({ status: 404, message: expect.stringContaining(other.option_id) });
    const taken = await cleanRefusalOf(t, () =>
      t.api.products.update({ id: mine.id, variants: [{ id: mine.s.id, sku: other.s.sku }] }),
    );
    expect(taken).toMatchObject({ status: 422, message: expect.stringContaining(other.s.sku ?? "") });
  });

  it("add up when two editors send lists at once: one after the other, never mixed", async () => {
    const { id, s, m, options } = await makeShirt(t);
    const outcomes = await Promise.allSettled([
      t.api.products.update({ id, variants: [{ id: s.id }, { title: "A", options: options("A") }] }),
      t.api.products.update({ id, variants: [{ id: m.id }, { title: "B", options: options("B") }] }),
    ]);
    // The second names a variant that the first deleted.
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = outcomes.find((outcome) => outcome.status === "rejected");
    expect((await refusalOf(Promise.reject(lost?.reason))).status).toBe(404);
    const { product } = await t.api.products.get({ id });
    expect([
      ["S", "A"],
      ["M", "B"],
    ]).toContainEqual(product.variants?.map(({ title }) => title));
  });
});

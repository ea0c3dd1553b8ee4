import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeRegion } from "../regions/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";
import { makeProduct, uniqueWord } from "./testing";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

const usd = [{ currency_code: "usd", amount: 100 }];

async function shirt() {
  const product = await makeProduct(t);
  const [s, m] = product.variants ?? [];
  const option_id = product.options?.[0]?.id ?? "";
  if (!s || !m) throw new Error("A shirt without variants");
  return { id: product.id, s, m, option_id, options: (value: string) => [{ option_id, value }] };
}

describe("adding a variant", () => {
  it("puts it behind the others, with an inventory item", async () => {
    const { id, options } = await shirt();
    const sku = uniqueWord();
    const { product } = await t.api.products.createVariant({
      id,
      title: "L",
      sku,
      options: options("L"),
      prices: usd,
    });
    const made = product.variants?.[2];
    expect(made).toMatchObject({
      title: "L",
      sku,
      variant_rank: 2,
      prices: [{ amount: 100 }],
      options: [{ value: "L" }],
    });
    const { variant } = await t.api.variants.inventory({ id: made?.id ?? "" });
    expect(variant.inventory).toMatchObject([{ sku }]);
    expect(await t.eventsOf(made?.id ?? "")).toEqual(["product-variant.created"]);
  });

  it("gives one of two at once the same values", async () => {
    const { id, options } = await shirt();
    const add = () => t.api.products.createVariant({ id, title: "L", options: options("L"), prices: [] });
    const outcomes = await Promise.allSettled([add(), add()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await t.api.products.get({ id })).product.variants).toHaveLength(3);
  });

  it("gives one of two products at once a sku", async () => {
    const [one, two] = [await shirt(), await shirt()];
    const sku = uniqueWord();
    const outcomes = await Promise.allSettled(
      [one, two].map(({ id, options }) =>
        t.api.products.createVariant({ id, title: "L", sku, options: options("L"), prices: [] }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = outcomes.find((outcome) => outcome.status === "rejected");
    expect((await refusalOf(Promise.reject(lost?.reason))).status).toBe(422);
  });

  it.each([
    ["the values of another", (p: Shirt) => ({ options: p.options("S") }), 400, "same values"],
    ["no values", (_p: Shirt) => ({}), 400, "must have a value for the option Size"],
    [
      "a foreign option",
      (_p: Shirt) => ({ options: [{ option_id: "opt_none", value: "x" }] }),
      400,
      "opt_none",
    ],
    ["a taken sku", (p: Shirt) => ({ options: p.options("L"), sku: p.s.sku }), 422, "sku"],
    [
      "an unknown currency",
      (p: Shirt) => ({ options: p.options("L"), prices: [{ currency_code: "xxx", amount: 1 }] }),
      400,
      "xxx",
    ],
    [
      "an unknown region",
      (p: Shirt) => ({ options: p.options("L"), prices: [{ region_id: "reg_none", amount: 1 }] }),
      400,
      "reg_none",
    ],
    [
      "a price of both region and currency",
      (p: Shirt) => ({
        options: p.options("L"),
        prices: [{ region_id: "r", currency_code: "usd", amount: 1 }],
      }),
      400,
      "exactly one",
    ],
    [
      "a price of neither",
      (p: Shirt) => ({ options: p.options("L"), prices: [{ amount: 1 }] }),
      400,
      "exactly one",
    ],
    [
      "a fractional price",
      (p: Shirt) => ({ options: p.options("L"), prices: [{ currency_code: "usd", amount: 1.5 }] }),
      400,
      "amount",
    ],
    [
      "a negative price",
      (p: Shirt) => ({ options: p.options("L"), prices: [{ currency_code: "usd", amount: -1 }] }),
      400,
      "amount",
    ],
    [
      "a price above the limit",
      (p: Shirt) => ({ options: p.options("L"), prices: [{ currency_code: "usd", amount: 2 ** 31 }] }),
      400,
      "amount",
    ],
    ["an unknown product", (p: Shirt) => ({ id: "prod_none", options: p.options("L") }), 404, "prod_none"],
  ])("is refused with %s", async (_what, part, status, names) => {
    const product = await shirt();
    const input = { id: product.id, title: "L", prices: usd, ...part(product) };
    const refusal = await cleanRefusalOf(t, () => t.api.products.createVariant(input));
    expect(refusal).toMatchObject({ status, message: expect.stringContaining(names) });
  });
});

describe("updating a variant", () => {
  it("sets what is sent and tells what changed; the product has a new version", async () => {
    const { id, s, options } = await shirt();
    const before = (await t.api.products.get({ id })).product.updated_at;
    const { product } = await t.api.products.updateVariant({
      id,
      variant_id: s.id,
      title: "Small",
      ean: "123",
      metadata: { a: 1 },
      options: options("XS"),
    });
    expect(product.variants?.[0]).toMatchObject({
      title: "Small",
      ean: "123",
      sku: s.sku,
      metadata: { a: 1 },
      options: [{ value: "XS" }],
      prices: s.prices,
    });
    expect(product.updated_at > before).toBe(true);
    const event = await t.db
      .selectFrom("event")
      .select("changes")
      .where("resource_id", "=", s.id)
      .where("name", "=", "product-variant.updated")
      .executeTakeFirstOrThrow();
    expect(event.changes).toMatchObject({
      title: { from: "S", to: "Small" },
      ean: { from: null, to: "123" },
    });
  });

  it.each([
    ["an unknown variant", (_p: Shirt) => ({ variant_id: "variant_none" }), 404, "variant_none"],
    ["the values of another", (p: Shirt) => ({ options: p.options("M") }), 400, "same values"],
    [
      "an unknown option",
      (_p: Shirt) => ({ options: [{ option_id: "opt_none", value: "x" }] }),
      404,
      "opt_none",
    ],
    ["a taken sku", (p: Shirt) => ({ sku: p.m.sku }), 422, "sku"],
    [
      "a price of the other variant",
      (p: Shirt) => ({ prices: [{ id: p.m.prices?.[0]?.id ?? "", amount: 1 }] }),
      404,
      "Price",
    ],
    [
      "one price twice",
      (p: Shirt) => ({ prices: [1, 2].map((amount) => ({ id: p.s.prices?.[0]?.id ?? "", amount })) }),
      400,
      "twice",
    ],
    [
      "an unknown region",
      (_p: Shirt) => ({ prices: [{ region_id: "reg_none", amount: 1 }] }),
      404,
      "reg_none",
    ],
    ["a null title", (_p: Shirt) => ({ title: null as never }), 400, "title"],
  ])("is refused with %s", async (_what, part, status, names) => {
    const product = await shirt();
    const input = { id: product.id, variant_id: product.s.id, ...part(product) };
    const refusal = await cleanRefusalOf(t, () => t.api.products.updateVariant(input));
    expect(refusal).toMatchObject({ status, message: expect.stringContaining(names) });
  });

  it("is refused over another product, and nothing moves", async () => {
    const [one, two] = [await shirt(), await shirt()];
    const refusal = await cleanRefusalOf(t, () =>
      t.api.products.updateVariant({ id: one.id, variant_id: two.s.id, title: "stolen" }),
    );
    expect(refusal.status).toBe(404);
  });
});

describe("the prices of an updated variant", () => {
  it("keep their rows when they are named by id, or by region, currency and quantities", async () => {
    const { id, s } = await shirt();
    const region = await makeRegion(t);
    const save = async (prices: Parameters<TestApi["api"]["products"]["updateVariant"]>[0]["prices"]) => {
      const { product } = await t.api.products.updateVariant({ id, variant_id: s.id, prices });
      return product.variants?.find((variant) => variant.id === s.id)?.prices ?? [];
    };
    const tiers = await save([
      { currency_code: "USD", amount: 1000 },
      { currency_code: "usd", amount: 800, min_quantity: 10 },
      { region_id: region.id, amount: 700, min_quantity: 2, max_quantity: 5 },
    ]);
    expect(
      tiers.map(({ amount, min_quantity, region_id, currency_code }) => [
        amount,
        min_quantity,
        region_id,
        currency_code,
      ]),
    ).toEqual([
      [1000, null, null, "usd"],
      [800, 10, null, "usd"],
      [700, 2, region.id, "eur"],
    ]);
    // The dollar price from before is the same row; euro went.
    expect(tiers[0]?.id).toBe(s.prices?.find(({ currency_code }) => currency_code === "usd")?.id);
    const [plain, tier, regional] = tiers;
    const next = await save([
      { region_id: region.id, amount: 650, min_quantity: 2, max_quantity: 5 },
      { id: tier?.id ?? "", amount: 790 },
      { id: plain?.id ?? "", amount: 1100, max_quantity: 9 },
    ]);
    const shown = (rows: typeof next) =>
      Object.fromEntries(rows.map((row) => [row.id, [row.amount, row.min_quantity, row.max_quantity]]));
    expect(shown(next)).toEqual({
      [plain?.id ?? ""]: [1100, null, 9],
      [tier?.id ?? ""]: [790, 10, null],
      [regional?.id ?? ""]: [650, 2, 5],
    });
    expect(await save([])).toEqual([]);
  });

  it("may be sent back the way they are shown, with region and currency", async () => {
    const { id, s } = await shirt();
    const region = await makeRegion(t);
    const { product } = await t.api.products.updateVariant({
      id,
      variant_id: s.id,
      prices: [{ region_id: region.id, amount: 5 }],
    });
    const [price] = product.variants?.[0]?.prices ?? [];
    const again = await t.api.products.updateVariant({
      id,
      variant_id: s.id,
      prices: [{ id: price?.id ?? "", region_id: region.id, currency_code: "eur", amount: 6 }],
    });
    expect(again.product.variants?.[0]?.prices).toMatchObject([
      { id: price?.id, region_id: region.id, amount: 6 },
    ]);
  });

  it("are told with what they were", async () => {
    const { id, s } = await shirt();
    await t.api.products.updateVariant({
      id,
      variant_id: s.id,
      prices: [{ currency_code: "usd", amount: 1 }],
    });
    const { changes } = await t.db
      .selectFrom("event")
      .select("changes")
      .where("resource_id", "=", s.id)
      .where("name", "=", "product-variant.updated")
      .executeTakeFirstOrThrow();
    expect(changes).toMatchObject({
      prices: { from: [{ amount: 1000 }, { amount: 900 }], to: [{ amount: 1, currency_code: "usd" }] },
    });
  });
});

describe("deleting a variant", () => {
  it("answers the product without it, and is no error twice", async () => {
    const { id, s } = await shirt();
    const { product, ...rest } = await t.api.products.deleteVariant({ id, variant_id: s.id });
    expect(rest).toEqual({ variant_id: s.id, object: "product-variant", deleted: true });
    expect(product.variants?.map(({ title }) => title)).toEqual(["M"]);
    expect(product.options?.[0]?.values?.map(({ value }) => value)).toEqual(["M"]);
    await t.api.products.deleteVariant({ id, variant_id: s.id });
    expect(await t.eventsOf(s.id)).toEqual(["product-variant.created", "product-variant.deleted"]);
  });

  it("is refused over another product, which keeps it, and for an unknown one", async () => {
    const [one, two] = [await shirt(), await shirt()];
    const foreign = await cleanRefusalOf(t, () =>
      t.api.products.deleteVariant({ id: one.id, variant_id: two.s.id }),
    );
    expect(foreign.status).toBe(404);
    const unknown = await cleanRefusalOf(t, () =>
      t.api.products.deleteVariant({ id: "prod_none", variant_id: two.s.id }),
    );
    expect(unknown.status).toBe(404);
    expect((await t.api.products.get({ id: two.id })).product.variants).toHaveLength(2);
  });
});

type Shirt = Awaited<ReturnType<typeof shirt>>;

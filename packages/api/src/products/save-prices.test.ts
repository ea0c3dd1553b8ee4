import { newId } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addStoreCurrency, makeRegion } from "../regions/testing";
import { callerFactory } from "../root";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf } from "../testing/refusals";
import { countingDatabase } from "../testing/statements";
import { makePriceList, makeProduct, makeShirt } from "./testing";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
  await addStoreCurrency(t, "usd");
});
afterAll(() => t.close());

const pricesOf = async (variantId: string) =>
  (await t.api.variants.get({ id: variantId })).variant.prices?.map(
    ({ currency_code, region_id, amount, min_quantity }) => ({
      place: region_id ?? currency_code,
      amount,
      min_quantity,
    }),
  );
const stepOf = (variant_id: string, amount: number, min_quantity: number) => ({
  id: newId("ma"),
  variant_id,
  currency_code: "usd",
  amount,
  min_quantity,
});

describe("saving cells of the price grid", () => {
  it("makes, changes and removes default prices, and says how many", async () => {
    const shirt = await makeShirt(t);
    const region = await makeRegion(t);
    const answer = await t.api.products.savePrices({
      id: shirt.id,
      prices: [
        { variant_id: shirt.s.id, currency_code: "USD", amount: 1111 },
        { variant_id: shirt.s.id, currency_code: "eur", amount: null },
        { variant_id: shirt.m.id, region_id: region.id, amount: 0 },
        // So already, and not there already.
        { variant_id: shirt.m.id, currency_code: "usd", amount: 1500 },
        { variant_id: shirt.s.id, region_id: region.id, amount: null },
      ],
    });
    expect(answer).toMatchObject({ changed: 3, created: 1, updated: 1, removed: 1 });
    const { product } = await t.api.products.get({ id: shirt.id });
    expect(answer.product).toEqual({ id: shirt.id, updated_at: product.updated_at });
    expect(await pricesOf(shirt.s.id)).toEqual([{ place: "usd", amount: 1111, min_quantity: null }]);
    expect(await pricesOf(shirt.m.id)).toEqual([
      { place: "usd", amount: 1500, min_quantity: null },
      { place: "eur", amount: 1400, min_quantity: null },
      { place: region.id, amount: 0, min_quantity: null },
    ]);
    for (const { id } of [shirt.s, shirt.m]) {
      expect(await t.eventsOf(id)).toEqual(["product-variant.created", "product-variant.updated"]);
    }
  });

  it("leaves steps by quantity and prices of lists alone, and ends in one price per cell", async () => {
    const shirt = await makeShirt(t);
    const price_list_id = await makePriceList(t);
    const { s } = shirt;
    await t.db
      .insertInto("money_amount")
      .values([
        stepOf(s.id, 800, 10),
        { ...stepOf(s.id, 700, 0), price_list_id },
        // v1 allows a second price of one place; a lower one would win.
        stepOf(s.id, 600, 0),
      ])
      .execute();
    await t.api.products.savePrices({
      id: shirt.id,
      prices: [{ variant_id: s.id, currency_code: "usd", amount: 1200 }],
    });
    const rows = await t.db
      .selectFrom("money_amount")
      .select(["amount", "min_quantity", "price_list_id"])
      .where("variant_id", "=", s.id)
      .where("currency_code", "=", "usd")
      .orderBy("amount")
      .execute();
    expect(rows).toEqual([
      { amount: 700, min_quantity: 0, price_list_id },
      { amount: 800, min_quantity: 10, price_list_id: null },
      { amount: 1200, min_quantity: null, price_list_id: null },
    ]);
  });

  it("that change nothing tells nobody and keeps the ETag", async () => {
    const shirt = await makeShirt(t);
    const before = (await t.api.products.get({ id: shirt.id })).product.updated_at;
    const answer = await t.api.products.savePrices({
      id: shirt.id,
      prices: [{ variant_id: shirt.s.id, currency_code: "usd", amount: 1000 }],
    });
    expect(answer).toMatchObject({ product: { updated_at: before }, changed: 0 });
    expect(await t.eventsOf(shirt.s.id)).toEqual(["product-variant.created"]);
  });

  it("takes the same statements for a thousand cells as for one", async () => {
    const product = await makeProduct(t, {
      options: [{ title: "Number" }],
      variants: Array.from({ length: 500 }, (_, index) => ({
        title: String(index),
        options: [{ value: String(index) }],
        prices: [{ currency_code: "usd", amount: 1 }],
      })),
    });
    const ids = (product.variants ?? []).map(({ id }) => id);
    const cells = (count: number, amount: number) =>
      ids.slice(0, count).flatMap((variant_id) => [
        { variant_id, currency_code: "usd", amount },
        { variant_id, currency_code: "eur", amount },
      ]);
    const statementsOf = async (count: number, amount: number) => {
      const counting = countingDatabase(t.db);
      const api = callerFactory({ ...t.context("admin"), db: counting.db });
      const answer = await api.products.savePrices({ id: product.id, prices: cells(count, amount) });
      expect(answer.changed).toBe(2 * count);
      return counting.count();
    };
    const few = await statementsOf(1, 5);
    // Both kinds of cells again, new and changed.
    await t.api.products.savePrices({
      id: product.id,
      prices: [{ variant_id: ids[0] ?? "", currency_code: "eur", amount: null }],
    });
    expect(await statementsOf(500, 7)).toBe(few);
  });
});

describe("a bad cell is refused, and with it all", () => {
  const cases: [string, (shirt: { s: { id: string } }, region: string) => object, number, string][] = [
    [
      "both a region and a currency",
      (_s, region_id) => ({ region_id, currency_code: "usd" }),
      400,
      "prices.1",
    ],
    ["neither", () => ({}), 400, "prices.1 must have exactly one"],
    ["a negative amount", () => ({ currency_code: "usd", amount: -1 }), 400, "prices.1.amount"],
    ["a fraction", () => ({ currency_code: "usd", amount: 9.5 }), 400, "prices.1.amount"],
    [
      "an amount above the limit",
      () => ({ currency_code: "usd", amount: 2_147_483_648 }),
      400,
      "prices.1.amount",
    ],
    ["no amount", () => ({ currency_code: "usd", amount: undefined }), 400, "prices.1.amount is required"],
    [
      "the cell before it again",
      ({ s }) => ({ variant_id: s.id, currency_code: "EUR" }),
      400,
      "same cell as prices.0",
    ],
    ["an unknown currency", () => ({ currency_code: "zzz" }), 404, "zzz"],
    ["an unknown region", () => ({ region_id: "reg_none" }), 404, "reg_none"],
    ["an unknown variant", () => ({ variant_id: "variant_none", currency_code: "usd" }), 404, "variant_none"],
  ];
  it.each(cases)("%s", async (_what, bad, status, message) => {
    const shirt = await makeShirt(t);
    const region = await makeRegion(t);
    const prices = [
      { variant_id: shirt.s.id, currency_code: "eur", amount: 1 },
      { variant_id: shirt.m.id, amount: 1, ...bad(shirt, region.id) },
    ];
    const refusal = await cleanRefusalOf(t, () => t.api.products.savePrices({ id: shirt.id, prices }));
    expect(refusal).toMatchObject({ status, message: expect.stringContaining(message) });
    expect(await pricesOf(shirt.s.id)).toContainEqual({ place: "eur", amount: 900, min_quantity: null });
  });

  it("a variant of another product", async () => {
    const [shirt, other] = [await makeShirt(t), await makeShirt(t)];
    const prices = [{ variant_id: other.s.id, currency_code: "usd", amount: 1 }];
    const refusal = await cleanRefusalOf(t, () => t.api.products.savePrices({ id: shirt.id, prices }));
    expect(refusal).toMatchObject({ status: 404, message: expect.stringContaining(other.s.id) });
  });

  it("an ETag that is no longer that of the product", async () => {
    const shirt = await makeShirt(t);
    const { product } = await t.api.products.get({ id: shirt.id });
    const seen = t.as("admin", { ifMatch: `"${product.updated_at}"` });
    const save = (amount: number) =>
      seen.products.savePrices({
        id: shirt.id,
        prices: [{ variant_id: shirt.s.id, currency_code: "usd", amount }],
      });
    await save(1);
    expect(await cleanRefusalOf(t, () => save(2))).toMatchObject({ status: 412 });
  });
});

it("two who save one cell at once leave one price", async () => {
  const shirt = await makeShirt(t);
  const region = await makeRegion(t);
  const save = (amount: number) =>
    t.api.products.savePrices({
      id: shirt.id,
      prices: [{ variant_id: shirt.s.id, region_id: region.id, amount }],
    });
  const answers = await Promise.all([save(10), save(20)]);
  expect(answers.map(({ created, updated }) => created - updated).sort()).toEqual([-1, 1]);
  expect((await pricesOf(shirt.s.id))?.filter(({ place }) => place === region.id)).toHaveLength(1);
});

import { newId } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeProduct, makeShirt, uniqueWord } from "../products/testing";
import { makeRegion } from "../regions/testing";
import { callerFactory } from "../root";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf } from "../testing/refusals";
import { countingDatabase } from "../testing/statements";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

const variant = async (id: string) => (await t.api.variants.get({ id })).variant;
const amounts = async (id: string) =>
  Object.fromEntries(
    ((await variant(id)).prices ?? []).map((price) => [
      `${price.region_id ?? price.currency_code}${price.min_quantity ? ` from ${price.min_quantity}` : ""}`,
      price.amount,
    ]),
  );

describe("a bulk edit of variants", () => {
  it("sets and raises prices in several places, and says what was and is", async () => {
    const shirt = await makeShirt(t);
    const { id: region_id } = await makeRegion(t);
    await t.db
      .insertInto("money_amount")
      .values({
        id: newId("ma"),
        variant_id: shirt.s.id,
        currency_code: "usd",
        amount: 805,
        min_quantity: 10,
      })
      .execute();
    const ids = [shirt.s.id, shirt.m.id];
    const answer = await t.api.variants.bulk({
      ids,
      prices: [
        { currency_code: "USD", raise_percent: 10 },
        { currency_code: "eur", raise_amount: -100 },
        { region_id, set: 777 },
        { currency_code: "gbp", raise_percent: 5 },
      ],
    });
    expect(await amounts(shirt.s.id)).toEqual({ usd: 1100, "usd from 10": 886, eur: 800, [region_id]: 777 });
    expect(await amounts(shirt.m.id)).toEqual({ usd: 1650, eur: 1300, [region_id]: 777 });
    expect(answer.counts).toEqual({ selected: 2, variants: 2, products: 0, changes: 7 });
    expect(answer.changes).toContainEqual({
      resource: "variant",
      id: shirt.s.id,
      title: "S",
      field: "price",
      currency_code: "usd",
      region_id: null,
      min_quantity: 10,
      max_quantity: null,
      from: 805,
      to: 886,
    });
    expect(answer.skipped).toEqual(
      [...ids].sort().map((id) => ({
        id,
        field: "price",
        currency_code: "gbp",
        region_id: null,
        reason: "no_price",
      })),
    );
    expect(await t.eventsOf(shirt.m.id)).toEqual(["product-variant.created", "product-variant.updated"]);
  });

  it("sets stock fields, of variants of several products, and changes these products", async () => {
    const [one, two] = [await makeShirt(t), await makeShirt(t)];
    const tag = uniqueWord();
    const before = (await t.api.products.get({ id: two.id })).product.updated_at;
    const { counts, changes } = await t.api.variants.bulk({
      ids: [one.s.id, two.m.id],
      inventory_quantity: 100,
      allow_backorder: true,
      product: { status: "rejected", add_tags: [tag] },
    });
    // The quantity was 100 already.
    expect(counts).toEqual({ selected: 2, variants: 2, products: 2, changes: 6 });
    expect(changes.map(({ field }) => field)).not.toContain("inventory_quantity");
    expect(await variant(two.m.id)).toMatchObject({ allow_backorder: true, inventory_quantity: 100 });
    expect(await variant(two.s.id)).toMatchObject({ allow_backorder: false });
    const { product } = await t.api.products.get({ id: two.id });
    expect(product).toMatchObject({ status: "rejected", tags: [{ value: tag }] });
    expect(product.updated_at > before).toBe(true);
    expect(await t.eventsOf(one.id)).toEqual(["product.created", "product.updated"]);
  });

  it("moves the ETag of products of which only variants changed, and of no others", async () => {
    const [one, two] = [await makeShirt(t), await makeShirt(t)];
    const etag = async (id: string) => (await t.api.products.get({ id })).product.updated_at;
    const before = [await etag(one.id), await etag(two.id)];
    await t.api.variants.bulk({ ids: [two.s.id], allow_backorder: true });
    await t.api.variants.bulk({ ids: [one.s.id, two.s.id], prices: [{ currency_code: "usd", set: 1000 }] });
    expect(await etag(one.id)).toBe(before[0]);
    expect((await etag(two.id)) > (before[1] ?? "")).toBe(true);
  });

  it("with Dry-Run answers the same and changes nothing", async () => {
    const shirt = await makeShirt(t);
    const input = {
      ids: [shirt.s.id],
      manage_inventory: true,
      prices: [{ currency_code: "usd", set: null }],
      product: { status: "draft" as const },
    };
    const before = [await t.countRows(), await variant(shirt.s.id)];
    const plan = await t.as("admin", { dryRun: true }).variants.bulk(input);
    expect([await t.countRows(), await variant(shirt.s.id)]).toEqual(before);
    expect(plan.changes.map(({ field, from, to }) => [field, from, to])).toEqual([
      ["manage_inventory", false, true],
      ["price", 1000, null],
      ["status", "published", "draft"],
    ]);
    expect((await t.api.variants.bulk(input)).changes).toEqual(plan.changes);
    expect(await amounts(shirt.s.id)).toEqual({ eur: 900 });
  });

  it("takes the same statements for many variants as for one", async () => {
    const { variants = [] } = await makeProduct(t, {
      variants: Array.from({ length: 300 }, (_, index) => ({
        title: String(index),
        options: [{ value: String(index) }],
        prices: [{ currency_code: "usd", amount: 100 }],
      })),
    });
    const statementsOf = async (count: number) => {
      const counting = countingDatabase(t.db);
      const { counts } = await callerFactory({ ...t.context("admin"), db: counting.db }).variants.bulk({
        ids: variants.slice(-count).map(({ id }) => id),
        inventory_quantity: count,
        prices: [
          { currency_code: "usd", raise_amount: 1 },
          { currency_code: "eur", set: count },
        ],
        product: { add_tags: [uniqueWord()] },
      });
      expect(counts.variants).toBe(count);
      return counting.count();
    };
    const few = await statementsOf(1);
    await t.api.variants.bulk({
      ids: [variants.at(-1)?.id ?? ""],
      prices: [{ currency_code: "eur", set: null }],
    });
    expect(await statementsOf(300)).toBe(few);
  });
});

describe("is refused as a whole", () => {
  const raise = { raise_percent: 1 };
  const cases: [string, object, number, string][] = [
    ["without a change", {}, 400, "nothing to change"],
    ["with an empty change of products", { product: {} }, 400, "nothing to change"],
    ["without a place", { prices: [raise] }, 400, "prices.0 must have exactly one of region_id"],
    [
      "with two changes of one price",
      { prices: [{ currency_code: "usd", set: 1, ...raise }] },
      400,
      "exactly one of set",
    ],
    ["without a change of the price", { prices: [{ currency_code: "usd" }] }, 400, "exactly one of set"],
    [
      "with one place twice",
      {
        prices: [
          { currency_code: "usd", set: 1 },
          { currency_code: "USD", ...raise },
        ],
      },
      400,
      "prices.1 is for the same place as prices.0",
    ],
    ["for an unknown currency", { prices: [{ currency_code: "zzz", ...raise }] }, 404, "zzz"],
    ["for an unknown region", { prices: [{ region_id: "reg_none", ...raise }] }, 404, "reg_none"],
    ["with a negative price", { prices: [{ currency_code: "usd", set: -1 }] }, 400, "prices.0.set"],
    ["with a fractional price", { prices: [{ currency_code: "usd", set: 0.5 }] }, 400, "prices.0.set"],
    [
      "when a price would fall below 0",
      { prices: [{ currency_code: "usd", raise_amount: -1200 }] },
      400,
      "would make -200 of the price 1000",
    ],
    [
      "when a price would rise above the limit",
      { prices: [{ currency_code: "usd", raise_amount: 2_147_483_000 }] },
      400,
      "would make 2147484000",
    ],
    [
      "when nothing would be left of a price",
      { prices: [{ currency_code: "usd", raise_percent: -100 }] },
      400,
      "raise_percent",
    ],
    [
      "with one tag to add and to remove",
      { product: { add_tags: ["a"], remove_tags: ["a"] } },
      400,
      "product.add_tags",
    ],
  ];
  it.each(cases)("%s", async (_what, edit, status, message) => {
    const shirt = await makeShirt(t);
    const refusal = await cleanRefusalOf(t, () =>
      t.api.variants.bulk({ ids: [shirt.m.id, shirt.s.id], ...edit }),
    );
    expect(refusal).toMatchObject({ status, message: expect.stringContaining(message) });
    expect(await amounts(shirt.m.id)).toEqual({ usd: 1500, eur: 1400 });
  });

  it("for a variant that is not there", async () => {
    const shirt = await makeShirt(t);
    const ids = [shirt.s.id, "variant_none"];
    const refusal = await cleanRefusalOf(t, () => t.api.variants.bulk({ ids, allow_backorder: true }));
    expect(refusal).toMatchObject({ status: 404, message: expect.stringContaining("variant_none") });
    expect(await variant(shirt.s.id)).toMatchObject({ allow_backorder: false });
  });
});

it("two raises at once both count", async () => {
  const [one, two] = [await makeShirt(t), await makeShirt(t)];
  const raise = (ids: string[]) =>
    t.api.variants.bulk({ ids, prices: [{ currency_code: "usd", raise_amount: 10 }] });
  await Promise.all([raise([one.s.id, two.s.id]), raise([two.s.id, one.s.id])]);
  expect((await amounts(one.s.id)).usd).toBe(1020);
  expect((await amounts(two.s.id)).usd).toBe(1020);
});

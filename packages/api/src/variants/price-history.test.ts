import { query } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeSale } from "../price-lists/testing";
import { makeProduct, makeShirt } from "../products/testing";
import { makeRegion } from "../regions/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

const historyOf = (id: string) => t.api.variants.priceHistory({ id });
/** From, to, place and actor of the changes since the last call, oldest first. */
async function newChanges(id: string, known: Set<number>) {
  const { price_changes } = await historyOf(id);
  const fresh = price_changes.filter((change) => !known.has(change.id)).reverse();
  for (const change of fresh) known.add(change.id);
  return fresh.map(({ from, to, currency_code, region_id }) => [region_id ?? currency_code, from, to]);
}
/** Makes all changes of the variant so far, and what its lists were, older. */
async function age(variantId: string, days: number) {
  await query(
    t.db,
    "update price_change set created_at = created_at - make_interval(days => $2::int) where variant_id = $1",
    [variantId, days],
  );
  await query(
    t.db,
    `update price_list_change set created_at = created_at - make_interval(days => $2::int)
     where price_list_id in (select price_list_id from price_change where variant_id = $1)`,
    [variantId, days],
  );
}
const lowestOf = async (id: string, code = "usd") =>
  (await historyOf(id)).lowest_prices.find(
    ({ currency_code, region_id }) => currency_code === code && !region_id,
  );

describe("the history of prices", () => {
  it("is written by every operation that changes them", async () => {
    const shirt = await makeShirt(t);
    const region = await makeRegion(t);
    const { id } = shirt.s;
    const seen = new Set<number>();
    const expectNew = async (...changes: unknown[]) =>
      expect((await newChanges(id, seen)).sort()).toEqual(changes.sort());
    await expectNew(["usd", null, 1000], ["eur", null, 900]);

    const prices = [{ currency_code: "usd", amount: 1001 }];
    await t.api.products.updateVariant({ id: shirt.id, variant_id: id, prices });
    await expectNew(["usd", 1000, 1001], ["eur", 900, null]);

    await t.api.products.update({
      id: shirt.id,
      variants: [{ id, prices: [{ currency_code: "usd", amount: 1002 }] }, { id: shirt.m.id }],
    });
    await expectNew(["usd", 1001, 1002]);

    await t.api.products.savePrices({
      id: shirt.id,
      prices: [
        { variant_id: id, currency_code: "usd", amount: 1003 },
        { variant_id: id, region_id: region.id, amount: 5 },
      ],
    });
    await expectNew(["usd", 1002, 1003], [region.id, null, 5]);

    await t.api.variants.bulk({ ids: [id], prices: [{ currency_code: "usd", raise_amount: 1 }] });
    await expectNew(["usd", 1003, 1004]);

    const list = await makeSale(t, [{ variant_id: id, currency_code: "usd", amount: 700 }]);
    await expectNew(["usd", null, 700]);
    const price = { id: list.prices[0]?.id ?? "", variant_id: id, amount: 701, currency_code: "usd" };
    await t.api.priceLists.update({ id: list.id, prices: [price] });
    await expectNew(["usd", 700, 701]);
    await t.api.priceLists.addPrices({ id: list.id, prices: [{ ...price, currency_code: "eur" }] });
    await expectNew(["usd", 701, null], ["eur", null, 701]);
    await t.api.priceLists.addPrices({
      id: list.id,
      prices: [{ variant_id: id, currency_code: "usd", amount: 2 }],
      override: true,
    });
    await expectNew(["eur", 701, null], ["usd", null, 2]);
    await t.api.priceLists.deleteVariantPrices({ id: list.id, variant_id: id });
    await expectNew(["usd", 2, null]);
    await t.api.priceLists.addPrices({
      id: list.id,
      prices: [{ variant_id: id, currency_code: "usd", amount: 3 }],
    });
    await t.api.priceLists.delete({ id: list.id });
    await expectNew(["usd", null, 3], ["usd", 3, null]);

    await t.api.products.update({ id: shirt.id, variants: [{ id: shirt.m.id }] });
    const left = await query<{ from_amount: number; to_amount: null }>(
      t.db,
      "select from_amount, to_amount from price_change where variant_id = $1 and id > $2",
      [id, Math.max(...seen)],
    );
    expect(left.map(({ from_amount }) => from_amount).sort()).toEqual([1004, 5]);
  });

  it("says who, newest first and in pages, and of nothing that did not change", async () => {
    const { id, s } = await makeShirt(t);
    const save = (amount: number) => ({ id, prices: [{ variant_id: s.id, currency_code: "usd", amount }] });
    await t.as("member").products.savePrices(save(1100));
    await t.as("developer").products.savePrices(save(1100));
    await query(
      t.db,
      "update money_amount set amount = 1200 where variant_id = $1 and currency_code = 'usd'",
      [s.id],
    );
    const { price_changes, count } = await historyOf(s.id);
    expect(count).toBe(4);
    expect(price_changes.slice(0, 2)).toMatchObject([
      { from: 1100, to: 1200, actor_type: "system", actor_id: null, actor_name: null },
      {
        from: 1000,
        to: 1100,
        actor_type: "user",
        actor_id: t.context("member").actor?.id,
        actor_name: "member@test.example",
        price_list_id: null,
      },
    ]);
    const page = await t.api.variants.priceHistory({ id: s.id, limit: 1, offset: 1 });
    expect(page).toMatchObject({ price_changes: [price_changes[1]], count: 4, limit: 1, offset: 1 });
  });

  it("does not outlive a refused write or a dry run", async () => {
    const { id, s } = await makeShirt(t);
    const before = await historyOf(s.id);
    const prices = [{ variant_id: s.id, currency_code: "usd", amount: 1 }];
    await t.as("admin", { dryRun: true }).products.savePrices({ id, prices });
    const bad = [...prices, { variant_id: s.id, currency_code: "zzz", amount: 1 }];
    expect((await refusalOf(t.api.products.savePrices({ id, prices: bad }))).status).toBe(404);
    expect(await historyOf(s.id)).toEqual(before);
  });

  it("does not name the user of an earlier transaction of the connection", async () => {
    const { id, s } = await makeShirt(t);
    for (let turn = 0; turn < 3; turn += 1) {
      await t.as("member").products.savePrices({
        id,
        prices: [{ variant_id: s.id, currency_code: "usd", amount: turn }],
      });
      await query(t.db, "update money_amount set amount = amount + 10 where variant_id = $1", [s.id]);
    }
    const { price_changes } = await historyOf(s.id);
    const actors = price_changes
      .filter(({ currency_code }) => currency_code === "usd")
      .map((one) => one.actor_type);
    expect(actors).toEqual(["system", "user", "system", "user", "system", "user", "user"]);
  });

  it("is refused for a variant that is not there", async () => {
    expect(await refusalOf(historyOf("variant_none"))).toMatchObject({ status: 404 });
  });
});

describe("the lowest prices of the last 30 days", () => {
  it("are those in force, those in between, and the one in force when the days began", async () => {
    const { id, s } = await makeShirt(t);
    const save = (amount: number) =>
      t.api.products.savePrices({ id, prices: [{ variant_id: s.id, currency_code: "usd", amount }] });
    expect(await lowestOf(s.id)).toMatchObject({ amount: 1000, price_list_id: null });
    await save(600);
    await age(s.id, 40);
    await save(800);
    // The 600 was in force until today.
    expect(await lowestOf(s.id)).toMatchObject({ amount: 600 });
    await age(s.id, 31);
    expect(await lowestOf(s.id)).toMatchObject({ amount: 800 });
    expect(await lowestOf(s.id, "eur")).toMatchObject({ amount: 900 });
  });

  it("hold those of a sale that has ended, and of a deleted one, but not of drafts and groups", async () => {
    const { variants } = await makeProduct(t);
    const id = variants?.[0]?.id ?? "";
    const price = (amount: number) => [{ variant_id: id, currency_code: "usd", amount }];
    const sale = await makeSale(t, price(700));
    await makeSale(t, price(300), { status: "draft" });
    await t.db
      .insertInto("customer_group")
      .values({ id: `group of ${id}`, name: id })
      .execute();
    await makeSale(t, price(200), { customer_groups: [{ id: `group of ${id}` }] });
    await age(id, 5);
    expect(await lowestOf(id)).toMatchObject({ amount: 700, price_list_id: sale.id });
    await t.api.priceLists.update({ id: sale.id, status: "draft" });
    await age(id, 5);
    expect(await lowestOf(id)).toMatchObject({ amount: 700 });
    await t.api.priceLists.delete({ id: sale.id });
    expect(await lowestOf(id)).toMatchObject({ amount: 700, price_list_id: sale.id });
    await age(id, 31);
    expect(await lowestOf(id)).toMatchObject({ amount: 1000, price_list_id: null });
  });
});

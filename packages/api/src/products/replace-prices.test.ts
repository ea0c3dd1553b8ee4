import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeRegion } from "../regions/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { makeShirt } from "./testing";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

describe("the prices of an updated variant", () => {
  it("keep their rows when they are named by id, or by region, currency and quantities", async () => {
    const { id, s } = await makeShirt(t);
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
    const { id, s } = await makeShirt(t);
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
    const { id, s } = await makeShirt(t);
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

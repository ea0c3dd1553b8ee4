import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeGroup, makeSale } from "../price-lists/testing";
import { makeRegion } from "../regions/testing";
import { callerFactory } from "../root";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";
import { makeCustomer, makeVariant } from "../testing/shop";
import { countingDatabase } from "../testing/statements";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

type Input = Parameters<TestApi["api"]["variants"]["effectivePrice"]>[0];
const priceOf = async (input: Input) => (await t.api.variants.effectivePrice(input)).effective_price;
const outcomesOf = (price: Awaited<ReturnType<typeof priceOf>>) =>
  Object.fromEntries(price.candidates.map(({ amount, outcome }) => [amount, outcome]));

async function makePriced() {
  const [de, fr] = [await makeRegion(t), await makeRegion(t)];
  const group = await makeGroup(t);
  const { id } = await makeVariant(t, [
    { currency_code: "eur", amount: 1000 },
    { region_id: de.id, amount: 1100 },
    { region_id: fr.id, amount: 1050 },
    { currency_code: "usd", amount: 1200 },
    { currency_code: "eur", amount: 880, min_quantity: 10 },
  ]);
  const price = (amount: number) => [{ variant_id: id, currency_code: "eur", amount }];
  const sale = await makeSale(t, price(900));
  await makeSale(t, price(700), { customer_groups: [{ id: group }] });
  await makeSale(t, price(100), { status: "draft" });
  await makeSale(t, price(200), { starts_at: "2100-01-01T00:00:00.000Z" });
  return { id, de: de.id, group, sale };
}

describe("the effective price", () => {
  it("is the lowest that counts, and every other price says why it lost", async () => {
    const { id, de, sale } = await makePriced();
    const price = await priceOf({ id, region_id: de });
    expect(price).toMatchObject({
      variant_id: id,
      price: { amount: 900, price_list_id: sale.id, type: "sale" },
      original: { amount: 1100, region_id: de },
    });
    expect(outcomesOf(price)).toEqual({
      900: "won",
      1100: "higher_amount",
      1000: "region_price_first",
      1050: "other_region",
      1200: "other_currency",
      880: "quantity_unknown",
      700: "customer_group_required",
      100: "price_list_draft",
      200: "price_list_not_started",
    });
    const [winner] = price.candidates;
    expect(winner).toMatchObject({ outcome: "won", price_list: { id: sale.id, name: sale.name } });
    for (const { why } of price.candidates) expect(why).toMatch(/^[A-Z].*\.$/);
  });

  it("depends on the customer, the quantity, the moment and the rule", async () => {
    const { id, de, group } = await makePriced();
    const vip = await makeCustomer(t, [group]);
    const amountOf = async (input: Omit<Input, "id">) =>
      (await priceOf({ id, region_id: de, ...input })).price?.amount;
    expect(await amountOf({ customer_id: vip.id })).toBe(700);
    const inEuro = { region_id: null, currency_code: "EUR" };
    expect(await amountOf({ ...inEuro, quantity: 10 })).toBe(880);
    expect(await amountOf({ ...inEuro, quantity: 9 })).toBe(900);
    expect(await amountOf({ at: "2100-01-02T00:00:00.000Z" })).toBe(200);
    const outcome = async (rule: "region_price_first" | "lowest_wins") =>
      outcomesOf(await priceOf({ id, region_id: de, rule }))[1000];
    expect([await outcome("region_price_first"), await outcome("lowest_wins")]).toEqual([
      "region_price_first",
      "higher_amount",
    ]);
  });

  it("is none without a place, or where there is no price", async () => {
    const { id } = await makePriced();
    const nowhere = await priceOf({ id });
    expect(nowhere).toMatchObject({ price: null, original: null });
    expect(outcomesOf(nowhere)[1000]).toBe("no_region_or_currency");
    expect(await priceOf({ id, currency_code: "gbp" })).toMatchObject({ price: null });
  });

  it("comes for several variants in their order, with the same statements", async () => {
    const [one, two] = [await makePriced(), await makeVariant(t, 500)];
    const statementsOf = async (ids: string[]) => {
      const counting = countingDatabase(t.db);
      const { effective_prices } = await callerFactory({
        ...t.context("admin"),
        db: counting.db,
      }).variants.effectivePrices({ ids, region_id: one.de });
      expect(effective_prices.map(({ variant_id }) => variant_id)).toEqual(ids);
      return counting.count();
    };
    expect(await statementsOf([two.id, one.id])).toBe(await statementsOf([one.id]));
    const { effective_prices } = await t.api.variants.effectivePrices({
      ids: `${two.id},${one.id}`,
      currency_code: "usd",
    });
    expect(effective_prices.map(({ price }) => price?.amount)).toEqual([500, 1200]);
  });

  it.each([
    ["a variant", { id: "variant_none" }],
    ["a region", { region_id: "reg_none" }],
    ["a customer", { customer_id: "cus_none" }],
  ])("is refused for %s that is not there", async (_what, input) => {
    const { id } = await makeVariant(t, 100);
    const refusal = await refusalOf(priceOf({ id, ...input }));
    expect(refusal).toMatchObject({ status: 404, message: expect.stringContaining("_none") });
  });

  it("is refused for a quantity below 1 and more than a thousand variants", async () => {
    const { id } = await makeVariant(t, 100);
    expect((await refusalOf(priceOf({ id, quantity: 0 }))).status).toBe(400);
    const ids = Array.from({ length: 1_001 }, (_, index) => `variant_${index}`);
    for (const many of [ids, ids.join(",")]) {
      expect((await refusalOf(t.api.variants.effectivePrices({ ids: many }))).status).toBe(400);
    }
  });
});

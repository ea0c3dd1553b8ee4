import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf } from "../testing/refusals";
import { makeVariant } from "../testing/shop";
import { makeSale } from "./testing";

let t: TestApi;
let variant: { id: string; product_id: string };
beforeAll(async () => {
  t = await openTestApi();
  variant = await makeVariant(t, 1000);
});
afterAll(() => t.close());

const usd = (amount: number, more: object = {}) => ({
  variant_id: variant.id,
  currency_code: "usd",
  amount,
  ...more,
});

describe("prices in a batch", () => {
  it("are changed by id, else added, also beside equal ones", async () => {
    const list = await makeSale(t, [usd(700)]);
    const prices = [usd(600, { id: list.prices[0]?.id }), usd(600)];
    const { price_list } = await t.api.priceLists.addPrices({ id: list.id, prices });
    expect(price_list.prices?.map(({ amount }) => amount)).toEqual([600, 600]);
    expect(price_list.prices?.[0]?.id).toBe(list.prices[0]?.id);
  });

  it("are added where the id is null", async () => {
    const list = await makeSale(t, [usd(700)]);
    const prices = [usd(600, { id: null })];
    const { price_list } = await t.api.priceLists.addPrices({ id: list.id, prices });
    expect(price_list.prices?.map(({ amount }) => amount)).toEqual([700, 600]);
    const updated = await t.api.priceLists.update({ id: list.id, prices });
    expect(updated.price_list.prices?.map(({ amount }) => amount)).toEqual([700, 600, 600]);
  });

  it("are all there are with override", async () => {
    const list = await makeSale(t, [usd(700), usd(800)]);
    const prices = [usd(650, { id: list.prices[1]?.id }), usd(500, { min_quantity: 3 })];
    const { price_list } = await t.api.priceLists.addPrices({ id: list.id, prices, override: true });
    expect(price_list.prices?.map(({ amount }) => amount)).toEqual([650, 500]);
  });

  it("of two overrides at once are those of one", async () => {
    const list = await makeSale(t, []);
    await Promise.all(
      [100, 200].map((amount) =>
        t.api.priceLists.addPrices({ id: list.id, prices: [usd(amount), usd(amount + 1)], override: true }),
      ),
    );
    const { price_list } = await t.api.priceLists.get({ id: list.id });
    const amounts = price_list.prices?.map(({ amount }) => amount);
    expect([
      [100, 101],
      [200, 201],
    ]).toContainEqual(amounts);
  });

  it("are deleted by id, by variant, by product and by products, of this list alone", async () => {
    const [one, two] = [await makeVariant(t, 1), await makeVariant(t, 1)];
    const price = (variant_id: string) => ({ variant_id, currency_code: "usd", amount: 1 });
    const other = await makeSale(t, [price(one.id)]);
    const list = await makeSale(t, [price(one.id), price(one.id), price(two.id), price(variant.id)]);
    const ids = list.prices.map((row) => row.id);
    const answer = (gone: (string | undefined)[]) => ({ ids: gone, object: "money-amount", deleted: true });
    const { id } = list;
    // Those that are not in the list are ignored, and repeated.
    const price_ids = [ids[0] ?? "", other.prices[0]?.id ?? "", "ma_none"];
    expect(await t.api.priceLists.deletePrices({ id, price_ids })).toEqual(answer(price_ids));
    expect(await t.api.priceLists.deleteVariantPrices({ id, variant_id: one.id })).toEqual(answer([ids[1]]));
    expect(await t.api.priceLists.deleteVariantPrices({ id, variant_id: one.id })).toEqual(answer([]));
    expect(await t.api.priceLists.deleteProductPrices({ id, product_id: two.product_id })).toEqual(
      answer([ids[2]]),
    );
    const product_ids = [one.product_id, two.product_id, variant.product_id, "prod_none"];
    expect(await t.api.priceLists.deleteProductsPrices({ id, product_ids })).toEqual(answer([ids[3]]));
    expect((await t.api.priceLists.get({ id: other.id })).price_list.prices).toHaveLength(1);
    for (const call of [
      () => t.api.priceLists.deletePrices({ id, price_ids: [] }),
      () => t.api.priceLists.deleteProductsPrices({ id, product_ids: [] }),
    ]) {
      expect((await cleanRefusalOf(t, call)).status).toBe(400);
    }
    for (const call of [
      () => t.api.priceLists.deletePrices({ id: "pl_none", price_ids }),
      () => t.api.priceLists.deleteVariantPrices({ id: "pl_none", variant_id: one.id }),
    ]) {
      expect((await cleanRefusalOf(t, call)).status).toBe(404);
    }
  });
});

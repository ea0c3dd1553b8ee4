import { newId } from "@backroom/db";
import { selectPrice } from "@backroom/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeRegion } from "../regions/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { countingDatabase } from "../testing/statements";
import { pricesOf } from "./public";
import { makePriceList, makeProduct } from "./testing";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

const addListPrice = (variant_id: string, price_list_id: string, amount: number) =>
  t.db
    .insertInto("money_amount")
    .values({ id: newId("ma"), currency_code: "usd", amount, variant_id, price_list_id })
    .execute();

describe("the prices of variants", () => {
  it("are their rows with their price lists, which the domain chooses from", async () => {
    const region = await makeRegion(t);
    const product = await makeProduct(t, {
      variants: [
        {
          title: "S",
          options: [{ value: "S" }],
          prices: [
            { currency_code: "usd", amount: 1000 },
            { region_id: region.id, amount: 1100 },
          ],
        },
        { title: "M", options: [{ value: "M" }], prices: [] },
      ],
    });
    const [small = "", medium = ""] = product.variants?.map(({ id }) => id) ?? [];
    const group = newId("cgrp");
    await t.db.insertInto("customer_group").values({ id: group, name: "VIP" }).execute();
    const sale = await makePriceList(t);
    const vip = await makePriceList(t, { customer_group_ids: [group] });
    await addListPrice(small, sale, 900);
    await addListPrice(small, vip, 700);

    const prices = await pricesOf(t.db, [small, medium, small]);
    expect(prices.get(medium)).toEqual([]);
    expect(prices.get(small)).toMatchObject([
      { amount: 1000, currency_code: "usd", region_id: null, price_list: null },
      { amount: 1100, currency_code: "eur", region_id: region.id, price_list: null },
      { amount: 900, price_list: { id: sale, type: "sale", status: "active", customer_groups: [] } },
      { amount: 700, price_list: { id: vip, customer_groups: [{ id: group }] } },
    ]);
    const chosenFor = (customer_group_ids: string[] | null) =>
      selectPrice(
        prices.get(small) ?? [],
        {
          rule: "lowest_wins",
          region: null,
          currency: { code: "usd", includes_tax: false },
          customer_group_ids,
          quantity: 1,
          tax_rates: null,
        },
        new Date(),
      ).calculated?.price.amount;
    expect(chosenFor(null)).toBe(900);
    expect(chosenFor([group])).toBe(700);
  });

  it("may be limited to a region and its currency", async () => {
    const product = await makeProduct(t);
    const [id = ""] = product.variants?.map((variant) => variant.id) ?? [];
    const prices = await pricesOf(t.db, [id], { region_id: "reg_none", currency_code: "USD" });
    expect(prices.get(id)?.map(({ currency_code }) => currency_code)).toEqual(["usd"]);
  });

  it("take two statements for any number of variants and lists, and none for nothing", async () => {
    const ids: string[] = [];
    for (let index = 0; index < 4; index += 1) {
      const product = await makeProduct(t);
      for (const { id } of product.variants ?? []) ids.push(id);
      await addListPrice(ids.at(-1) ?? "", await makePriceList(t), 5);
    }
    const { db, count } = countingDatabase(t.db);
    expect((await pricesOf(db, ids)).size).toBe(8);
    expect(count()).toBe(2);
    await pricesOf(db, []);
    expect(count()).toBe(2);
  });
});

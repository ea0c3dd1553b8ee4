import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeRegion } from "../regions/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf } from "../testing/refusals";
import { makeVariant } from "../testing/shop";
import type { CreatePriceListInput } from "./schema";
import { makeGroup } from "./testing";

let t: TestApi;
let variant: { id: string; product_id: string };
beforeAll(async () => {
  t = await openTestApi();
  variant = await makeVariant(t, 1000);
});
afterAll(() => t.close());

const base = { name: "Sale", description: "d", type: "sale" as const, prices: [] };
const usd = (amount: number, more: object = {}) => ({
  variant_id: variant.id,
  currency_code: "usd",
  amount,
  ...more,
});

describe("creating a price list", () => {
  it("stores dates, groups and prices, and tells once", async () => {
    const group = await makeGroup(t);
    const region = await makeRegion(t);
    const { price_list } = await t.api.priceLists.create({
      ...base,
      prices: [
        { variant_id: variant.id, currency_code: "USD", amount: 700 },
        { variant_id: variant.id, region_id: region.id, amount: 650, min_quantity: 2, max_quantity: 9 },
      ],
      starts_at: "2031-01-01T00:00:00Z",
      ends_at: Date.UTC(2032, 0, 1),
      customer_groups: [{ id: group }, { id: group }],
    });
    expect(price_list).toMatchObject({
      status: "draft",
      includes_tax: false,
      starts_at: "2031-01-01T00:00:00.000Z",
      ends_at: "2032-01-01T00:00:00.000Z",
      customer_groups: [{ id: group }],
      prices: [
        {
          currency_code: "usd",
          amount: 700,
          region_id: null,
          variant_id: variant.id,
          variant: { id: variant.id },
        },
        {
          currency_code: "eur",
          amount: 650,
          region_id: region.id,
          min_quantity: 2,
          max_quantity: 9,
          variants: [{ id: variant.id }],
        },
      ],
    });
    expect(await t.eventsOf(price_list.id)).toEqual(["price-list.created"]);
    expect((await t.api.priceLists.get({ id: price_list.id })).price_list).toEqual(price_list);
  });

  const refusals: [string, () => Partial<CreatePriceListInput>, number, string][] = [
    ["an end before its start", () => ({ starts_at: "2032-01-01", ends_at: "2031-01-01" }), 400, "ends_at"],
    ["a date that is none", () => ({ starts_at: "soon" }), 400, "starts_at"],
    ["an unknown group", () => ({ customer_groups: [{ id: "cgrp_none" }] }), 404, "cgrp_none"],
    [
      "an unknown variant",
      () => ({ prices: [{ ...usd(1), variant_id: "variant_none" }] }),
      404,
      "variant_none",
    ],
    ["an unknown currency", () => ({ prices: [usd(1, { currency_code: "xxx" })] }), 404, "xxx"],
    [
      "an unknown region",
      () => ({ prices: [{ variant_id: variant.id, region_id: "reg_none", amount: 1 }] }),
      404,
      "reg_none",
    ],
    ["a price of both", () => ({ prices: [usd(1, { region_id: "reg_none" })] }), 400, "prices.0"],
    ["a price of neither", () => ({ prices: [{ variant_id: variant.id, amount: 1 }] }), 400, "prices.0"],
    ["a negative price", () => ({ prices: [usd(-1)] }), 400, "amount"],
    ["a fractional price", () => ({ prices: [usd(1.5)] }), 400, "amount"],
    ["a price above the limit", () => ({ prices: [usd(2 ** 31)] }), 400, "amount"],
    ["a price with an id", () => ({ prices: [usd(1, { id: "ma_x" })] }), 400, "property id should not exist"],
    ["another type", () => ({ type: "bonus" as never }), 400, "type"],
    ["no prices", () => ({ prices: undefined as never }), 400, "prices"],
  ];
  it.each(refusals)("is refused with %s", async (_what, input, status, names) => {
    const refusal = await cleanRefusalOf(t, () => t.api.priceLists.create({ ...base, ...input() }));
    expect(refusal).toMatchObject({ status, message: expect.stringContaining(names) });
  });
});

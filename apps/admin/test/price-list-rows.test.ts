import { describe, expect, it } from "vitest";
import { lessPercent } from "../src/features/price-lists/prices/list-prices";
import { type ListPrice, priceChanges, stepRows, stepsOf } from "../src/features/price-lists/prices/rows";
import type { Place } from "../src/features/products/use-places";
import { cellKey } from "../src/features/sheet/types";

const usd: Place = { id: "usd", name: "USD", currency: "usd", region_id: null };
const berlin: Place = { id: "reg_de", name: "Berlin", currency: "eur", region_id: "reg_de" };

const price = (id: string, amount: number, more: Partial<ListPrice> = {}) =>
  ({
    id,
    variant_id: "v1",
    amount,
    currency_code: "usd",
    region_id: null,
    min_quantity: null,
    max_quantity: null,
    price_list_id: "pl",
    ...more,
    // Rows read these fields of a price alone.
  }) as ListPrice;

type Product = Parameters<typeof stepRows>[0];
const product = {
  variants: ["v1", "v2"].map((id) => ({
    id,
    title: id,
    sku: null,
    prices: [price("d", 1000, { price_list_id: null })],
  })),
  // Rows read the variants of a product alone.
} as unknown as Product;

const rowsOf = (prices: readonly ListPrice[]) => stepRows(product, prices, stepsOf(prices));
const step = (min_quantity: number | null, max_quantity: number | null = null) => ({
  min_quantity,
  max_quantity,
});

describe("the rows of a price list", () => {
  it("are one for each variant and quantity step, any quantity first", () => {
    const rows = rowsOf([price("b", 700, step(50)), price("a", 800, step(10, 49))]);
    expect(rows.map(({ id }) => id)).toEqual(["v1|-", "v1|10-49", "v1|50-", "v2|-", "v2|10-49", "v2|50-"]);
  });

  it("show the lowest of several equal prices, which is the one that wins", () => {
    const [row] = rowsOf([price("high", 900), price("low", 800)]);
    expect(row?.prices.usd?.map(({ id }) => id)).toEqual(["low", "high"]);
  });

  it("know default prices where they hold for any quantity", () => {
    const [first, second] = rowsOf([price("a", 800, step(10))]);
    expect([first?.defaults, second?.defaults]).toEqual([{ usd: 1000 }, {}]);
  });
});

describe("what edited cells change", () => {
  const prices = [
    price("low", 800),
    price("high", 900),
    price("region", 700, { region_id: "reg_de", currency_code: "eur" }),
  ];
  const changes = (edits: Record<string, number | null>) =>
    priceChanges(rowsOf(prices), [usd, berlin], edits);

  it("keeps the price that was shown and drops those beside it", () => {
    expect(changes({ [cellKey("v1|-", "usd")]: 750 })).toEqual({
      keys: [cellKey("v1|-", "usd")],
      prices: [{ id: "low", variant_id: "v1", currency_code: "usd", amount: 750, ...step(null) }],
      gone: ["high"],
    });
  });

  it("removes all prices of an emptied cell", () => {
    expect(changes({ [cellKey("v1|-", "usd")]: null })).toEqual({
      keys: [],
      prices: [],
      gone: ["high", "low"],
    });
  });

  it("names a region alone, and adds where there was none", () => {
    expect(changes({ [cellKey("v2|-", "reg_de")]: 650 }).prices).toEqual([
      { variant_id: "v2", region_id: "reg_de", amount: 650, ...step(null) },
    ]);
    expect(changes({ [cellKey("v2|-", "reg_de")]: null }).gone).toEqual([]);
  });
});

it("takes percent off to the nearest unit", () => {
  expect([lessPercent(999, 20), lessPercent(1000, 0), lessPercent(1000, 100), lessPercent(5, 10)]).toEqual([
    799, 1000, 0, 5,
  ]);
});

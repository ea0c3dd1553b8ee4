import { describe, expect, it } from "vitest";
import { type PriceHistory, type PriceListState, selectLowestPrices } from "./lowest-price";

/** Days of one month; the window is from the 1st to the 31st. */
const day = (number: number) => `2026-03-${String(number).padStart(2, "0")}T00:00:00.000Z`;
const window = { from: day(1), to: day(31) };

const usd = {
  price_id: "p",
  currency_code: "usd",
  region_id: null,
  price_list_id: null,
  min_quantity: null,
  max_quantity: null,
};
const sale = { ...usd, price_id: "s", price_list_id: "sale" };
const active: PriceListState = {
  price_list_id: "sale",
  status: "active",
  starts_at: null,
  ends_at: null,
  is_open: true,
  at: "2025-01-01T00:00:00.000Z",
};
const nothing: PriceHistory = { current: [], changes: [], lists: [] };
const amountsOf = (history: Partial<PriceHistory>) =>
  selectLowestPrices({ ...nothing, ...history }, window).map(({ amount }) => amount);

describe("the lowest price of a window", () => {
  it("is the present one where nothing changed", () => {
    expect(amountsOf({ current: [{ ...usd, amount: 500 }] })).toEqual([500]);
    expect(amountsOf({})).toEqual([]);
  });

  it("is the one in force when the window began, where it was raised since", () => {
    expect(
      amountsOf({
        current: [{ ...usd, amount: 700 }],
        changes: [{ ...usd, from: 500, to: 700, at: day(9) }],
      }),
    ).toEqual([500]);
  });

  it("is one in between, though it was in force for a day only", () => {
    expect(
      amountsOf({
        current: [{ ...usd, amount: 700 }],
        changes: [
          { ...usd, from: 500, to: 300, at: day(9) },
          { ...usd, from: 300, to: 700, at: day(10) },
        ],
      }),
    ).toEqual([300]);
  });

  it("is not one that a single transaction set and set again", () => {
    expect(
      amountsOf({
        current: [{ ...usd, amount: 700 }],
        changes: [
          { ...usd, from: 500, to: 1, at: day(9) },
          { ...usd, from: 1, to: 700, at: day(9) },
        ],
      }),
    ).toEqual([500]);
  });

  it("remembers a price that went, under another row", () => {
    expect(
      amountsOf({
        current: [{ ...usd, price_id: "q", amount: 900 }],
        changes: [
          { ...usd, from: 400, to: null, at: day(9) },
          { ...usd, price_id: "q", from: null, to: 900, at: day(9) },
        ],
      }),
    ).toEqual([400]);
  });

  it("is one per currency, and one per region with prices of its own", () => {
    const found = selectLowestPrices(
      {
        ...nothing,
        current: [
          { ...usd, amount: 500 },
          { ...usd, price_id: "e", currency_code: "eur", amount: 450 },
          { ...usd, price_id: "r", region_id: "reg", amount: 480 },
        ],
      },
      window,
    );
    expect(found).toEqual([
      { currency_code: "usd", region_id: null, amount: 500, price_list_id: null },
      { currency_code: "eur", region_id: null, amount: 450, price_list_id: null },
      { currency_code: "usd", region_id: "reg", amount: 480, price_list_id: null },
    ]);
  });

  it("leaves out what holds from two pieces on", () => {
    const steps = [2, 1, 0, null].map((min_quantity, index) => ({
      ...usd,
      price_id: String(index),
      min_quantity,
      amount: 100 + index,
    }));
    expect(amountsOf({ current: steps })).toEqual([101]);
  });
});

describe("prices of a list count", () => {
  const listed = (lists: PriceListState[]) =>
    amountsOf({
      current: [
        { ...usd, amount: 500 },
        { ...sale, amount: 300 },
      ],
      lists,
    });

  it.each<[string, Partial<PriceListState>, number]>([
    ["while it is active, running and for everyone", {}, 300],
    ["not of a draft", { status: "draft" }, 500],
    ["not for customer groups", { is_open: false }, 500],
    ["when it ended within the window", { ends_at: day(2) }, 300],
    ["not when it ended before", { ends_at: day(1) }, 500],
    ["not when it starts later", { starts_at: "2026-05-01T00:00:00.000Z" }, 500],
  ])("%s", (_when, state, amount) => {
    expect(listed([{ ...active, ...state }])).toEqual([amount]);
  });

  it("also when it was ended or deleted since", () => {
    expect(listed([active, { ...active, status: "deleted", at: day(5) }])).toEqual([300]);
    expect(listed([active, { ...active, status: "deleted", at: "2026-02-01T00:00:00.000Z" }])).toEqual([500]);
  });

  it("only while price and list meet", () => {
    const meets = (from: number, to: number) =>
      amountsOf({
        current: [{ ...usd, amount: 500 }],
        changes: [
          { ...sale, from: null, to: 200, at: day(from) },
          { ...sale, from: 200, to: null, at: day(to) },
        ],
        lists: [{ ...active, starts_at: day(10), ends_at: day(20) }],
      });
    expect(meets(5, 10)).toEqual([500]);
    expect(meets(5, 11)).toEqual([200]);
    expect(meets(20, 25)).toEqual([500]);
  });

  it("unless it belongs to a list without state", () => {
    expect(listed([])).toEqual([500]);
  });
});

import { describe, expect, test } from "vitest";
import { selectPrice } from "./price-selection";
import type { PriceCandidate, PriceContext, PriceListOfPrice } from "./price-types";
import { buildDefaultTaxLine } from "./tax-rates";
import { buildVariantPricing } from "./variant-pricing";

const now = new Date("2024-06-15T12:00:00.000Z");
const tomorrow = "2024-06-16T12:00:00.000Z";
const yesterday = "2024-06-14T12:00:00.000Z";

const price = (id: string, amount: number, rest: Partial<PriceCandidate> = {}): PriceCandidate => ({
  id,
  amount,
  currency_code: "eur",
  region_id: null,
  min_quantity: null,
  max_quantity: null,
  price_list: null,
  ...rest,
});
const list = (id: string, rest: Partial<PriceListOfPrice> = {}): PriceListOfPrice => ({
  id,
  type: "sale",
  status: "active",
  starts_at: null,
  ends_at: null,
  includes_tax: false,
  customer_groups: [],
  ...rest,
});

const p1 = price("p1", 1000);
const p2 = price("p2", 1100, { region_id: "DE" });
const p3 = price("p3", 1200, { currency_code: "usd" });
const S1 = price("s1", 900, { price_list: list("S1") });
const S2 = price("s2", 700, { price_list: list("S2", { customer_groups: [{ id: "VIP" }] }) });
const O1 = price("o1", 1300, { price_list: list("O1", { type: "override" }) });
const T1a = price("t1a", 850, { price_list: list("T1"), min_quantity: 5, max_quantity: 9 });
const T1b = price("t1b", 800, { price_list: list("T1"), min_quantity: 10 });
const X1 = price("x1", 100, { price_list: list("X1", { status: "draft" }) });
const X2 = price("x2", 200, { price_list: list("X2", { starts_at: tomorrow }) });
const X3 = price("x3", 300, { price_list: list("X3", { ends_at: yesterday }) });
const defaults = [p1, p2, p3];
const all = [...defaults, S1, S2, O1, T1a, T1b, X1, X2, X3];

const nowhere: PriceContext = {
  rule: "region_price_first",
  region: null,
  currency: null,
  customer_group_ids: null,
  quantity: null,
  tax_rates: null,
};
const inCurrency = (code: string): PriceContext => ({ ...nowhere, currency: { code, includes_tax: false } });
const inRegion = (id: string, rest: Partial<PriceContext> = {}): PriceContext => ({
  ...inCurrency("eur"),
  region: { id, includes_tax: false },
  ...rest,
});

/** original / calculated / type, as the table of catalog §2.16 shows them. */
function priced(prices: PriceCandidate[], context: PriceContext) {
  const { original_price, calculated_price, calculated_price_type } = buildVariantPricing(
    selectPrice(prices, context, now),
    null,
  );
  return [original_price, calculated_price, calculated_price_type];
}
const ids = (prices: readonly PriceCandidate[]) => prices.map(({ id }) => id);

describe("worked examples of catalog §2.16", () => {
  test("1: without a context nothing is calculated; list rows show only when asked for", () => {
    expect(priced(all, nowhere)).toEqual([null, null, null]);
    expect(ids(selectPrice(all, nowhere, now).candidates)).toEqual(["p1", "p2", "p3"]);
    const listed = selectPrice(all, { ...nowhere, include_price_lists: true }, now);
    expect(ids(listed.candidates)).toEqual(["p1", "p2", "p3", "s1", "o1", "t1a", "t1b"]);
    const for_customer = selectPrice(all, { ...nowhere, customer_group_ids: ["VIP"] }, now);
    expect(ids(for_customer.candidates)).toContain("s2");
  });

  test("2, 3: a currency alone", () => {
    expect(priced(all, inCurrency("usd"))).toEqual([1200, 1200, "default"]);
    expect(priced(defaults, inCurrency("eur"))).toEqual([1000, 1000, "default"]);
    expect(priced([p2, p1, p3], inCurrency("eur"))).toEqual([1000, 1000, "default"]);
  });

  test("4: the region's price beats a lower currency price in the catalog, not in carts (Q41)", () => {
    expect(priced(defaults, inRegion("DE"))).toEqual([1100, 1100, "default"]);
    expect(priced(defaults, inRegion("DE", { rule: "lowest_wins" }))).toEqual([1100, 1000, "default"]);
  });

  test("5, 6: a sale wins when lower, an override does not when dearer (Q40)", () => {
    expect(priced([...defaults, S1], inRegion("DE"))).toEqual([1100, 900, "sale"]);
    expect(priced([...defaults, O1], inRegion("DE"))).toEqual([1100, 1100, "default"]);
    expect(priced([...defaults, O1], inRegion("DE", { rule: "lowest_wins" }))).toEqual([
      1100,
      1000,
      "default",
    ]);
  });

  test("7, 8, 9: a list for a customer group is seen by that group only", () => {
    const prices = [...defaults, S1, S2];
    const seen = (groups: string[] | null) => priced(prices, inRegion("DE", { customer_group_ids: groups }));
    expect(seen(null)).toEqual([1100, 900, "sale"]);
    expect(seen(["VIP"])).toEqual([1100, 700, "sale"]);
    expect(seen(["OTHER"])).toEqual([1100, 900, "sale"]);
  });

  test("10, 11: quantity tiers", () => {
    const prices = [...defaults, S1, T1a, T1b];
    const at = (quantity: number | null) => priced(prices, inRegion("DE", { quantity }))[1];
    expect([null, 4, 5, 9, 10].map(at)).toEqual([900, 900, 850, 850, 800]);
  });

  test("12: draft, future and ended lists do not apply", () => {
    const selection = selectPrice([...defaults, X1, X2, X3], inRegion("FR"), now);
    expect(priced([...defaults, X1, X2, X3], inRegion("FR"))).toEqual([1000, 1000, "default"]);
    expect(Object.fromEntries(selection.losers.map(({ price: { id }, reason }) => [id, reason]))).toEqual({
      p2: "other_region",
      p3: "other_currency",
      x1: "price_list_draft",
      x2: "price_list_not_started",
      x3: "price_list_ended",
    });
  });

  test("13: prices of another region with the same currency do not leak (Q43), in carts neither", () => {
    const prices = [p1, { ...p2, amount: 950 }, p3];
    expect(priced(prices, inRegion("FR"))).toEqual([1000, 1000, "default"]);
    expect(priced(prices, inRegion("FR", { rule: "lowest_wins" }))).toEqual([1000, 1000, "default"]);
  });

  test("14: a price with only a maximum counts without a quantity, and up to it", () => {
    const prices = [...defaults, price("max5", 870, { max_quantity: 5 })];
    expect(priced(prices, inCurrency("eur"))).toEqual([1000, 870, "default"]);
    expect(priced(prices, { ...inCurrency("eur"), quantity: 5 })).toEqual([1000, 870, "default"]);
    expect(priced(prices, { ...inCurrency("eur"), quantity: 6 })).toEqual([1000, 1000, "default"]);
  });

  test("15: no candidate gives empty prices and nulls (Q39)", () => {
    const pricing = buildVariantPricing(selectPrice([...defaults, S1], inCurrency("gbp"), now), null);
    expect(pricing).toMatchObject({ prices: [], original_price: null, calculated_price: null });
  });

  const tax = (
    prices: PriceCandidate[],
    context: PriceContext,
    rates: Parameters<typeof buildVariantPricing>[1],
  ) => {
    const pricing = buildVariantPricing(selectPrice(prices, { ...context, tax_rates: rates }, now), rates);
    const { original_tax, original_price_incl_tax, calculated_tax, calculated_price_incl_tax } = pricing;
    return [original_tax, original_price_incl_tax, calculated_tax, calculated_price_incl_tax];
  };

  test("16, 17, 18: tax members at the region's rate, at product rates, and without automatic taxes", () => {
    const prices = [...defaults, S1];
    expect(tax(prices, inRegion("DE"), [buildDefaultTaxLine({ tax_rate: 19 })])).toEqual([
      209, 1309, 171, 1071,
    ]);
    const two = [7, 2].map((rate) => ({ rate, name: `${rate}`, code: `${rate}` }));
    expect(tax(prices, inRegion("DE"), two)).toEqual([99, 1199, 81, 981]);
    expect(tax(prices, inRegion("DE"), null)).toEqual([null, null, null, null]);
  });

  const N = price("n", 950, { price_list: list("N") });
  const G = price("g", 1100, { price_list: list("G", { includes_tax: true }) });

  test("19, 20: prices with and without tax are compared with the tax added", () => {
    const rate = (percent: number) => [buildDefaultTaxLine({ tax_rate: percent })];
    expect(tax([p1, N, G], inRegion("DE"), rate(25))).toEqual([250, 1250, 220, 1100]);
    expect(tax([p1, N, G], inRegion("DE"), rate(5))).toEqual([50, 1050, 48, 998]);
  });
});

describe("price selection", () => {
  test("an unknown rate counts as zero when flags differ, whatever the order of rows (Q42)", () => {
    const net = price("net", 950, { price_list: list("N") });
    const gross = price("gross", 940, { price_list: list("G", { includes_tax: true }) });
    for (const prices of [
      [net, gross],
      [gross, net],
    ]) {
      expect(selectPrice(prices, inRegion("DE"), now).calculated?.price.id).toBe("gross");
    }
  });

  test("a price includes tax when its list, its region or its currency says so", () => {
    const flag = (region: boolean, currency: boolean, row: PriceCandidate) =>
      selectPrice(
        [row],
        inRegion("DE", {
          region: { id: "DE", includes_tax: region },
          currency: { code: "eur", includes_tax: currency },
        }),
        now,
      ).calculated?.includes_tax;
    expect(flag(false, false, p1)).toBe(false);
    expect(flag(true, false, p1)).toBe(false);
    expect(flag(true, false, p2)).toBe(true);
    expect(flag(false, true, p2)).toBe(true);
    expect(flag(false, false, price("g", 1, { price_list: list("G", { includes_tax: true }) }))).toBe(true);
  });

  test("the first of equal amounts wins, and every other row has a reason", () => {
    const twin = price("twin", 1000);
    const { calculated, losers } = selectPrice(
      [...all, twin],
      inRegion("DE", { rule: "lowest_wins", quantity: 3 }),
      now,
    );
    expect(calculated?.price.id).toBe("s1");
    expect(Object.fromEntries(losers.map(({ price: { id }, reason }) => [id, reason]))).toEqual({
      p1: "higher_amount",
      p2: "higher_amount",
      p3: "other_currency",
      s2: "customer_group_required",
      o1: "higher_amount",
      t1a: "below_min_quantity",
      t1b: "below_min_quantity",
      x1: "price_list_draft",
      x2: "price_list_not_started",
      x3: "price_list_ended",
      twin: "higher_amount",
    });
    const tie = selectPrice([p1, twin], inRegion("FR"), now);
    expect(tie.calculated?.price.id).toBe("p1");
    expect(tie.losers).toEqual([{ price: twin, reason: "same_amount_later" }]);
  });

  test("a list starts after and ends at its instant exactly", () => {
    const starting = price("s", 1, { price_list: list("S", { starts_at: now }) });
    const ending = price("e", 1, { price_list: list("E", { ends_at: now }) });
    expect(
      selectPrice([starting, ending], inCurrency("eur"), now).losers.map(({ reason }) => reason),
    ).toEqual(["price_list_not_started", "price_list_ended"]);
  });
});

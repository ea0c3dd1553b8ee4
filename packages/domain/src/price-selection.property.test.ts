import fc from "fast-check";
import { expect, test } from "vitest";
import { selectPrice } from "./price-selection";
import type { PriceCandidate, PriceContext, PriceRule } from "./price-types";

const now = new Date("2024-06-15T12:00:00.000Z");

const prices: fc.Arbitrary<PriceCandidate[]> = fc
  .array(
    fc.record({
      amount: fc.nat({ max: 2000 }),
      currency_code: fc.constantFrom("eur", "usd"),
      region_id: fc.constantFrom(null, "DE", "FR"),
      min_quantity: fc.option(fc.nat({ max: 10 })),
      max_quantity: fc.option(fc.nat({ max: 20 })),
      price_list: fc.option(
        fc.record({
          id: fc.constant("pl"),
          type: fc.constantFrom("sale", "override"),
          status: fc.constantFrom("active", "draft"),
          starts_at: fc.constantFrom(null, new Date("2024-01-01"), new Date("2025-01-01")),
          ends_at: fc.constantFrom(null, new Date("2024-01-02"), new Date("2025-01-02")),
          includes_tax: fc.boolean(),
          customer_groups: fc.constantFrom([], [{ id: "VIP" }]),
        }),
      ),
    }),
    { maxLength: 8 },
  )
  .map((rows) => rows.map((row, index) => ({ ...row, id: `ma_${index}` })));

const contexts: fc.Arbitrary<PriceContext> = fc.record({
  rule: fc.constantFrom<PriceRule>("lowest_wins", "region_price_first"),
  region: fc.option(fc.record({ id: fc.constant("DE"), includes_tax: fc.boolean() })),
  currency: fc.option(fc.record({ code: fc.constant("eur"), includes_tax: fc.boolean() })),
  customer_group_ids: fc.constantFrom(null, [], ["VIP"]),
  quantity: fc.option(fc.integer({ min: 1, max: 25 })),
  tax_rates: fc.constantFrom(null, [], [{ rate: 19 }, { rate: 2 }]),
});

test("every row either wins or has exactly one reason for losing", () => {
  fc.assert(
    fc.property(prices, contexts, (rows, context) => {
      const { calculated, losers } = selectPrice(rows, context, now);
      const named = [...losers.map(({ price }) => price.id), ...(calculated ? [calculated.price.id] : [])];
      const expected = rows.map(({ id }) => id);
      const undecided = context.region === null && context.currency === null;
      expect(named.toSorted()).toEqual(expected.toSorted());
      if (undecided) expect(calculated).toBeNull();
    }),
  );
});

test("the winning gross amount does not depend on the order of rows", () => {
  fc.assert(
    fc.property(prices, contexts, (rows, context) => {
      const gross = (order: PriceCandidate[]) => {
        const { calculated } = selectPrice(order, context, now);
        if (calculated === null) return null;
        const rate = (context.tax_rates ?? []).reduce((sum, each) => sum + (each.rate ?? 0), 0);
        return calculated.price.amount * (calculated.includes_tax ? 100 : 100 + rate);
      };
      expect(gross(rows.toReversed())).toBe(gross(rows));
    }),
  );
});

import fc from "fast-check";
import type { DiscountOfAdjustments } from "../src/discount-types";
import { type CartSetup, fixedOff, freeShipping, type LineSetup, percentOff } from "./fixtures";

const rate = fc.constantFrom(0, 1.5, 5, 7.25, 8.875, 15, 19, 25);
const rates = fc.array(rate, { maxLength: 3 });

/** Lines with ids of their own; at most 8, far below the largest amount. */
export const lineSetups: fc.Arbitrary<LineSetup[]> = fc
  .array(
    fc.record({
      price: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 100_000 })),
      quantity: fc.integer({ min: 1, max: 50 }),
      rates,
      inclusive: fc.boolean(),
      custom: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((lines) => lines.map((line, index) => ({ ...line, id: `item_${index}` })));

/** Percentage and fixed discounts, some with a condition that matches the first products only. */
export const valueDiscounts: fc.Arbitrary<DiscountOfAdjustments> = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: 0, max: 100 }).map(percentOff),
      fc.integer({ min: 0, max: 500_000 }).map((value) => fixedOff(value)),
      fc.integer({ min: 0, max: 5_000 }).map((value) => fixedOff(value, "item")),
    ),
    fc.option(fc.constantFrom("in", "not_in")),
  )
  .map(([discount, operator]) => {
    if (operator === null) return discount;
    const resource_ids = ["prod_item_0", "prod_item_1"];
    const conditions = [{ type: "products", operator, resource_ids } as const];
    return { ...discount, rule: { ...discount.rule, conditions } };
  });

/** Cards that are all taxed or all untaxed. */
const giftCards = fc
  .tuple(
    fc.option(rate),
    fc.array(
      fc.record({
        balance: fc.integer({ min: 0, max: 200_000 }),
        ends_at: fc.constantFrom(null, "2030-01-01T00:00:00.000Z", "2031-01-01T00:00:00.000Z"),
      }),
      { maxLength: 3 },
    ),
  )
  .map(([tax_rate, cards]) => cards.map((card, index) => ({ ...card, id: `gift_${index}`, tax_rate })));

export const cartSetups: fc.Arbitrary<CartSetup> = fc.record({
  lines: lineSetups,
  discounts: fc
    .tuple(fc.option(valueDiscounts), fc.boolean())
    .map(([value, free]) => [...(free ? [freeShipping] : []), ...(value ? [value] : [])]),
  shipping: fc.array(
    fc.record({ price: fc.integer({ min: 0, max: 10_000 }), rates, inclusive: fc.boolean() }),
    { maxLength: 2 },
  ),
  gift_cards: giftCards,
  gift_cards_taxable: fc.boolean(),
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineSetups, valueDiscounts } from "../test/arbitraries";
import { buildAdjustableLine, fixedOff } from "../test/fixtures";
import { computeAdjustments, computeDiscountBase } from "./adjustments";
import { sumAmounts } from "./money";

const lines = lineSetups.map((setups) => setups.map(buildAdjustableLine));

describe("adjustments", () => {
  test("of a fixed total add up to the value, or to all discountable lines if they are worth less", () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 1_000_000 }), (items, value) => {
        const base = sumAmounts(items.filter((line) => line.allow_discounts).map(computeDiscountBase));
        const granted = sumAmounts(computeAdjustments(items, fixedOff(value)).map(({ amount }) => amount));
        expect(Math.round(granted * 1e6) / 1e6).toBe(Math.min(value, base));
      }),
    );
  });

  test("are above zero, never above the line, and never on lines that exclude them", () => {
    fc.assert(
      fc.property(lines, valueDiscounts, (items, discount) => {
        for (const { item_id, amount } of computeAdjustments(items, discount)) {
          const line = items.find(({ id }) => id === item_id);
          expect(line?.allow_discounts).toBe(true);
          expect(amount).toBeGreaterThan(0);
          expect(amount).toBeLessThanOrEqual(line === undefined ? -1 : computeDiscountBase(line));
          if (discount.rule.type === "percentage") expect(Number.isInteger(amount)).toBe(true);
        }
      }),
    );
  });

  test("do not depend on the order of lines", () => {
    fc.assert(
      fc.property(lines, valueDiscounts, (items, discount) => {
        const backwards = computeAdjustments(items.toReversed(), discount);
        expect(backwards.toReversed()).toEqual(computeAdjustments(items, discount));
      }),
    );
  });

  test("of a line stay the same when conditions exclude other lines (Q-05)", () => {
    fc.assert(
      fc.property(lines, valueDiscounts, (items, discount) => {
        const unconditional = { ...discount, rule: { ...discount.rule, conditions: [] } };
        const all = computeAdjustments(items, unconditional);
        for (const adjustment of computeAdjustments(items, discount)) expect(all).toContainEqual(adjustment);
      }),
    );
  });
});

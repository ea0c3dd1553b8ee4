import { describe, expect, test } from "vitest";
import {
  buildAdjustableLine,
  buildLines,
  fixedOff,
  freeShipping,
  percentOff,
  totalCart,
} from "../test/fixtures";
import { computeAdjustments } from "./adjustments";
import { computeLineTotals } from "./line-totals";

const line = buildAdjustableLine({ price: 1000, quantity: 1 }, 0);
const amounts = (...args: Parameters<typeof computeAdjustments>) =>
  computeAdjustments(...args).map(({ amount }) => amount);

describe("adjustments", () => {
  test("are stored with line, discount and description", () => {
    expect(computeAdjustments([line], percentOff(10))).toEqual([
      { item_id: "A", discount_id: "disc_percent", amount: 100, description: "discount" },
    ]);
  });

  test("are the double the reference stores", () => {
    const lines = [1600, 2398].map((price, index) => buildAdjustableLine({ price, quantity: 1 }, index));
    expect(amounts(lines, fixedOff(500))).toEqual([500 * (1600 / 3998), 500 * (2398 / 3998)]);
  });

  test("are not given without a discount, by free shipping, and for nothing", () => {
    expect(amounts([line], null)).toEqual([]);
    expect(amounts([line], freeShipping)).toEqual([]);
    expect(amounts([line], percentOff(0))).toEqual([]);
    expect(amounts([{ ...line, unit_price: 0 }], fixedOff(100))).toEqual([]);
    expect(amounts([], fixedOff(100))).toEqual([]);
  });

  test("are not given to custom, non-discountable and return lines", () => {
    expect(amounts([{ ...line, product: null }], percentOff(10))).toEqual([]);
    expect(amounts([{ ...line, allow_discounts: false }], percentOff(10))).toEqual([]);
    expect(amounts([{ ...line, is_return: true }], percentOff(10))).toEqual([]);
  });

  test("of a fixed total are never inflated by return lines, also when those outweigh the rest", () => {
    const returned = { ...line, id: "R", is_return: true, unit_price: -1000 };
    expect(amounts([line, returned], fixedOff(300))).toEqual([300]);
    expect(amounts([line, { ...returned, quantity: 2 }], fixedOff(300))).toEqual([300]);
    expect(amounts([line, { ...returned, is_return: false }], fixedOff(300))).toEqual([300]);
  });

  test("of a fixed total are not shared with the return shipping of a swap", () => {
    const shipping = { ...line, id: "R", is_return: true };
    expect(amounts([line, shipping], fixedOff(300))).toEqual([300]);
  });
});

describe("discount of a line", () => {
  const discounts = [percentOff(10)];
  const [priced] = buildLines([{ price: 1000, quantity: 1 }]);
  const total = (adjustments: { amount: number; discount_id: string | null }[], allow_discounts = true) =>
    priced && computeLineTotals({ ...priced, allow_discounts, adjustments }, discounts).discount_total;

  test("counts custom adjustments and those of the applied discount only", () => {
    const own = { amount: 100, discount_id: "disc_percent" };
    const custom = { amount: 20, discount_id: null };
    const other = { amount: 3, discount_id: "disc_other" };
    expect(total([own, custom, other])).toBe(120);
    expect(total([own, custom, other], false)).toBe(20);
  });

  test("a half unit of tax is a half, although a third of a discount is not exact", () => {
    const lines = [330, 330, 330].map((price, index) => ({
      id: `${index}`,
      price,
      quantity: 1,
      rates: [15],
    }));
    const totals = totalCart({ lines, discounts: [fixedOff(200)] });
    expect(totals.items.map((each) => each.tax_total)).toEqual([40, 40, 40]);
  });

  test("a half unit of a cart's discount is a half, although its shares are not exact", () => {
    const conditions = [{ type: "products", operator: "not_in", resource_ids: ["prod_3"] }] as const;
    const discount = fixedOff(10);
    const lines = [100, 100, 100, 900].map((price, index) => ({ id: `${index}`, price, quantity: 1 }));
    const totals = totalCart({ lines, discounts: [{ ...discount, rule: { ...discount.rule, conditions } }] });
    expect(totals).toMatchObject({ raw_discount_total: 2.5, discount_total: 3 });
  });

  test("a full discount of an inclusive line earns no negative tax", () => {
    const lines = [{ price: 999, quantity: 100, rates: [25], inclusive: true }];
    const totals = totalCart({ lines, discounts: [percentOff(100)] });
    expect(totals).toMatchObject({ subtotal: 79_925, discount_total: 79_925, tax_total: 0, total: 0 });
  });
});

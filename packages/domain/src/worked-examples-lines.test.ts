import { describe, expect, test } from "vitest";
import { fixedOff, freeShipping, percentOff, pick, totalCart } from "../test/fixtures";

const amounts = (totals: ReturnType<typeof totalCart>) =>
  totals.items.map(({ discount_total, tax_total, total }) => [discount_total, tax_total, total]);

describe("worked examples of orders §2.9: discounts", () => {
  test("W1: a percentage over several lines leaves custom lines undiscounted and untaxed", () => {
    const totals = totalCart({
      lines: [
        { price: 1000, quantity: 2, rates: [10] },
        { price: 999, quantity: 3, rates: [10] },
        { price: 333, quantity: 1, custom: true },
      ],
      shipping: [{ price: 500, rates: [10] }],
      discounts: [percentOff(15)],
    });
    expect(amounts(totals)).toEqual([
      [300, 170, 1870],
      [450, 255, 2802],
      [0, 0, 333],
    ]);
    expect(totals.items.map((line) => [line.original_total, line.original_tax_total])).toEqual([
      [2200, 200],
      [3297, 300],
      [333, 0],
    ]);
    expect(totals).toMatchObject({
      subtotal: 5330,
      discount_total: 750,
      shipping_total: 500,
      item_tax_total: 425,
      shipping_tax_total: 50,
      tax_total: 475,
      total: 5555,
    });
  });

  test("W2: a fixed total is shared by line value and loses no unit", () => {
    const totals = totalCart({
      lines: [
        { price: 1200, quantity: 1 },
        { price: 1500, quantity: 2 },
        { price: 700, quantity: 1 },
        { price: 500, quantity: 1, custom: true },
      ],
      discounts: [fixedOff(1000)],
    });
    expect(totals.items.map((line) => line.discount_total)).toEqual([245, 612, 143, 0]);
    expect(totals.items[0]?.raw_discount_total).toBeCloseTo(244.897959, 6);
    expect(totals).toMatchObject({ discount_total: 1000, total: 4400 });
  });

  test("W3: the cart's discount is the rounded sum, not the sum of rounded lines", () => {
    const line = { price: 333, quantity: 1, rates: [10] };
    const totals = totalCart({
      lines: [line, line, line].map((each, i) => ({ ...each, id: `${i}` })),
      discounts: [fixedOff(100)],
    });
    expect(totals.items.map((each) => each.discount_total)).toEqual([33, 33, 33]);
    expect(totals.items.map((each) => each.total).reduce((a, b) => a + b)).toBe(990);
    expect(totals).toMatchObject({ subtotal: 999, discount_total: 100, tax_total: 90, total: 989 });
  });

  test("W4: line tax is computed on the unrounded discount", () => {
    const totals = totalCart({
      lines: [
        { price: 100, quantity: 1, rates: [25] },
        { price: 100, quantity: 1, rates: [25] },
      ],
      discounts: [fixedOff(101)],
    });
    expect(amounts(totals)).toEqual([
      [51, 12, 61],
      [51, 12, 61],
    ]);
    expect(totals).toMatchObject({ discount_total: 101, total: 123 });
  });

  test("W5: a fixed discount per item is taken per unit, at most the line", () => {
    const first = totalCart({
      lines: [
        { price: 1200, quantity: 1 },
        { price: 1500, quantity: 2 },
      ],
      discounts: [fixedOff(250, "item")],
    });
    expect(first.items.map((line) => line.discount_total)).toEqual([250, 500]);
    expect(first).toMatchObject({ discount_total: 750, total: 3450 });
    const second = totalCart({
      lines: [
        { price: 200, quantity: 3 },
        { price: 1200, quantity: 1 },
      ],
      discounts: [fixedOff(250, "item")],
    });
    expect(second).toMatchObject({ discount_total: 850, total: 950 });
  });

  test("W6: a fixed total with a product condition grants only the matching lines' share", () => {
    const discount = fixedOff(1000);
    const conditions = [{ type: "products", operator: "in", resource_ids: ["prod_A"] }] as const;
    const totals = totalCart({
      lines: [
        { price: 1000, quantity: 1 },
        { price: 3000, quantity: 1 },
      ],
      discounts: [{ ...discount, rule: { ...discount.rule, conditions } }],
    });
    expect(totals.items.map((line) => line.raw_discount_total)).toEqual([250, 0]);
    expect(totals.total).toBe(3750);
  });

  test("W15: free shipping adds nothing to the discount and joins a percentage", () => {
    const totals = totalCart({
      lines: [{ price: 2500, quantity: 1, rates: [20] }],
      shipping: [{ price: 750, rates: [20] }],
      discounts: [freeShipping, percentOff(10)],
    });
    expect(totals).toMatchObject({
      discount_total: 250,
      tax_total: 450,
      shipping_total: 0,
      shipping_tax_total: 0,
      total: 2700,
    });
    expect(totals.shipping_methods[0]).toEqual({
      id: "sm_0",
      subtotal: 0,
      tax_total: 0,
      total: 0,
      original_total: 900,
      original_tax_total: 150,
    });
  });
});

describe("worked examples of orders §2.9: taxes", () => {
  test("W7: rates of a line round one by one, those of shipping together", () => {
    const totals = totalCart({
      lines: [
        { price: 1999, quantity: 3, rates: [7.25, 1.5] },
        { price: 500, quantity: 1, rates: [25] },
      ],
      shipping: [{ price: 999, rates: [12.5] }],
    });
    expect(totals.items.map((line) => line.tax_total)).toEqual([525, 125]);
    expect(totals).toMatchObject({ subtotal: 6497, shipping_tax_total: 125, tax_total: 775, total: 8271 });
    expect(totalCart({ lines: [], shipping: [{ price: 430, rates: [7.25, 1.5] }] }).tax_total).toBe(38);
  });

  const inclusive = {
    lines: [
      { price: 1000, quantity: 2, rates: [25], inclusive: true },
      { price: 999, quantity: 3, rates: [25], inclusive: true },
    ],
    shipping: [{ price: 500, rates: [25], inclusive: true }],
  };

  test("W8: an inclusive price gives its tax up per unit", () => {
    const totals = totalCart(inclusive);
    expect(totals.items.map((line) => pick(line, "subtotal", "tax_total", "total"))).toEqual([
      { subtotal: 1600, tax_total: 400, total: 2000 },
      { subtotal: 2398, tax_total: 599, total: 2997 },
    ]);
    expect(totals).toMatchObject({ subtotal: 3998, shipping_total: 400, tax_total: 1099, total: 5497 });
  });

  test("W9: a discount on inclusive prices is taken from the tax-free subtotal", () => {
    const totals = totalCart({ ...inclusive, discounts: [percentOff(10)] });
    expect(totals.items.map((line) => pick(line, "raw_discount_total", "tax_total", "total"))).toEqual([
      { raw_discount_total: 160, tax_total: 360, total: 1800 },
      { raw_discount_total: 240, tax_total: 539, total: 2697 },
    ]);
    expect(totals).toMatchObject({ discount_total: 400, tax_total: 999, total: 4997 });
  });

  test("W10: fixed discounts on inclusive prices", () => {
    const total = totalCart({ ...inclusive, discounts: [fixedOff(500)] });
    expect(total.items.map((line) => line.tax_total)).toEqual([350, 524]);
    expect(total.items[0]?.raw_discount_total).toBeCloseTo(200.10005, 5);
    expect(total).toMatchObject({ discount_total: 500, total: 4872 });
    const item = totalCart({ ...inclusive, discounts: [fixedOff(100, "item")] });
    expect(item.items.map((line) => line.raw_discount_total)).toEqual([200, 300]);
    expect(item.total).toBe(4872);
  });

  test("W11: an inclusive price with two rates; shipping gives up the combined rate (Q-03)", () => {
    const totals = totalCart({
      lines: [{ price: 1199, quantity: 2, rates: [10, 5], inclusive: true }],
      shipping: [{ price: 500, rates: [10, 5], inclusive: true }],
    });
    expect(totals.items[0]).toMatchObject({ subtotal: 2085, tax_total: 313, total: 2398 });
    expect(totals.shipping_methods[0]).toMatchObject({ subtotal: 435, tax_total: 65, total: 500 });
  });

  test("an inclusive line without tax lines costs its price (Q-02)", () => {
    const totals = totalCart({ lines: [{ price: 1000, quantity: 2, inclusive: true }] });
    expect(totals).toMatchObject({ subtotal: 2000, tax_total: 0, total: 2000 });
  });
});

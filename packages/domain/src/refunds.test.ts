import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineSetups, valueDiscounts } from "../test/arbitraries";
import { buildLines, percentOff, taxLines } from "../test/fixtures";
import { computeLineTotals } from "./line-totals";
import { sumAmounts } from "./money";
import { checkOrderCancel } from "./order-cancel";
import { computeRefundable } from "./refundable";
import { planRefund } from "./refunds";
import { buildReturnLine, prorateAdjustments } from "./return-lines";
import { computeReturnShippingGross } from "./return-refund";
import { computeShippingMethodTotals, splitShippingTax } from "./shipping-totals";

describe("refunding an order", () => {
  const payment = (id: string, amount: number, amount_refunded = 0, captured = true) => ({
    id,
    amount,
    amount_refunded,
    captured_at: captured ? "2024-01-01T00:00:00.000Z" : null,
  });
  const payments = [payment("pay_1", 300, 100), payment("pay_2", 500, 0, false), payment("pay_3", 700)];

  test("takes from captured payments in order, each up to its remainder", () => {
    expect(planRefund(payments, 500, 1000)).toEqual({
      ok: true,
      value: [
        { payment_id: "pay_1", amount: 200 },
        { payment_id: "pay_3", amount: 300 },
      ],
    });
  });

  test.each([
    [0, 1000, "amount_too_small", "invalid_data"],
    [-5, 1000, "amount_too_small", "invalid_data"],
    [1.5, 1000, "amount_too_small", "invalid_data"],
    [801, 800, "above_refundable", "not_allowed"],
    [901, 1400, "above_captured", "not_allowed"],
  ] as const)("refuses %d of %d refundable: %s", (amount, refundable, reason, type) => {
    expect(planRefund(payments, amount, refundable)).toMatchObject({ ok: false, refusal: { reason, type } });
  });
});

describe("canceling an order", () => {
  const order = { refunds: [], fulfillments: [], returns: [], swaps: [], claims: [] };
  const live = [{ canceled_at: null }];
  const canceled = [{ canceled_at: "2024-01-01T00:00:00.000Z" }];

  test("needs everything that hangs on it to be canceled", () => {
    expect(checkOrderCancel(order)).toBeNull();
    expect(
      checkOrderCancel({
        ...order,
        fulfillments: canceled,
        swaps: canceled,
        claims: canceled,
        returns: [{ status: "canceled" }],
      }),
    ).toBeNull();
    expect(checkOrderCancel({ ...order, refunds: [{}] })?.reason).toBe("has_refunds");
    expect(checkOrderCancel({ ...order, fulfillments: live })?.reason).toBe("has_fulfillments");
    expect(checkOrderCancel({ ...order, returns: [{ status: "received" }] })?.reason).toBe("has_returns");
    expect(checkOrderCancel({ ...order, swaps: live })?.reason).toBe("has_swaps");
    expect(checkOrderCancel({ ...order, claims: live })?.reason).toBe("has_claims");
  });
});

describe("refundable of a line", () => {
  test("is never negative and grows with the quantity", () => {
    fc.assert(
      fc.property(lineSetups, valueDiscounts, (setups, discount) => {
        for (const line of buildLines(setups, [discount])) {
          let last = 0;
          for (let quantity = 0; quantity <= line.quantity; quantity += 1) {
            const refundable = computeRefundable(line, [discount], quantity);
            expect(refundable).toBeGreaterThanOrEqual(last);
            last = refundable;
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test("of all units is the line's total, up to the rounding of the discount per unit", () => {
    fc.assert(
      fc.property(lineSetups, valueDiscounts, (setups, discount) => {
        const lines = buildLines(
          setups.map((setup) => ({ ...setup, inclusive: false })),
          [discount],
        );
        for (const line of lines) {
          const { total } = computeLineTotals(line, [discount]);
          const rate = sumAmounts(line.tax_lines.map((each) => each.rate ?? 0)) / 100;
          const tolerance = (line.quantity / 2) * (1 + rate) + line.tax_lines.length + 1;
          expect(Math.abs(computeRefundable(line, [discount], line.quantity) - total)).toBeLessThanOrEqual(
            tolerance,
          );
        }
      }),
    );
  });

  test("is nothing for no units", () => {
    const [line] = buildLines([{ price: 100, quantity: 0 }]);
    expect(line && computeRefundable(line, [], 1)).toBe(0);
  });
});

describe("return lines", () => {
  test("of all units one by one carry the whole discount", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        (quantity, cents) => {
          const amount = cents / 100;
          const piece = prorateAdjustments([{ amount }], quantity, 1)[0]?.amount ?? Number.NaN;
          expect(Math.abs(piece * quantity - amount)).toBeLessThan(1e-6);
        },
      ),
    );
  });

  test("of all units cancel the line", () => {
    const discounts = [percentOff(10)];
    const [line] = buildLines([{ price: 995, quantity: 2, rates: [20] }], discounts);
    if (line === undefined) throw new Error("expected a line");
    const totals = computeLineTotals(buildReturnLine(line, 2), discounts);
    expect(totals).toMatchObject({ subtotal: -1990, discount_total: -199, total: -2149 });
    expect(computeLineTotals(line, discounts).total).toBe(2149);
  });
});

describe("shipping", () => {
  test("return shipping adds tax per rate, an inclusive price is stripped first", () => {
    expect(
      computeReturnShippingGross({ price: 430, includes_tax: false, tax_lines: taxLines([7.25, 1.5]) }),
    ).toBe(467);
    expect(computeReturnShippingGross({ price: 500, includes_tax: true, tax_lines: taxLines([25]) })).toBe(
      500,
    );
  });

  test("tax of a method is split over its rates without losing a unit", () => {
    const method = { id: "sm", price: 500, includes_tax: true, tax_lines: taxLines([10, 5]) };
    const { tax_total } = computeShippingMethodTotals(method, false);
    expect(splitShippingTax(method, tax_total)).toEqual([43, 22]);
    expect(splitShippingTax({ ...method, tax_lines: [] }, 0)).toEqual([]);
  });
});

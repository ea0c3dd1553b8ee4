import { describe, expect, test } from "vitest";
import { buildOrder, totalCart } from "../test/fixtures";
import { AmountError, checkAmount, MAX_AMOUNT } from "./money";
import { computeOrderTotals } from "./order-totals";

describe("amounts", () => {
  test("up to 2,147,483,647 of either sign are storable", () => {
    expect([0, MAX_AMOUNT, -MAX_AMOUNT].map((amount) => checkAmount(amount))).toEqual([null, null, null]);
    expect(checkAmount(MAX_AMOUNT + 1)).toMatchObject({
      reason: "amount_out_of_range",
      type: "invalid_data",
    });
    expect(checkAmount(1.5, "price")).toMatchObject({ reason: "amount_not_integer", type: "invalid_data" });
    expect(checkAmount(Number.NaN)?.reason).toBe("amount_not_integer");
  });

  test("a line, a sum and a total with tax above it are refused by name", () => {
    const refusalOf = (run: () => unknown) => {
      try {
        run();
      } catch (error) {
        if (error instanceof AmountError) return [error.refusal.reason, error.amount_name];
        throw error;
      }
      return null;
    };
    const big = { price: MAX_AMOUNT, quantity: 1 };
    expect(refusalOf(() => totalCart({ lines: [big] }))).toBeNull();
    expect(refusalOf(() => totalCart({ lines: [{ ...big, quantity: 2 }] }))).toEqual([
      "amount_out_of_range",
      "subtotal",
    ]);
    expect(refusalOf(() => totalCart({ lines: [big, { price: 1, quantity: 1 }] }))).toEqual([
      "amount_out_of_range",
      "subtotal",
    ]);
    expect(refusalOf(() => totalCart({ lines: [{ ...big, rates: [1] }] }))).toEqual([
      "amount_out_of_range",
      "total",
    ]);
    const payments = [{ amount: MAX_AMOUNT }, { amount: 1 }];
    expect(refusalOf(() => computeOrderTotals({ ...buildOrder({ lines: [] }), payments }))).toEqual([
      "amount_out_of_range",
      "paid_total",
    ]);
  });

  test("fractional prices are refused by name", () => {
    expect(() => totalCart({ lines: [{ price: 1.5, quantity: 1 }] })).toThrow(
      /unit_price must be an integer/,
    );
  });

  test("the largest price and quantity are computed exactly before they are refused", () => {
    expect(() => totalCart({ lines: [{ price: MAX_AMOUNT, quantity: MAX_AMOUNT }] })).toThrow(
      String(BigInt(MAX_AMOUNT) * BigInt(MAX_AMOUNT)),
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocateByWeights } from "./allocation";
import { formatFraction, fraction, nanoToNumber, toNano } from "./exact";
import { sumAmounts } from "./money";
import { roundHalfUp, settleShare } from "./rounding";

const big = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const positive = fc.bigInt({ min: 1n, max: 10n ** 12n });

describe("rounding", () => {
  test("goes to the nearest integer, halves towards plus infinity", () => {
    expect([5n, -5n, 1n, -1n, 7n, -7n].map((n) => roundHalfUp(fraction(n, 2n)))).toEqual([
      3n,
      -2n,
      1n,
      0n,
      4n,
      -3n,
    ]);
    fc.assert(
      fc.property(big, positive, (numerator, denominator) => {
        const rounded = roundHalfUp({ numerator, denominator });
        const doubled_error = 2n * (rounded * denominator - numerator);
        expect(doubled_error > -denominator && doubled_error <= denominator).toBe(true);
      }),
    );
  });

  test("treats what is a half by the rules as a half, whatever the ninth decimal says", () => {
    expect(roundHalfUp(settleShare(fraction(39_499_999_999_950n, 1_000_000_000_000n)))).toBe(40n);
  });

  test("settling leaves amounts times rates untouched", () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat({ max: 100_000_000 }), (amount, micro) => {
        const tax = fraction(BigInt(amount) * BigInt(micro), 100_000_000n);
        expect(settleShare(tax)).toEqual(tax);
      }),
    );
  });
});

describe("exact numbers", () => {
  test("nano-units keep a fractional amount to the ninth decimal, either sign", () => {
    expect([0.1, 244.89795918367346, -50.5, 2_147_483_647].map(toNano)).toEqual([
      100_000_000n,
      244_897_959_184n,
      -50_500_000_000n,
      2_147_483_647_000_000_000n,
    ]);
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), (nano) => {
        expect(toNano(nanoToNumber(nano))).toBe(nano);
      }),
    );
  });

  test("decimal text is exact, and marked where it is not", () => {
    expect(formatFraction(fraction(-4_347_825n, 10_000n))).toBe("-434.7825");
    expect(formatFraction(fraction(6n, 2n))).toBe("3");
    expect(formatFraction(fraction(1n, 3n))).toBe("0.333333333333333333…");
    expect(formatFraction(fraction(-1n, 20n))).toBe("-0.05");
  });
});

describe("allocation", () => {
  const weights = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 10 });
  const amounts = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 });

  test("loses no unit, gives nothing for no weight, and stays within one unit of each share", () => {
    fc.assert(
      fc.property(amounts, weights, (amount, given) => {
        const total = sumAmounts(given);
        const parts = allocateByWeights(amount, given);
        expect(sumAmounts(parts)).toBe(total === 0 ? 0 : amount);
        parts.forEach((part, index) => {
          const weight = given[index] ?? 0;
          if (weight === 0) expect(Math.abs(part)).toBe(0);
          else expect(Math.abs(part - (amount * weight) / total)).toBeLessThan(1.0001);
        });
      }),
    );
  });

  test("of a negated amount is the negated allocation", () => {
    fc.assert(
      fc.property(amounts, weights, (amount, given) => {
        const negated = allocateByWeights(-amount, given).map((part) => 0 - part);
        expect(negated).toEqual(allocateByWeights(amount, given));
      }),
    );
  });
});

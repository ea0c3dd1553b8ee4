import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currencyExponent, formatMinor, parseMajor, referenceCurrencyExponent } from "./currency";

const reasonOf = (text: string, code = "usd") => {
  const parsed = parseMajor(text, code);
  return parsed.ok ? parsed.value : parsed.refusal.reason;
};

test("exponents are 0, 2 or 3; the reference knows no 3", () => {
  expect(["jpy", "XOF", "eur", "KWD", "xyz"].map(currencyExponent)).toEqual([0, 0, 2, 3, 2]);
  expect(["jpy", "XOF", "eur", "KWD", "xyz"].map(referenceCurrencyExponent)).toEqual([0, 0, 2, 2, 2]);
});

describe("formatMinor", () => {
  test("writes as many decimals as the currency has", () => {
    expect(formatMinor(1234, "usd")).toBe("12.34");
    expect(formatMinor(-5, "usd")).toBe("-0.05");
    expect(formatMinor(1234, "jpy")).toBe("1234");
    expect(formatMinor(1234, "kwd")).toBe("1.234");
    expect(formatMinor(1234, "kwd", referenceCurrencyExponent("kwd"))).toBe("12.34");
    expect(formatMinor(0, "eur")).toBe("0.00");
  });
});

describe("parseMajor", () => {
  test("reads amounts as people type them", () => {
    expect(["12.34", " 12 ", "12.", ".5", "-0.05", "+3", "-0"].map((text) => reasonOf(text))).toEqual([
      1234, 1200, 1200, 50, -5, 300, 0,
    ]);
    expect(reasonOf("12", "jpy")).toBe(12);
    expect(reasonOf("1.234", "kwd")).toBe(1234);
  });

  test("refuses instead of guessing or rounding", () => {
    expect(["", ".", "-", "abc", "1,50", "1,234.50", "1e3", "1.2.3"].map((text) => reasonOf(text))).toEqual(
      Array(8).fill("not_a_number"),
    );
    expect(reasonOf("1.234")).toBe("too_many_decimals");
    expect(reasonOf("1.0", "jpy")).toBe("too_many_decimals");
    expect(reasonOf("21474836.48")).toBe("amount_out_of_range");
    expect(reasonOf("9".repeat(400))).toBe("amount_out_of_range");
  });

  test("reads back everything formatMinor writes", () => {
    const code = fc.constantFrom("usd", "jpy", "kwd");
    fc.assert(
      fc.property(fc.integer({ min: -2_147_483_647 }), code, (amount, currency) => {
        expect(reasonOf(formatMinor(amount, currency), currency)).toBe(amount);
      }),
    );
  });
});

import { describe, expect, test } from "vitest";
import { RateError, toMicroPercent } from "./rates";
import { computePriceTax } from "./tax-amounts";
import { mergeTaxLines, selectLineTaxLines, selectShippingTaxLines, type TaxRate } from "./tax-rates";

const rate = (id: string, percent: number | null, code: string | null = id): TaxRate => ({
  id,
  rate: percent,
  name: `name ${id}`,
  code,
});
const region = { tax_rate: 25 };

describe("tax lines of a line", () => {
  const line = { variant_id: "variant_1", product_rates: [], product_type_rates: [], region };

  test("are the product's and the type's rates, each once, and not the region's", () => {
    const shared = rate("a", 10);
    const lines = selectLineTaxLines({
      ...line,
      product_rates: [shared, rate("b", null)],
      product_type_rates: [shared, rate("c", 7.25)],
    });
    expect(lines).toEqual([
      { rate: 10, name: "name a", code: "a" },
      { rate: 0, name: "name b", code: "b" },
      { rate: 7.25, name: "name c", code: "c" },
    ]);
  });

  test("are the region's rate when nothing is linked", () => {
    expect(selectLineTaxLines(line)).toEqual([{ rate: 25, name: "default", code: "default" }]);
    expect(selectLineTaxLines({ ...line, region: { tax_rate: null } })).toMatchObject([{ rate: 0 }]);
  });

  test("are none for a custom line, even with rates (Q-61)", () => {
    expect(selectLineTaxLines({ ...line, variant_id: null, product_rates: [rate("a", 10)] })).toEqual([]);
  });

  test("of shipping are the option's rates, else the region's", () => {
    expect(selectShippingTaxLines({ shipping_option_rates: [rate("s", 12.5)], region })).toMatchObject([
      { rate: 12.5 },
    ]);
    expect(selectShippingTaxLines({ shipping_option_rates: [], region })).toMatchObject([
      { code: "default" },
    ]);
  });
});

describe("tax lines with the same code", () => {
  test("are added up without float noise and keep both names", () => {
    const merged = mergeTaxLines([
      { rate: 0.1, name: "State", code: "vat" },
      { rate: 5, name: "Other", code: "other" },
      { rate: 0.2, name: "City", code: "vat" },
      { rate: 1, name: "City", code: "vat" },
    ]);
    expect(merged).toEqual([
      { rate: 1.3, name: "State + City", code: "vat" },
      { rate: 5, name: "Other", code: "other" },
    ]);
  });

  test("stay apart when the code is null", () => {
    const lines = [
      { rate: 1, name: "A", code: null },
      { rate: 2, name: "B", code: null },
    ];
    expect(mergeTaxLines(lines)).toEqual(lines);
  });
});

describe("rates", () => {
  test("become exact micro-percent", () => {
    expect([7.25, 0.1, 8.875, 100, null].map(toMicroPercent)).toEqual([
      7_250_000n,
      100_000n,
      8_875_000n,
      100_000_000n,
      0n,
    ]);
  });

  test("that no tax can have are refused", () => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, -100]) {
      expect(() => toMicroPercent(bad)).toThrow(RateError);
    }
  });
});

test("the tax of a price combines all rates and rounds once", () => {
  expect(computePriceTax(430, false, [{ rate: 7.25 }, { rate: 1.5 }])).toEqual({
    tax: 38,
    price_incl_tax: 468,
  });
  expect(computePriceTax(500, true, [{ rate: 10 }, { rate: 5 }])).toEqual({ tax: 65, price_incl_tax: 500 });
  expect(computePriceTax(500, false, [])).toEqual({ tax: 0, price_incl_tax: 500 });
});

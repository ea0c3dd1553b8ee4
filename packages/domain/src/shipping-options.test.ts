import { expect, test } from "vitest";
import { checkShippingOption, type ShippingOptionOfCart } from "./shipping-options";

const option = (rest: Partial<ShippingOptionOfCart> = {}): ShippingOptionOfCart => ({
  name: "Post",
  region_id: "reg_1",
  is_return: false,
  includes_tax: false,
  requirements: [],
  ...rest,
});
const requirements = [
  { type: "min_subtotal", amount: 1000 },
  { type: "max_subtotal", amount: 2000 },
] as const;
const check = (given: ShippingOptionOfCart, subtotal: number, item_tax_total = 0) =>
  checkShippingOption(given, { region_id: "reg_1", subtotal, item_tax_total })?.reason ?? null;

test("a minimum is met at the amount itself, a maximum only below it", () => {
  const given = option({ requirements });
  expect([999, 1000, 1999, 2000].map((subtotal) => check(given, subtotal))).toEqual([
    "subtotal_too_low",
    null,
    null,
    "subtotal_too_high",
  ]);
});

test("a tax-inclusive option compares with item tax, others without", () => {
  expect(check(option({ requirements }), 900, 100)).toBe("subtotal_too_low");
  expect(check(option({ requirements, includes_tax: true }), 900, 100)).toBeNull();
  expect(check(option({ requirements, includes_tax: true }), 1900, 100)).toBe("subtotal_too_high");
});

test("the region must match: invalid_data, before any requirement", () => {
  const refusal = checkShippingOption(option({ region_id: "reg_2", requirements }), {
    region_id: "reg_1",
    subtotal: 0,
    item_tax_total: 0,
  });
  expect(refusal).toMatchObject({ reason: "wrong_region", type: "invalid_data" });
});

test("return options are never refused, deleted requirements not looked at", () => {
  expect(check(option({ is_return: true, region_id: "reg_2", requirements }), 0)).toBeNull();
  const deleted = requirements.map((each) => ({ ...each, deleted_at: "2024-01-01T00:00:00.000Z" }));
  expect(check(option({ requirements: deleted }), 0)).toBeNull();
});

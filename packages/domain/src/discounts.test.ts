import { describe, expect, test } from "vitest";
import { checkDiscount, type DiscountContext } from "./discount-check";
import { chooseDiscounts, matchDiscountCodes, normalizeDiscountCode } from "./discount-codes";
import { isProductEligible } from "./discount-eligibility";
import type { DiscountCondition, DiscountOfCheck } from "./discount-types";

const now = new Date("2024-06-15T12:00:00.000Z");
const later = "2024-06-15T12:00:00.001Z";
const earlier = "2024-06-15T11:59:59.999Z";

const groups = (operator: "in" | "not_in"): DiscountCondition => ({
  type: "customer_groups",
  operator,
  resource_ids: ["VIP"],
});
const discount = (
  rest: Partial<DiscountOfCheck> = {},
  conditions: DiscountCondition[] = [],
): DiscountOfCheck => ({
  id: "disc_1",
  code: "SUMMER",
  is_disabled: false,
  starts_at: earlier,
  ends_at: null,
  usage_limit: null,
  usage_count: 0,
  regions: [{ id: "reg_1" }],
  parent_discount_id: null,
  parent_discount: null,
  rule: { type: "percentage", value: 10, allocation: "total", conditions },
  ...rest,
});
const context: DiscountContext = { region_id: "reg_1", customer_group_ids: null };
const parent = { is_disabled: false, deleted_at: null, regions: [{ id: "reg_2" }] };

/** The checks in the order of orders §3.1, each failing one. */
const failing = [
  ["usage_limit_reached", "not_allowed", { usage_limit: 2, usage_count: 2 }],
  ["not_started", "not_allowed", { starts_at: later }],
  ["ended", "not_allowed", { ends_at: earlier }],
  ["disabled", "not_allowed", { is_disabled: true }],
  [
    "parent_unusable",
    "not_allowed",
    { parent_discount_id: "disc_0", parent_discount: { ...parent, is_disabled: true } },
  ],
  ["region_not_covered", "invalid_data", { regions: [{ id: "reg_2" }] }],
] as const;

describe("checking a discount", () => {
  test("passes when nothing speaks against it, at its very start and end", () => {
    expect(checkDiscount(discount(), context, now)).toBeNull();
    expect(
      checkDiscount(discount({ starts_at: now, ends_at: now, usage_limit: 0 }), context, now),
    ).toBeNull();
  });

  test.each(failing)("refuses with %s (%s)", (reason, type, rest) => {
    expect(checkDiscount(discount(rest), context, now)).toMatchObject({ reason, type });
  });

  test("names the first refusal in the order of the spec", () => {
    failing.forEach(([reason], index) => {
      const rest = Object.assign({}, ...failing.slice(index).map(([, , each]) => each));
      expect(checkDiscount(discount(rest, [groups("in")]), context, now)?.reason).toBe(
        reason === "region_not_covered" ? "customer_required" : reason,
      );
    });
  });

  test("a customer-group condition needs a customer who satisfies it", () => {
    const check = (operator: "in" | "not_in", customer_group_ids: string[] | null) =>
      checkDiscount(discount({}, [groups(operator)]), { ...context, customer_group_ids }, now)?.reason ??
      null;
    expect(check("in", null)).toBe("customer_required");
    expect(check("not_in", null)).toBe("customer_required");
    expect(check("in", ["VIP", "X"])).toBeNull();
    expect(check("in", [])).toBe("customer_not_eligible");
    expect(check("not_in", ["VIP"])).toBe("customer_not_eligible");
    expect(check("not_in", ["X"])).toBeNull();
  });

  test("a dynamic child has its parent's regions and falls with it (Q47)", () => {
    const child = (parent_discount: DiscountOfCheck["parent_discount"], region_id = "reg_2") =>
      checkDiscount(
        discount({ parent_discount_id: "disc_0", parent_discount, regions: [] }),
        { ...context, region_id },
        now,
      )?.reason ?? null;
    expect(child(parent)).toBeNull();
    expect(child(parent, "reg_1")).toBe("region_not_covered");
    expect(child({ ...parent, is_disabled: true })).toBe("parent_unusable");
    expect(child({ ...parent, deleted_at: earlier })).toBe("parent_unusable");
    expect(child(null)).toBe("parent_unusable");
  });

  test("product conditions never refuse a code", () => {
    const condition = { type: "products", operator: "in", resource_ids: [] } as const;
    expect(checkDiscount(discount({}, [condition]), context, now)).toBeNull();
  });
});

describe("codes of a request", () => {
  const found = [{ code: "A" }, { code: "B" }];

  test("are compared trimmed and in upper case and keep the request's order", () => {
    expect(normalizeDiscountCode(" summer10 ")).toBe("SUMMER10");
    expect(matchDiscountCodes([" b", "a "], found)).toEqual({
      ok: true,
      value: [{ code: "B" }, { code: "A" }],
    });
    expect(matchDiscountCodes([], [])).toEqual({ ok: true, value: [] });
  });

  test.each([[["a", "c"]], [["a", "A"]]])("are not found when unknown or repeated: %j", (codes) => {
    expect(matchDiscountCodes(codes, found)).toMatchObject({ ok: false, refusal: { type: "not_found" } });
  });

  test("keep all free shipping and the first other in request order", () => {
    const of = (id: string, type: "fixed" | "percentage" | "free_shipping") => ({ id, rule: { type } });
    const { applied, dropped } = chooseDiscounts([
      of("1", "free_shipping"),
      of("2", "fixed"),
      of("3", "percentage"),
      of("4", "free_shipping"),
    ]);
    expect(applied.map(({ id }) => id)).toEqual(["1", "2", "4"]);
    expect(dropped.map(({ id }) => id)).toEqual(["3"]);
  });
});

describe("eligibility of a product", () => {
  const product = { id: "prod_1", type_id: "ptyp_1", collection_id: "pcol_1", tag_ids: ["ptag_1", "ptag_2"] };
  const eligible = (...conditions: DiscountCondition[]) => isProductEligible({ conditions }, product);
  const listed = [
    ["products", "prod_1"],
    ["product_types", "ptyp_1"],
    ["product_collections", "pcol_1"],
    ["product_tags", "ptag_2"],
  ] as const;

  test.each(listed)("%s: in needs membership, not_in forbids it", (type, id) => {
    expect(eligible({ type, operator: "in", resource_ids: [id, "x"] })).toBe(true);
    expect(eligible({ type, operator: "in", resource_ids: ["x"] })).toBe(false);
    expect(eligible({ type, operator: "not_in", resource_ids: [id] })).toBe(false);
    expect(eligible({ type, operator: "not_in", resource_ids: ["x"] })).toBe(true);
  });

  test("all conditions must hold; customer groups are not looked at; none means everything", () => {
    const yes: DiscountCondition = { type: "products", operator: "in", resource_ids: ["prod_1"] };
    const no: DiscountCondition = { type: "product_tags", operator: "not_in", resource_ids: ["ptag_1"] };
    expect(eligible(yes, no)).toBe(false);
    expect(eligible(yes, groups("in"))).toBe(true);
    expect(eligible()).toBe(true);
  });

  test("a product without type or collection is in none", () => {
    const bare = { ...product, type_id: null, collection_id: null };
    const condition = { type: "product_types", operator: "not_in", resource_ids: ["ptyp_1"] } as const;
    expect(isProductEligible({ conditions: [condition] }, bare)).toBe(true);
    expect(isProductEligible({ conditions: [{ ...condition, operator: "in" }] }, bare)).toBe(false);
  });
});

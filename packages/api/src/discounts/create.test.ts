import { newId } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";
import type { CreateDiscountInput } from "./schema";
import { insertGroup, insertProduct, insertRegion, tenPercent } from "./testing";

let t: TestApi;
let region: string;
beforeAll(async () => {
  t = await openTestApi();
  region = await insertRegion(t.db);
});
afterAll(() => t.close());

const code = () => newId("code");

describe("creating a discount", () => {
  it("answers the discount with its rule, conditions, regions and parent, and tells once", async () => {
    const before = Date.now();
    const other = await insertRegion(t.db);
    const { discount } = await t.api.discounts.create({
      ...tenPercent(" ten-off ", region),
      regions: [region, other],
      usage_limit: 3,
      metadata: { a: 1 },
    });
    expect(discount).toEqual({
      id: expect.stringMatching(/^disc_[0-9A-Z]{26}$/),
      code: "TEN-OFF",
      is_dynamic: false,
      is_disabled: false,
      rule_id: discount.rule?.id,
      parent_discount_id: null,
      parent_discount: null,
      usage_limit: 3,
      usage_count: 0,
      starts_at: expect.any(String),
      ends_at: null,
      valid_duration: null,
      metadata: { a: 1 },
      created_at: expect.any(String),
      updated_at: expect.any(String),
      deleted_at: null,
      regions: [expect.objectContaining({ id: region }), expect.objectContaining({ id: other })],
      rule: {
        id: expect.stringMatching(/^dru_/),
        type: "percentage",
        value: 10,
        allocation: "total",
        description: "ten",
        conditions: [],
        metadata: null,
        created_at: expect.any(String),
        updated_at: expect.any(String),
        deleted_at: null,
      },
    });
    expect(Date.parse(discount.starts_at)).toBeGreaterThanOrEqual(before);
    expect(await t.eventsOf(discount.id)).toEqual(["discount.created"]);
  });

  it("takes dates as text or milliseconds, and answers what the caller selects", async () => {
    const { discount } = await t.api.discounts.create({
      ...tenPercent(code(), region),
      starts_at: Date.UTC(2021, 0, 1),
      ends_at: "2035-01-01",
      valid_duration: "PT12H",
      fields: "starts_at,ends_at,valid_duration",
      expand: "",
    });
    expect(discount).toEqual({
      id: discount.id,
      starts_at: "2021-01-01T00:00:00.000Z",
      ends_at: "2035-01-01T00:00:00.000Z",
      valid_duration: "PT12H",
    });
  });

  it("stores conditions of the rule with their resources", async () => {
    const [mug, cup, group] = await Promise.all([
      insertProduct(t.db),
      insertProduct(t.db),
      insertGroup(t.db),
    ]);
    const { discount } = await t.api.discounts.create({
      ...tenPercent(code(), region),
      rule: {
        type: "percentage",
        value: 10,
        allocation: "item",
        conditions: [
          { operator: "in", products: [mug, cup, mug] },
          { operator: "not_in", customer_groups: [group] },
        ],
      },
      expand: "rule.conditions.products,rule.conditions.customer_groups,rule.conditions.product_tags",
    });
    const [products, groups] = discount.rule?.conditions ?? [];
    expect(products).toMatchObject({ type: "products", operator: "in", product_tags: [] });
    expect(products?.products?.map(({ id }) => id)).toEqual([mug, cup]);
    expect(groups).toMatchObject({ type: "customer_groups", operator: "not_in", products: [] });
    expect(groups?.customer_groups?.map(({ id }) => id)).toEqual([group]);
  });

  it("takes conditions about types, collections and tags of products as well", async () => {
    const [type, collection, tag] = [newId("ptyp"), newId("pcol"), newId("ptag")];
    await t.db.insertInto("product_type").values({ id: type, value: "Mugs" }).execute();
    await t.db.insertInto("product_collection").values({ id: collection, title: "Spring" }).execute();
    await t.db.insertInto("product_tag").values({ id: tag, value: "new" }).execute();
    const { discount } = await t.api.discounts.create({
      ...tenPercent(code(), region),
      rule: {
        type: "free_shipping",
        value: 0,
        allocation: "total",
        conditions: [
          { operator: "in", product_types: [type] },
          { operator: "in", product_collections: [collection], products: null },
          { operator: "not_in", product_tags: [tag] },
        ],
      },
      expand:
        "rule.conditions.product_types,rule.conditions.product_collections,rule.conditions.product_tags",
    });
    expect(discount.rule?.conditions).toMatchObject([
      { type: "product_types", operator: "in", product_types: [{ id: type }] },
      { type: "product_collections", operator: "in", product_collections: [{ id: collection }] },
      { type: "product_tags", operator: "not_in", product_tags: [{ id: tag }] },
    ]);
  });

  it("refuses a code that is taken, and allows it again after deletion", async () => {
    const input = tenPercent(code(), region);
    const first = await t.api.discounts.create(input);
    const before = await t.countRows();
    expect(
      await refusalOf(t.api.discounts.create({ ...input, code: input.code.toLowerCase() })),
    ).toMatchObject({
      kind: "duplicate_error",
      message: `Discount with code ${input.code.toUpperCase()} already exists.`,
    });
    expect(await t.countRows()).toEqual(before);
    await t.api.discounts.delete({ id: first.discount.id });
    await t.api.discounts.create(input);
  });

  it("lets one of two at once have the code", async () => {
    const input = tenPercent(code(), region);
    const both = await Promise.allSettled([t.api.discounts.create(input), t.api.discounts.create(input)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  describe("is refused", () => {
    const percentage = { type: "percentage", value: 10, allocation: "total" } as const;
    const withCondition = (...conditions: object[]) => ({ rule: { ...percentage, conditions } });
    const one =
      "rule.conditions.0 must list exactly one of: products, product_types, product_collections, product_tags, customer_groups";

    it.each<[string, object, string, string]>([
      [
        "a percentage above 100",
        { rule: { ...percentage, value: 101 } },
        "invalid_data",
        "rule.value 101 is above 100, which a percentage cannot be",
      ],
      [
        "a negative value",
        { rule: { ...percentage, value: -1 } },
        "invalid_data",
        "rule.value must not be less than 0",
      ],
      [
        "an unknown rule type",
        { rule: { ...percentage, type: "gift" } },
        "invalid_data",
        "rule.type must be one of: fixed, percentage, free_shipping",
      ],
      [
        "free shipping without allocation",
        { rule: { type: "free_shipping", value: 0 } },
        "invalid_data",
        "rule.allocation must be one of: total, item",
      ],
      ["no regions", { regions: undefined }, "invalid_data", "regions is required"],
      ["empty regions", { regions: [] }, "invalid_data", "regions must contain at least 1 elements"],
      [
        "an unknown region",
        { regions: ["reg_no", "reg_none"] },
        "not_found",
        "Region reg_no, reg_none was not found",
      ],
      ["a blank code", { code: "  " }, "invalid_data", "code should not be empty"],
      [
        "an end before the start",
        { starts_at: "2031-01-02", ends_at: "2031-01-01" },
        "invalid_data",
        "ends_at must be later than starts_at",
      ],
      [
        "an end at the start",
        { starts_at: "2031-01-02", ends_at: "2031-01-02" },
        "invalid_data",
        "ends_at must be later than starts_at",
      ],
      ["what is no date", { starts_at: "soon" }, "invalid_data", "starts_at must be a date"],
      [
        "what is no duration",
        { valid_duration: "a month" },
        "invalid_data",
        "valid_duration must be an ISO 8601 duration, such as P30D or PT12H",
      ],
      ["a usage limit of nothing", { usage_limit: 0 }, "invalid_data", "usage_limit must not be less than 1"],
      [
        "an operator nobody knows",
        withCondition({ operator: "near", products: ["prod_1"] }),
        "invalid_data",
        "rule.conditions.0.operator must be one of: in, not_in",
      ],
      ["a condition without resources", withCondition({ operator: "in" }), "invalid_data", one],
      [
        "a condition with an empty list",
        withCondition({ operator: "in", products: [] }),
        "invalid_data",
        one,
      ],
      [
        "a condition with two lists",
        withCondition({ operator: "in", products: ["a"], product_tags: ["b"] }),
        "invalid_data",
        one,
      ],
      [
        "an unknown resource",
        withCondition({ operator: "in", product_tags: ["ptag_no"] }),
        "not_found",
        "Product tag ptag_no was not found",
      ],
      [
        "the same type and operator twice",
        withCondition({ operator: "in", products: ["a"] }, { operator: "in", products: ["b"] }),
        "duplicate_error",
        "Discount condition with type products and operator in already exists.",
      ],
    ])("%s", async (_what, change, kind, message) => {
      const before = await t.countRows();
      const input = { ...tenPercent(code(), region), ...change } as CreateDiscountInput; // wrong on purpose
      expect(await refusalOf(t.api.discounts.create(input))).toMatchObject({ kind, message });
      expect(await t.countRows()).toEqual(before);
    });

    it("a fixed amount in two regions", async () => {
      const regions = [region, await insertRegion(t.db)];
      const rule = { type: "fixed", value: 100, allocation: "item" } as const;
      const before = await t.countRows();
      expect(await refusalOf(t.api.discounts.create({ code: code(), rule, regions }))).toMatchObject({
        kind: "invalid_data",
        message: "regions of a fixed discount can be one only",
      });
      expect(await t.countRows()).toEqual(before);
    });
  });
});

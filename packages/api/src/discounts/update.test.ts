import { newId } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { etagOf } from "../core/write";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";
import type { UpdateDiscountInput } from "./schema";
import { insertGroup, insertProduct, insertRegion, tenPercent } from "./testing";

let t: TestApi;
let region: string;
beforeAll(async () => {
  t = await openTestApi();
  region = await insertRegion(t.db);
});
afterAll(() => t.close());

const code = () => newId("code").toUpperCase();

async function discountWith(change: object = {}) {
  const { discount } = await t.api.discounts.create({ ...tenPercent(code(), region), ...change });
  return discount;
}

/** A discount for one product and not for one group. */
async function discountWithConditions() {
  const [product, group] = await Promise.all([insertProduct(t.db), insertGroup(t.db)]);
  const discount = await discountWith({
    rule: {
      type: "percentage",
      value: 10,
      allocation: "total",
      conditions: [
        { operator: "in", products: [product] },
        { operator: "not_in", customer_groups: [group] },
      ],
    },
  });
  const [products, groups] = discount.rule?.conditions ?? [];
  return { discount, ruleId: discount.rule_id, product, products: products?.id, groups: groups?.id };
}

const resourcesExpanded = "rule.conditions.products,rule.conditions.customer_groups";

describe("updating a discount", () => {
  it("changes what is sent, leaves the rest and tells what changed", async () => {
    const created = await discountWith({ metadata: { a: 1, b: 2 } });
    const next = code();
    const { discount } = await t.api.discounts.update({
      id: created.id,
      code: ` ${next.toLowerCase()} `,
      is_disabled: true,
      usage_limit: 9,
      rule: { id: created.rule_id, value: 11, description: "eleven" },
      metadata: { b: "", c: 3 },
    });
    expect(discount).toMatchObject({
      code: next,
      is_disabled: true,
      usage_limit: 9,
      starts_at: created.starts_at,
      metadata: { a: 1, c: 3 },
      rule: {
        id: created.rule_id,
        value: 11,
        description: "eleven",
        type: "percentage",
        allocation: "total",
      },
    });
    expect(discount.regions).toEqual(created.regions);
    expect(await t.eventsOf(created.id)).toEqual(["discount.created", "discount.updated"]);
    const event = await t.db
      .selectFrom("event")
      .select("changes")
      .where("resource_id", "=", created.id)
      .where("name", "=", "discount.updated")
      .executeTakeFirstOrThrow();
    expect(event.changes).toMatchObject({ "rule.value": { from: 10, to: 11 }, code: { to: next } });
  });

  it("clears what may be null", async () => {
    const created = await discountWith({ usage_limit: 2, ends_at: "2099-01-01", valid_duration: "P1D" });
    const { discount } = await t.api.discounts.update({
      id: created.id,
      usage_limit: null,
      ends_at: null,
      valid_duration: null,
    });
    expect(discount).toMatchObject({ usage_limit: null, ends_at: null, valid_duration: null });
  });

  it("replaces the regions", async () => {
    const created = await discountWith();
    const other = await insertRegion(t.db);
    const { discount } = await t.api.discounts.update({ id: created.id, regions: [other] });
    expect(discount.regions?.map(({ id }) => id)).toEqual([other]);
  });

  it("changes conditions by id and adds those without one", async () => {
    const { discount, ruleId, product, products, groups } = await discountWithConditions();
    const other = await insertProduct(t.db);
    const answer = await t.api.discounts.update({
      id: discount.id,
      rule: {
        id: ruleId,
        conditions: [
          { id: products, operator: "not_in", products: [other] },
          { operator: "in", products: [product] },
        ],
      },
      expand: resourcesExpanded,
    });
    const shown = answer.discount.rule?.conditions?.map((condition) => [
      condition.type,
      condition.operator,
      [...(condition.products ?? []), ...(condition.customer_groups ?? [])].length,
    ]);
    expect(shown).toEqual([
      ["products", "not_in", 1],
      ["customer_groups", "not_in", 1],
      ["products", "in", 1],
    ]);
    const [changed, untouched] = answer.discount.rule?.conditions ?? [];
    expect(changed).toMatchObject({ id: products, products: [{ id: other }] });
    expect(untouched?.id).toBe(groups);
  });

  it("moves the ETag on when only the rule or the regions changed", async () => {
    const created = await discountWith();
    const rule = { id: created.rule_id, value: 20 };
    const { discount } = await t.api.discounts.update({ id: created.id, rule });
    expect(discount.updated_at > created.updated_at).toBe(true);
    const stale = t.as("admin", { ifMatch: etagOf(created.updated_at) });
    expect(await refusalOf(stale.discounts.update({ id: created.id, regions: [region] }))).toMatchObject({
      kind: "precondition_failed",
    });
  });

  it("lets one of two at once add a condition of the same type and operator", async () => {
    const created = await discountWith();
    const product = await insertProduct(t.db);
    const rule = { id: created.rule_id, conditions: [{ operator: "in" as const, products: [product] }] };
    const both = await Promise.allSettled([
      t.api.discounts.update({ id: created.id, rule }),
      t.api.discounts.update({ id: created.id, rule }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = both.find((one) => one.status === "rejected");
    expect(refused?.reason).toMatchObject({ cause: { kind: "duplicate_error" } });
  });

  describe("is refused", () => {
    const refuses = async (input: object, kind: string, message: string) => {
      const before = await t.countRows();
      const call = t.api.discounts.update(input as UpdateDiscountInput); // wrong on purpose
      expect(await refusalOf(call)).toMatchObject({ kind, message });
      expect(await t.countRows()).toEqual(before);
    };

    it("for an unknown discount", () =>
      refuses({ id: "disc_no", usage_limit: 1 }, "not_found", "Discount disc_no was not found"));

    it.each<[string, object, string]>([
      ["is_dynamic", { is_dynamic: true }, "property is_dynamic should not exist"],
      ["the type of the rule", { rule: { id: "dru_1", type: "fixed" } }, "property type should not exist"],
      ["a rule without id", { rule: { value: 5 } }, "rule.id is required"],
      ["the rule of another discount (Q45)", { rule: { id: "dru_other", value: 5 } }, ""],
      ["empty regions (Q44)", { regions: [] }, "regions must contain at least 1 elements"],
      ["null for what must be set", { is_disabled: null }, "is_disabled must be a boolean"],
      ["an end before the stored start", { ends_at: "2001-01-01" }, "ends_at must be later than starts_at"],
    ])("with %s", async (_what, change, message) => {
      const created = await discountWith();
      const expected =
        message || `rule.id dru_other is not the rule of this discount, which is ${created.rule_id}`;
      await refuses({ id: created.id, ...change }, "invalid_data", expected);
    });

    it("for a percentage above 100", async () => {
      const created = await discountWith();
      const rule = { id: created.rule_id, value: 101 };
      await refuses(
        { id: created.id, rule },
        "invalid_data",
        "rule.value 101 is above 100, which a percentage cannot be",
      );
    });

    it("for a start after the stored end", async () => {
      const created = await discountWith({ ends_at: "2099-01-01" });
      await refuses(
        { id: created.id, starts_at: "2100-01-01" },
        "invalid_data",
        "ends_at must be later than starts_at",
      );
    });

    it("for a fixed discount in two regions", async () => {
      const created = await discountWith({ rule: { type: "fixed", value: 100, allocation: "total" } });
      const regions = [region, await insertRegion(t.db)];
      await refuses(
        { id: created.id, regions },
        "invalid_data",
        "regions of a fixed discount can be one only",
      );
    });

    it("for a code that is taken", async () => {
      const [taken, created] = [await discountWith(), await discountWith()];
      const message = `Discount with code ${taken.code} already exists.`;
      await refuses({ id: created.id, code: taken.code }, "duplicate_error", message);
    });

    it("for a condition of another discount or resources of another type (Q45)", async () => {
      const [own, other] = [await discountWithConditions(), await discountWithConditions()];
      const withCondition = (condition: object) => ({
        id: own.discount.id,
        rule: { id: own.ruleId, conditions: [condition] },
      });
      await refuses(
        withCondition({ id: other.products, products: [own.product] }),
        "invalid_data",
        `rule.conditions.0.id ${other.products} is not a condition of this discount`,
      );
      await refuses(
        withCondition({ id: own.groups, products: [own.product] }),
        "invalid_data",
        `rule.conditions.0 lists products, but the condition ${own.groups} is about customer_groups`,
      );
      await refuses(
        withCondition({ products: [own.product] }),
        "invalid_data",
        "rule.conditions.0.operator is required",
      );
      await refuses(
        withCondition({ operator: "in", products: [own.product] }),
        "duplicate_error",
        "Discount condition with type products and operator in already exists.",
      );
    });
  });
});

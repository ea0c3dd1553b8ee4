import { newId } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";
import { insertGroup, insertProduct, insertRegion, tenPercent } from "./testing";

let t: TestApi;
let region: string;
let mug: string;
let bowl: string;
let group: string;
beforeAll(async () => {
  t = await openTestApi();
  region = await insertRegion(t.db);
  [mug, bowl, group] = [await insertProduct(t.db), await insertProduct(t.db), await insertGroup(t.db)];
});
afterAll(() => t.close());

const makeDiscount = async () => (await t.api.discounts.create(tenPercent(newId("code"), region))).discount;

/** A discount for mugs alone. */
async function discountForMugs() {
  const made = await makeDiscount();
  const { discount } = await t.api.discounts.createCondition({
    discount_id: made.id,
    operator: "in",
    products: [mug],
  });
  const condition_id = discount.rule?.conditions?.[0]?.id;
  if (!condition_id) throw new Error("A discount without its condition");
  return { id: made.id, condition_id, updated_at: discount.updated_at };
}

async function productsOf(path: { discount_id: string; condition_id: string }) {
  const { discount_condition } = await t.api.discounts.getCondition({ ...path, expand: "products" });
  return (discount_condition.products ?? []).map(({ id }) => id).toSorted();
}

describe("adding a condition", () => {
  it("answers the discount with it, and moves the version on", async () => {
    const made = await makeDiscount();
    const { discount } = await t.api.discounts.createCondition({
      discount_id: made.id,
      operator: "not_in",
      customer_groups: [group, group],
      expand: "rule.conditions.customer_groups",
    });
    expect(discount.rule?.conditions).toMatchObject([
      { type: "customer_groups", operator: "not_in", customer_groups: [{ id: group }] },
    ]);
    expect(discount.updated_at > made.updated_at).toBe(true);
    expect(await t.eventsOf(made.id)).toEqual(["discount.created", "discount.updated"]);
  });

  it("refuses two kinds, none, unknown resources and a second one alike", async () => {
    const { id } = await discountForMugs();
    const refused = async (resources: object) =>
      (
        await cleanRefusalOf(t, () =>
          t.api.discounts.createCondition({ discount_id: id, operator: "in", ...resources }),
        )
      ).kind;
    expect(await refused({ products: [mug], customer_groups: [group] })).toBe("invalid_data");
    expect(await refused({})).toBe("invalid_data");
    expect(await refused({ customer_groups: ["cgrp_no"] })).toBe("not_found");
    expect(await refused({ products: [bowl] })).toBe("duplicate_error");
  });

  it("lets one of two alike win when both come at once", async () => {
    const { id } = await makeDiscount();
    const outcomes = await Promise.allSettled(
      [mug, bowl].map((product) =>
        t.api.discounts.createCondition({ discount_id: id, operator: "in", products: [product] }),
      ),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("a condition", () => {
  it("is shown with the fields of v1 and its rule, or as asked", async () => {
    const { id, condition_id } = await discountForMugs();
    const { discount_condition } = await t.api.discounts.getCondition({ discount_id: id, condition_id });
    expect(Object.keys(discount_condition).toSorted()).toEqual(
      ["created_at", "discount_rule", "discount_rule_id", "id", "operator", "type", "updated_at"].toSorted(),
    );
    expect(await productsOf({ discount_id: id, condition_id })).toEqual([mug]);
  });

  it("gets other resources instead, more of them, or fewer", async () => {
    const { id, condition_id, updated_at } = await discountForMugs();
    const path = { discount_id: id, condition_id };
    await t.api.discounts.updateCondition({ discount_id: id, condition_id, products: [bowl] });
    expect(await productsOf(path)).toEqual([bowl]);
    await t.api.discounts.addConditionResources({
      discount_id: id,
      condition_id,
      resources: [{ id: mug }, { id: bowl }],
    });
    expect(await productsOf(path)).toEqual([mug, bowl].toSorted());
    const { discount } = await t.api.discounts.removeConditionResources({
      discount_id: id,
      condition_id,
      resources: [{ id: bowl }, { id: "prod_no" }],
    });
    expect(await productsOf(path)).toEqual([mug]);
    expect(discount.updated_at > updated_at).toBe(true);
  });

  it("goes for good, so that one like it can be added again", async () => {
    const { id, condition_id } = await discountForMugs();
    const answer = await t.api.discounts.deleteCondition({ discount_id: id, condition_id });
    expect(answer).toMatchObject({ id: condition_id, object: "discount-condition", deleted: true });
    expect(answer.discount.rule?.conditions).toEqual([]);
    await t.api.discounts.createCondition({ discount_id: id, operator: "in", products: [mug] });
    expect(await t.api.discounts.deleteCondition({ discount_id: id, condition_id })).toMatchObject({
      id: condition_id,
      deleted: true,
    });
  });

  it("refuses resources of another kind and unknown ones", async () => {
    const { id, condition_id } = await discountForMugs();
    const update = (resources: object) =>
      cleanRefusalOf(t, () =>
        t.api.discounts.updateCondition({ discount_id: id, condition_id, ...resources }),
      );
    expect(await update({ customer_groups: [group] })).toMatchObject({ kind: "invalid_data" });
    expect(await update({ products: ["prod_no"] })).toMatchObject({ kind: "not_found" });
    const batch = () =>
      t.api.discounts.addConditionResources({
        discount_id: id,
        condition_id,
        resources: [{ id: "prod_no" }],
      });
    expect(await cleanRefusalOf(t, batch)).toMatchObject({ kind: "not_found" });
    expect(await productsOf({ discount_id: id, condition_id })).toEqual([mug]);
  });

  it("is refused as one of another discount, and as unknown", async () => {
    const { condition_id } = await discountForMugs();
    const { id } = await makeDiscount();
    const kinds = async (path: { discount_id: string; condition_id: string }) => {
      const resources = [{ id: mug }];
      const calls = [
        () => t.api.discounts.getCondition(path),
        () => t.api.discounts.updateCondition({ ...path, products: [mug] }),
        () => t.api.discounts.addConditionResources({ ...path, resources }),
        () => t.api.discounts.removeConditionResources({ ...path, resources }),
      ];
      const found: string[] = [];
      for (const call of calls) found.push((await cleanRefusalOf(t, call)).kind);
      return found;
    };
    expect(await kinds({ discount_id: id, condition_id })).toEqual(Array(4).fill("invalid_data"));
    expect(await kinds({ discount_id: id, condition_id: "discon_no" })).toEqual(Array(4).fill("not_found"));
    expect(await refusalOf(t.api.discounts.deleteCondition({ discount_id: id, condition_id }))).toMatchObject(
      {
        kind: "not_found",
      },
    );
  });
});

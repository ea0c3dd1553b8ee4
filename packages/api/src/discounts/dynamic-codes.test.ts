import { newId } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";
import { insertRegion, tenPercent } from "./testing";

let t: TestApi;
let region: string;
beforeAll(async () => {
  t = await openTestApi();
  region = await insertRegion(t.db);
});
afterAll(() => t.close());

const makeDiscount = async (change: object = {}) =>
  (await t.api.discounts.create({ ...tenPercent(newId("code"), region), is_dynamic: true, ...change }))
    .discount;

const dayLater = (iso: string, days: number) => new Date(new Date(iso).getTime() + days * 86_400_000);

describe("codes of a dynamic discount", () => {
  it("have its rule, no regions of their own, one use, and end when it says", async () => {
    const parent = await makeDiscount({ valid_duration: "P30D", usage_limit: 7 });
    const { discount } = await t.api.discounts.createCode({
      id: parent.id,
      code: ` ada-${parent.id} `,
      metadata: { for: "Ada" },
    });
    expect(discount).toMatchObject({
      code: `ADA-${parent.id}`.toUpperCase(),
      is_dynamic: true,
      is_disabled: false,
      rule_id: parent.rule_id,
      parent_discount_id: parent.id,
      parent_discount: { id: parent.id },
      regions: [],
      usage_limit: 1,
      usage_count: 0,
      valid_duration: null,
      metadata: { for: "Ada" },
    });
    expect(new Date(discount.ends_at ?? "")).toEqual(dayLater(discount.starts_at, 30));
    expect(await t.eventsOf(discount.id)).toEqual(["discount.created"]);
  });

  it("take the limit that is sent, and do not end without a duration", async () => {
    const parent = await makeDiscount();
    const { discount } = await t.api.discounts.createCode({
      id: parent.id,
      code: newId("own"),
      usage_limit: 3,
    });
    expect(discount).toMatchObject({ usage_limit: 3, ends_at: null });
  });

  it("are listed by the discount they are made from", async () => {
    const parent = await makeDiscount();
    const { discount: made } = await t.api.discounts.createCode({ id: parent.id, code: newId("own") });
    const listed = async (parent_discount_id: string) =>
      (await t.api.discounts.list({ parent_discount_id })).discounts.map(({ id }) => id);
    expect(await listed(parent.id)).toEqual([made.id]);
    expect(await listed(made.id)).toEqual([]);
  });

  it("are deleted by their exact code, which is free again then", async () => {
    const [parent, other] = [await makeDiscount(), await makeDiscount()];
    const { discount: made } = await t.api.discounts.createCode({ id: parent.id, code: newId("own") });
    const remove = (id: string, code: string) => t.api.discounts.deleteCode({ id, code });
    await remove(parent.id, made.code.toLowerCase());
    await remove(other.id, made.code);
    expect((await t.api.discounts.get({ id: made.id })).discount.code).toBe(made.code);
    expect((await remove(parent.id, made.code)).discount.id).toBe(parent.id);
    expect(await refusalOf(t.api.discounts.get({ id: made.id }))).toMatchObject({ kind: "not_found" });
    expect(await t.eventsOf(made.id)).toEqual(["discount.created", "discount.deleted"]);
    await t.api.discounts.createCode({ id: parent.id, code: made.code });
  });

  it("are refused of plain discounts, of other codes, twice, and of unknown discounts", async () => {
    const [parent, plain] = [await makeDiscount(), await makeDiscount({ is_dynamic: false })];
    const { discount: made } = await t.api.discounts.createCode({ id: parent.id, code: newId("own") });
    const refused = (id: string, code = newId("own")) =>
      cleanRefusalOf(t, () => t.api.discounts.createCode({ id, code }));
    expect(await refused(plain.id)).toMatchObject({ kind: "not_allowed" });
    expect(await refused(made.id)).toMatchObject({ kind: "not_allowed" });
    expect(await refused(parent.id, made.code)).toMatchObject({ kind: "duplicate_error" });
    expect(await refused("disc_no")).toMatchObject({ kind: "not_found" });
  });

  it("are made once when the same one is asked for twice at once", async () => {
    const parents = [await makeDiscount(), await makeDiscount()];
    const code = newId("own");
    const outcomes = await Promise.allSettled(
      parents.map(({ id }) => t.api.discounts.createCode({ id, code })),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("cannot be asked to last longer than there are dates", async () => {
    expect(await cleanRefusalOf(t, () => makeDiscount({ valid_duration: "P9999Y" }))).toMatchObject({
      kind: "invalid_data",
    });
  });
});

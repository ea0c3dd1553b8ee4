import { newId } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";
import { insertRegion, tenPercent } from "./testing";

let t: TestApi;
let region: string;
beforeAll(async () => {
  t = await openTestApi();
  region = await insertRegion(t.db);
});
afterAll(() => t.close());

const create = async (code: string, change: object = {}) =>
  (await t.api.discounts.create({ ...tenPercent(code, region), ...change })).discount;

describe("reading discounts", () => {
  it("gets one by id or by its code in any case, the same either way", async () => {
    const created = await create("Get-Me");
    expect(await t.api.discounts.get({ id: created.id })).toEqual({ discount: created });
    expect(await t.api.discounts.getByCode({ code: " gEt-mE " })).toEqual({ discount: created });
  });

  it("refuses an unknown id and an unknown code", async () => {
    expect(await refusalOf(t.api.discounts.get({ id: "disc_no" }))).toMatchObject({ kind: "not_found" });
    expect(await refusalOf(t.api.discounts.getByCode({ code: "zip" }))).toMatchObject({
      kind: "not_found",
      message: "Discount with code ZIP was not found",
    });
  });

  it("lists by text, rule, state, newest first, with the default relations", async () => {
    const percent = await create("LIST-PERCENT");
    const fixed = await create("LIST-FIXED", {
      rule: { type: "fixed", value: 5, allocation: "item" },
      is_disabled: true,
    });
    const dynamic = await create("LIST-DYNAMIC", { is_dynamic: true });
    const found = async (filter: object) =>
      (await t.api.discounts.list({ q: "list-", ...filter })).discounts.map(({ id }) => id);
    expect(await t.api.discounts.list({ q: "list-" })).toMatchObject({ count: 3, offset: 0, limit: 20 });
    expect(await found({})).toEqual([dynamic.id, fixed.id, percent.id]);
    expect(await found({ rule: { type: "fixed" } })).toEqual([fixed.id]);
    expect(await found({ rule: { allocation: "total" } })).toEqual([dynamic.id, percent.id]);
    expect(await found({ rule: { type: "fixed", allocation: "total" } })).toEqual([]);
    expect(await found({ is_dynamic: true })).toEqual([dynamic.id]);
    expect(await found({ is_disabled: false, is_dynamic: false })).toEqual([percent.id]);
    const { discounts } = await t.api.discounts.list({ q: "list-percent" });
    expect(discounts).toEqual([percent]);
  });

  it("refuses a rule filter with a word nobody knows", async () => {
    const call = t.api.discounts.list({ rule: { type: "gift" as "fixed" } }); // wrong on purpose
    expect(await refusalOf(call)).toMatchObject({ kind: "invalid_data" });
  });
});

describe("deleting a discount", () => {
  it("hides it, answers the same for an unknown one, and tells once", async () => {
    const { id } = await create(newId("code"));
    const deleted = { id, object: "discount", deleted: true };
    expect(await t.api.discounts.delete({ id })).toEqual(deleted);
    expect(await t.api.discounts.delete({ id })).toEqual(deleted);
    expect(await refusalOf(t.api.discounts.get({ id }))).toMatchObject({ kind: "not_found" });
    expect(await t.eventsOf(id)).toEqual(["discount.created", "discount.deleted"]);
  });
});

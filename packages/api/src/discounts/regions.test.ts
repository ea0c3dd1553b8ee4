import { newId } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf } from "../testing/refusals";
import { insertRegion, tenPercent } from "./testing";

let t: TestApi;
let here: string;
let there: string;
beforeAll(async () => {
  t = await openTestApi();
  [here, there] = [await insertRegion(t.db), await insertRegion(t.db)];
});
afterAll(() => t.close());

const makeDiscount = async (change: object = {}) =>
  (await t.api.discounts.create({ ...tenPercent(newId("code"), here), ...change })).discount;

const regionsOf = async (id: string) =>
  ((await t.api.discounts.get({ id })).discount.regions ?? []).map((region) => region.id).toSorted();

describe("regions of a discount", () => {
  it("are added and taken away one by one, which moves its version on", async () => {
    const made = await makeDiscount();
    const { discount: wider } = await t.api.discounts.addRegion({ id: made.id, region_id: there });
    expect(wider.regions).toHaveLength(2);
    expect(wider.updated_at > made.updated_at).toBe(true);
    const { discount: narrower } = await t.api.discounts.removeRegion({ id: made.id, region_id: here });
    expect(narrower.regions).toMatchObject([{ id: there }]);
    expect(await t.eventsOf(made.id)).toEqual(["discount.created", "discount.updated", "discount.updated"]);
  });

  it("stay as they are when there is nothing to do", async () => {
    const { id, updated_at } = await makeDiscount();
    await t.api.discounts.addRegion({ id, region_id: here });
    await t.api.discounts.removeRegion({ id, region_id: there });
    expect((await t.api.discounts.get({ id })).discount.updated_at).toBe(updated_at);
    expect(await t.eventsOf(id)).toEqual(["discount.created"]);
  });

  it("refuse the last one to go, unknown ones and a second one of a fixed amount", async () => {
    const { id } = await makeDiscount();
    const fixed = await makeDiscount({ rule: { type: "fixed", value: 100, allocation: "total" } });
    expect(
      await cleanRefusalOf(t, () => t.api.discounts.removeRegion({ id, region_id: here })),
    ).toMatchObject({
      kind: "invalid_data",
    });
    expect(
      await cleanRefusalOf(t, () => t.api.discounts.addRegion({ id, region_id: "reg_no" })),
    ).toMatchObject({ kind: "not_found", message: "Region reg_no was not found" });
    expect(
      await cleanRefusalOf(t, () => t.api.discounts.addRegion({ id: fixed.id, region_id: there })),
    ).toMatchObject({ kind: "invalid_data" });
    expect(
      await cleanRefusalOf(t, () => t.api.discounts.addRegion({ id: "disc_no", region_id: there })),
    ).toMatchObject({ kind: "not_found" });
    expect(await regionsOf(id)).toEqual([here]);
  });

  it("never all go, however many are taken away at once", async () => {
    const { id } = await makeDiscount({ regions: [here, there] });
    const outcomes = await Promise.allSettled(
      [here, there].map((region_id) => t.api.discounts.removeRegion({ id, region_id })),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await regionsOf(id)).toHaveLength(1);
  });
});

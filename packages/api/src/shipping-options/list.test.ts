import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeRegion } from "../regions/testing";
import { callerFactory } from "../root";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";
import { countingDatabase } from "../testing/statements";
import { makeShippingOption } from "./testing";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

let linked = 0;
async function linkRate(option: { id: string; region_id: string }, rate: number | null, code: string) {
  linked += 1;
  const id = `txr_${linked}`;
  await t.db
    .insertInto("tax_rate")
    .values({ id, rate, code, name: code.toUpperCase(), region_id: option.region_id })
    .execute();
  await t.db.insertInto("shipping_tax_rate").values({ shipping_option_id: option.id, rate_id: id }).execute();
}

describe("listing shipping options", () => {
  it("adds the price with the region's tax to each row, as the v1 server does", async () => {
    const region = await makeRegion(t, { tax_rate: 24 });
    const plain = await makeShippingOption(t, region.id, { amount: 800 });
    const inclusive = await makeShippingOption(t, region.id, {
      name: "Back",
      is_return: true,
      includes_tax: true,
    });
    const tax_rates = [{ code: "default", name: "default", rate: 24 }];
    expect(await t.api.shippingOptions.list({ region_id: region.id })).toEqual({
      count: 2,
      offset: 0,
      limit: 50,
      shipping_options: [
        { ...inclusive, price_incl_tax: 700, tax_amount: 135, tax_rates },
        { ...plain, price_incl_tax: 992, tax_amount: 192, tax_rates },
      ],
    });
  });

  it("takes linked rates instead of the region's, added up, and none without automatic taxes", async () => {
    const region = await makeRegion(t, { tax_rate: 24 });
    const option = await makeShippingOption(t, region.id, { amount: 430 });
    await linkRate(option, 7.25, "a");
    await linkRate(option, 1.5, "b");
    const price = async () => {
      const { shipping_options } = await t.api.shippingOptions.list({
        id: option.id,
        fields: "name",
        expand: "",
      });
      return shipping_options[0];
    };
    expect(await price()).toEqual({
      id: option.id,
      created_at: option.created_at,
      name: "Parcel",
      price_incl_tax: 468,
      tax_amount: 38,
      tax_rates: [
        { rate: 7.25, name: "A", code: "a" },
        { rate: 1.5, name: "B", code: "b" },
      ],
    });
    await t.api.regions.update({ id: region.id, automatic_taxes: false });
    expect(await price()).toMatchObject({ price_incl_tax: 430, tax_amount: 0, tax_rates: [] });
  });

  it("filters by flag, name and text", async () => {
    const { id: region_id } = await makeRegion(t);
    await makeShippingOption(t, region_id, { name: "Courier", admin_only: true });
    await makeShippingOption(t, region_id, { name: "Returns", is_return: true });
    const namesOf = async (query: Parameters<typeof t.api.shippingOptions.list>[0]) =>
      (await t.api.shippingOptions.list({ region_id, ...query })).shipping_options.map((row) => row.name);
    expect(await namesOf({ is_return: true })).toEqual(["Returns"]);
    expect(await namesOf({ admin_only: true })).toEqual(["Courier"]);
    expect(await namesOf({ name: "Courier" })).toEqual(["Courier"]);
    expect(await namesOf({ q: "RETURN" })).toEqual(["Returns"]);
    expect(await namesOf({ admin_only: false, is_return: false })).toEqual([]);
  });

  it("takes the same number of statements for one option as for many", async () => {
    const { id: region_id } = await makeRegion(t);
    for (let made = 0; made < 3; made += 1) await makeShippingOption(t, region_id);
    const statementsFor = async (limit: number) => {
      const { db, count } = countingDatabase(t.db);
      await callerFactory({ ...t.context("admin"), db }).shippingOptions.list({ region_id, limit });
      return count();
    };
    expect(await statementsFor(3)).toBe(await statementsFor(1));
  });
});

describe("getting a shipping option", () => {
  it("shows it without a computed price", async () => {
    const { id: region_id } = await makeRegion(t);
    const option = await makeShippingOption(t, region_id);
    expect((await t.api.shippingOptions.get({ id: option.id })).shipping_option).toEqual(option);
    expect((await refusalOf(t.api.shippingOptions.get({ id: "so_unknown" }))).status).toBe(404);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callerFactory } from "../root";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";
import { countingDatabase } from "../testing/statements";
import { loadRegion, loadTaxRates } from "./public";
import { makeRegion } from "./testing";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

describe("getting a region", () => {
  it("answers the fields and relations asked for", async () => {
    const { id } = await makeRegion(t);
    expect((await t.api.regions.get({ id, fields: "name,tax_rate", expand: "currency" })).region).toEqual({
      id,
      name: "Europe",
      tax_rate: 20,
      currency: { code: "eur", symbol: "€", symbol_native: "€", name: "Euro", includes_tax: false },
    });
    expect((await t.api.regions.get({ id, fields: "", expand: "" })).region).toEqual({ id });
  });

  it("refuses unknown ids, fields and relations", async () => {
    const { id } = await makeRegion(t);
    expect(await refusalOf(t.api.regions.get({ id: "reg_unknown" }))).toMatchObject({
      kind: "not_found",
      status: 404,
    });
    expect((await refusalOf(t.api.regions.get({ id, fields: "secret" }))).kind).toBe("invalid_data");
    expect((await refusalOf(t.api.regions.get({ id, expand: "orders" }))).kind).toBe("invalid_data");
  });

  it("needs somebody signed in", async () => {
    const { id } = await makeRegion(t);
    expect((await refusalOf(t.as("nobody").regions.get({ id }))).status).toBe(401);
  });
});

describe("listing regions", () => {
  it("searches by name, newest first, and pages", async () => {
    const ids: string[] = [];
    for (const name of ["Nordic A", "Nordic B", "Nordic C"]) {
      const { id } = await makeRegion(t);
      await t.api.regions.update({ id, name });
      ids.unshift(id);
    }
    const all = await t.api.regions.list({ q: "nordic" });
    expect(all).toMatchObject({ count: 3, offset: 0, limit: 50 });
    expect(all.regions.map((region) => region.id)).toEqual(ids);
    const page = await t.api.regions.list({ q: "nordic", limit: 1, offset: 1, order: "name" });
    expect(page).toMatchObject({ count: 3, offset: 1, limit: 1 });
    expect(page.regions.map((region) => region.name)).toEqual(["Nordic B"]);
    expect(page.regions[0]?.countries).toEqual([]);
  });

  it("shows deleted regions when asked for their dates only", async () => {
    const { id } = await makeRegion(t);
    await t.api.regions.update({ id, name: "Gone away" });
    await t.api.regions.delete({ id });
    expect((await t.api.regions.list({ q: "gone away" })).count).toBe(0);
    const found = await t.api.regions.list({ q: "gone away", deleted_at: { gt: "2020-01-01" } });
    expect(found.regions.map((region) => region.id)).toEqual([id]);
  });

  it("takes the same number of statements for one region as for many", async () => {
    await makeRegion(t, { countries: ["ad"] });
    const statementsFor = async (limit: number) => {
      const { db, count } = countingDatabase(t.db);
      await callerFactory({ ...t.context("admin"), db }).regions.list({ limit });
      return count();
    };
    await makeRegion(t, { countries: ["al", "am"] });
    expect(await statementsFor(2)).toBe(await statementsFor(1));
  });
});

describe("the fulfillment options of a region", () => {
  it("are those of its providers", async () => {
    const { id } = await makeRegion(t);
    expect(await t.api.regions.fulfillmentOptions({ id })).toEqual({
      fulfillment_options: [
        {
          provider_id: "manual",
          options: [{ id: "manual-fulfillment" }, { id: "manual-fulfillment-return", is_return: true }],
        },
      ],
    });
    expect((await refusalOf(t.api.regions.fulfillmentOptions({ id: "reg_unknown" }))).kind).toBe("not_found");
  });
});

describe("deleting a region", () => {
  it("hides it, frees its countries, and tells once", async () => {
    const { id } = await makeRegion(t, { countries: ["bg"] });
    expect(await t.api.regions.delete({ id })).toEqual({ id, object: "region", deleted: true });
    expect((await refusalOf(t.api.regions.get({ id }))).kind).toBe("not_found");
    expect((await makeRegion(t, { countries: ["bg"] })).countries).toHaveLength(1);
    expect(await t.eventsOf(id)).toEqual(["region.created", "region.deleted"]);
  });

  it("refuses an unknown or deleted region", async () => {
    const { id } = await makeRegion(t);
    await t.api.regions.delete({ id });
    expect((await cleanRefusalOf(t, () => t.api.regions.delete({ id }))).kind).toBe("not_found");
    expect((await cleanRefusalOf(t, () => t.api.regions.delete({ id: "reg_unknown" }))).kind).toBe(
      "not_found",
    );
  });

  it("undoes everything in a dry run, and says what it would tell", async () => {
    const { id } = await makeRegion(t, { countries: ["cy"] });
    const answer = await t.as("admin", { dryRun: true }).regions.delete({ id });
    expect(answer).toMatchObject({ id, deleted: true, dry_run: { events: [{ name: "region.deleted" }] } });
    expect((await t.api.regions.get({ id })).region.countries).toHaveLength(1);
    expect(await t.eventsOf(id)).toEqual(["region.created"]);
  });
});

describe("what other resources load", () => {
  it("is the region with its country codes", async () => {
    const { id } = await makeRegion(t, { countries: ["lv", "ee"] });
    expect(await loadRegion(t.db, id)).toEqual({
      id,
      name: "Europe",
      currency_code: "eur",
      tax_rate: 20,
      tax_code: null,
      automatic_taxes: true,
      gift_cards_taxable: true,
      includes_tax: false,
      tax_provider_id: null,
      country_codes: ["ee", "lv"],
    });
    await t.api.regions.delete({ id });
    expect((await refusalOf(loadRegion(t.db, id))).kind).toBe("not_found");
  });

  it("is the rates of the region alone, by product and by type, in two statements", async () => {
    const region = await makeRegion(t);
    const elsewhere = await makeRegion(t);
    const { id: profile_id } = await t.db
      .selectFrom("shipping_profile")
      .select("id")
      .where("type", "=", "default")
      .executeTakeFirstOrThrow();
    await t.db.insertInto("product_type").values({ id: "ptyp_tax", value: "Books" }).execute();
    await t.db
      .insertInto("product")
      .values({ id: "prod_tax", title: "Atlas", profile_id, type_id: "ptyp_tax" })
      .execute();
    await t.db
      .insertInto("tax_rate")
      .values([
        { id: "txr_product", name: "Atlas", code: "a", rate: 7.25, region_id: region.id },
        { id: "txr_type", name: "Books", code: "b", rate: null, region_id: region.id },
        { id: "txr_other", name: "Other", code: "o", rate: 5, region_id: elsewhere.id },
      ])
      .execute();
    await t.db
      .insertInto("product_tax_rate")
      .values([
        { product_id: "prod_tax", rate_id: "txr_product" },
        { product_id: "prod_tax", rate_id: "txr_other" },
      ])
      .execute();
    await t.db
      .insertInto("product_type_tax_rate")
      .values({ product_type_id: "ptyp_tax", rate_id: "txr_type" })
      .execute();
    const { db, count } = countingDatabase(t.db);
    const rates = await loadTaxRates(db, region.id, {
      productIds: ["prod_tax", "prod_none"],
      typeIds: ["ptyp_tax"],
    });
    expect(count()).toBe(2);
    expect([...rates.byProduct]).toEqual([
      ["prod_tax", [{ id: "txr_product", name: "Atlas", code: "a", rate: 7.25 }]],
    ]);
    expect([...rates.byType]).toEqual([
      ["ptyp_tax", [{ id: "txr_type", name: "Books", code: "b", rate: null }]],
    ]);
  });
});

describe("all countries", () => {
  it("are listed with the region that has them", async () => {
    const region = await makeRegion(t, { countries: ["is"] });
    const { countries } = await t.as("member").regions.listCountries();
    expect(countries.length).toBeGreaterThan(200);
    expect(countries.find(({ iso_2 }) => iso_2 === "is")?.region_id).toBe(region.id);
    expect(countries.find(({ iso_2 }) => iso_2 === "aq")?.region_id).toBeNull();
  });
});

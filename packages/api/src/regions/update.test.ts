import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { etagOf } from "../core/write";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";
import { makeRegion } from "./testing";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
  await t.db.insertInto("payment_provider").values({ id: "stripe" }).execute();
  await t.db.insertInto("fulfillment_provider").values({ id: "dhl" }).execute();
  await t.db.insertInto("tax_provider").values({ id: "avalara" }).execute();
});
afterAll(() => t.close());

const codesOf = (region: { countries?: { iso_2: string }[] | undefined }) =>
  region.countries?.map((country) => country.iso_2).sort();

describe("updating a region", () => {
  it("changes what was sent, keeps the rest, and records before and after", async () => {
    const before = await makeRegion(t, { countries: ["es"] });
    const { region } = await t.api.regions.update({
      id: before.id,
      name: "Iberia 2",
      tax_code: "ES",
      gift_cards_taxable: false,
      automatic_taxes: false,
      includes_tax: true,
      tax_provider_id: "avalara",
      metadata: { k: "v" },
    });
    expect(region).toEqual({
      ...before,
      name: "Iberia 2",
      tax_code: "ES",
      gift_cards_taxable: false,
      automatic_taxes: false,
      includes_tax: true,
      tax_provider_id: "avalara",
      metadata: { k: "v" },
      updated_at: expect.any(String),
    });
    expect(region.updated_at > before.updated_at).toBe(true);
    const event = await t.db
      .selectFrom("event")
      .select(["data", "changes"])
      .where("resource_id", "=", before.id)
      .where("name", "=", "region.updated")
      .executeTakeFirstOrThrow();
    expect(event.data).toMatchObject({ fields: expect.arrayContaining(["name", "metadata"]) });
    expect(event.changes).toMatchObject({ name: { from: "Europe", to: "Iberia 2" } });
  });

  it("merges metadata, and null gives the tax provider back", async () => {
    const { id } = await makeRegion(t);
    await t.api.regions.update({ id, metadata: { a: 1, b: 2 }, tax_provider_id: "avalara" });
    const { region } = await t.api.regions.update({
      id,
      metadata: { a: "", c: null },
      tax_provider_id: null,
    });
    expect(region).toMatchObject({ metadata: { b: 2, c: null }, tax_provider_id: null });
  });

  it("replaces the sets, and a dropped country is free again", async () => {
    const { id } = await makeRegion(t, { countries: ["pt", "it"] });
    const { region } = await t.api.regions.update({
      id,
      countries: ["it", "gr"],
      payment_providers: ["stripe"],
      fulfillment_providers: [],
    });
    expect(codesOf(region)).toEqual(["gr", "it"]);
    expect(region.payment_providers?.map((provider) => provider.id)).toEqual(["stripe"]);
    expect(region.fulfillment_providers).toEqual([]);
    expect(codesOf(await makeRegion(t, { countries: ["pt"] }))).toEqual(["pt"]);
  });

  it.each([
    ["an unknown tax provider", { tax_provider_id: "none" }, "tax_provider_id none is not installed"],
    [
      "an unknown payment provider",
      { payment_providers: ["none"] },
      "payment_providers: none is not installed",
    ],
    ["a negative tax rate", { tax_rate: -1 }, "tax_rate must not be less than 0"],
    [
      "a currency the store does not have",
      { currency_code: "jpy" },
      "currency_code jpy is not one of the store's currencies",
    ],
  ])("refuses %s and changes nothing", async (_what, part, message) => {
    const before = await makeRegion(t);
    const refusal = await cleanRefusalOf(t, () =>
      t.api.regions.update({ id: before.id, name: "Lost", ...part }),
    );
    expect(refusal).toMatchObject({ kind: "invalid_data", message });
    expect((await t.api.regions.get({ id: before.id })).region).toEqual(before);
  });

  it("refuses an unknown region", async () => {
    expect(await refusalOf(t.api.regions.update({ id: "reg_unknown", name: "x" }))).toMatchObject({
      kind: "not_found",
      message: "Region reg_unknown was not found",
    });
  });

  it("refuses an edit of what someone else has changed since", async () => {
    const before = await makeRegion(t);
    const ifMatch = etagOf(before.updated_at);
    await t.as("admin", { ifMatch }).regions.update({ id: before.id, name: "First" });
    const refusal = await refusalOf(
      t.as("admin", { ifMatch }).regions.update({ id: before.id, name: "Second" }),
    );
    expect(refusal.status).toBe(412);
    expect((await t.api.regions.get({ id: before.id })).region.name).toBe("First");
  });

  it("decides two regions that want each other's country at once, and each country stays with one", async () => {
    const one = await makeRegion(t, { countries: ["se"] });
    const two = await makeRegion(t, { countries: ["no"] });
    const outcomes = await Promise.allSettled([
      t.api.regions.update({ id: one.id, countries: ["no"] }),
      t.api.regions.update({ id: two.id, countries: ["se"] }),
    ]);
    const held = await t.db
      .selectFrom("country")
      .select(["iso_2", "region_id"])
      .where("iso_2", "in", ["no", "se"])
      .orderBy("iso_2")
      .execute();
    // Each meets a country that the other has: giving its own up is undone with the rest.
    expect(outcomes.map((outcome) => outcome.status)).toEqual(["rejected", "rejected"]);
    expect(held).toEqual([
      { iso_2: "no", region_id: two.id },
      { iso_2: "se", region_id: one.id },
    ]);
  });
});

describe("the countries of a region", () => {
  it("are added and removed one by one, whatever their case", async () => {
    const { id } = await makeRegion(t);
    const added = await t.api.regions.addCountry({ id, country_code: "DK" });
    expect(codesOf(added.region)).toEqual(["dk"]);
    const removed = await t.api.regions.removeCountry({ id, country_code: "DK" });
    expect(codesOf(removed.region)).toEqual([]);
    expect(removed.region.updated_at > added.region.updated_at).toBe(true);
    expect(await t.eventsOf(id)).toEqual(["region.created", "region.updated", "region.updated"]);
  });

  it("may be added twice, and removed when they are not there", async () => {
    const { id } = await makeRegion(t, { countries: ["fi"] });
    expect(codesOf((await t.api.regions.addCountry({ id, country_code: "fi" })).region)).toEqual(["fi"]);
    expect(codesOf((await t.api.regions.removeCountry({ id, country_code: "us" })).region)).toEqual(["fi"]);
  });

  it("are not taken from another region, neither to add nor to remove", async () => {
    const owner = await makeRegion(t, { countries: ["is"] });
    const { id } = await makeRegion(t);
    const refusal = await cleanRefusalOf(t, () => t.api.regions.addCountry({ id, country_code: "is" }));
    expect(refusal).toMatchObject({ kind: "duplicate_error", status: 422 });
    await t.api.regions.removeCountry({ id, country_code: "is" });
    expect(codesOf((await t.api.regions.get({ id: owner.id })).region)).toEqual(["is"]);
  });

  it("go to one of two regions that take one at once", async () => {
    const [one, two] = [await makeRegion(t), await makeRegion(t)];
    const both = await Promise.allSettled([
      t.api.regions.addCountry({ id: one.id, country_code: "lu" }),
      t.api.regions.addCountry({ id: two.id, country_code: "lu" }),
    ]);
    expect(both.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("must be known, and so must the region", async () => {
    const { id } = await makeRegion(t);
    expect((await refusalOf(t.api.regions.addCountry({ id, country_code: "xx" }))).kind).toBe("invalid_data");
    expect((await refusalOf(t.api.regions.addCountry({ id: "reg_no", country_code: "mt" }))).kind).toBe(
      "not_found",
    );
    expect((await refusalOf(t.api.regions.removeCountry({ id: "reg_no", country_code: "mt" }))).kind).toBe(
      "not_found",
    );
  });
});

describe("the providers of a region", () => {
  it("are added and removed, twice without a difference", async () => {
    const { id } = await makeRegion(t);
    for (let times = 0; times < 2; times += 1) {
      const { region } = await t.api.regions.addPaymentProvider({ id, provider_id: "stripe" });
      expect(region.payment_providers?.map((provider) => provider.id)).toEqual(["manual", "stripe"]);
    }
    for (let times = 0; times < 2; times += 1) {
      const { region } = await t.api.regions.removePaymentProvider({ id, provider_id: "stripe" });
      expect(region.payment_providers?.map((provider) => provider.id)).toEqual(["manual"]);
    }
    const added = await t.api.regions.addFulfillmentProvider({ id, provider_id: "dhl" });
    expect(added.region.fulfillment_providers?.map((provider) => provider.id)).toEqual(["dhl", "manual"]);
    const removed = await t.api.regions.removeFulfillmentProvider({ id, provider_id: "manual" });
    expect(removed.region.fulfillment_providers?.map((provider) => provider.id)).toEqual(["dhl"]);
  });

  it("must be installed to be added", async () => {
    const { id } = await makeRegion(t);
    const payment = await cleanRefusalOf(t, () =>
      t.api.regions.addPaymentProvider({ id, provider_id: "none" }),
    );
    expect(payment).toMatchObject({ kind: "not_found", message: "Payment provider none was not found" });
    const other = await cleanRefusalOf(t, () =>
      t.api.regions.addFulfillmentProvider({ id, provider_id: "none" }),
    );
    expect(other).toMatchObject({ kind: "not_found", message: "Fulfillment provider none was not found" });
    expect((await t.api.regions.removePaymentProvider({ id, provider_id: "none" })).region.id).toBe(id);
  });

  it("need a known region", async () => {
    const input = { id: "reg_unknown", provider_id: "manual" };
    const refusals = await Promise.all([
      refusalOf(t.api.regions.addPaymentProvider(input)),
      refusalOf(t.api.regions.removePaymentProvider(input)),
      refusalOf(t.api.regions.addFulfillmentProvider(input)),
      refusalOf(t.api.regions.removeFulfillmentProvider(input)),
    ]);
    expect(refusals.map((refusal) => refusal.kind)).toEqual(Array(4).fill("not_found"));
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";
import { addStoreCurrency } from "./testing";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
  await addStoreCurrency(t, "eur");
});
afterAll(() => t.close());

const base = {
  name: "Iberia",
  currency_code: "eur",
  tax_rate: 21,
  payment_providers: ["manual"],
  fulfillment_providers: ["manual"],
};

describe("creating a region", () => {
  it("answers every column and the default relations, as the v1 server does, and tells once", async () => {
    const { region } = await t.api.regions.create({ ...base, countries: ["es", "pt"] });
    const { id } = region;
    const country = { region_id: id };
    expect(region).toEqual({
      id: expect.stringMatching(/^reg_[0-9A-Z]{26}$/),
      name: "Iberia",
      currency_code: "eur",
      tax_rate: 21,
      tax_code: null,
      gift_cards_taxable: true,
      automatic_taxes: true,
      tax_provider_id: null,
      includes_tax: false,
      metadata: null,
      created_at: expect.any(String),
      updated_at: expect.any(String),
      deleted_at: null,
      currency: { code: "eur", symbol: "€", symbol_native: "€", name: "Euro", includes_tax: false },
      payment_providers: [{ id: "manual", is_installed: true }],
      fulfillment_providers: [{ id: "manual", is_installed: true }],
      countries: [
        {
          ...country,
          id: 178,
          iso_2: "pt",
          iso_3: "prt",
          num_code: 620,
          name: "PORTUGAL",
          display_name: "Portugal",
        },
        {
          ...country,
          id: 209,
          iso_2: "es",
          iso_3: "esp",
          num_code: 724,
          name: "SPAIN",
          display_name: "Spain",
        },
      ],
    });
    expect(await t.eventsOf(id)).toEqual(["region.created"]);
  });

  it("stores codes in lower case, and metadata without its empty values", async () => {
    const { region } = await t.api.regions.create({
      ...base,
      currency_code: "EUR",
      countries: ["IT", "it"],
      metadata: { kept: 1, dropped: "" },
    });
    expect(region).toMatchObject({ currency_code: "eur", metadata: { kept: 1 } });
    expect(region.metadata).not.toHaveProperty("dropped");
    expect(region.countries?.map((country) => country.iso_2)).toEqual(["it"]);
  });

  it("refuses a country of another region", async () => {
    await t.api.regions.create({ ...base, countries: ["fr"] });
    const refusal = await cleanRefusalOf(t, () => t.api.regions.create({ ...base, countries: ["be", "FR"] }));
    expect(refusal.toBody()).toEqual({
      type: "duplicate_error",
      code: "invalid_request_error",
      message: "countries: fr already belongs to another region",
    });
    expect(refusal.status).toBe(422);
  });

  it.each([
    ["an unknown country", { countries: ["xx"] }, "countries: xx is not a known ISO 3166 code"],
    [
      "a currency the store does not have",
      { currency_code: "jpy" },
      "currency_code jpy is not one of the store's currencies",
    ],
    [
      "an unknown payment provider",
      { payment_providers: ["paypal"] },
      "payment_providers: paypal is not installed",
    ],
    [
      "an unknown fulfillment provider",
      { fulfillment_providers: ["dhl"] },
      "fulfillment_providers: dhl is not installed",
    ],
    ["a tax rate over 100", { tax_rate: 101 }, "tax_rate must not be greater than 100"],
    ["an empty name", { name: " " }, "name should not be empty"],
    ["an unknown property", { colour: "red" }, "property colour should not exist"],
  ])("refuses %s", async (_what, part, message) => {
    const input = { ...base, countries: ["ee"], ...part };
    const refusal = await cleanRefusalOf(t, () => t.api.regions.create(input));
    expect(refusal).toMatchObject({ kind: "invalid_data", message });
  });

  it("names every missing property at once", async () => {
    const refusal = await refusalOf(t.api.regions.create({} as never));
    expect(refusal.details.fields?.map((field) => field.path)).toEqual([
      "name",
      "currency_code",
      "tax_rate",
      "payment_providers",
      "fulfillment_providers",
      "countries",
    ]);
  });

  it("lets one of two regions at once have a country", async () => {
    const both = await Promise.allSettled([
      t.api.regions.create({ ...base, name: "One", countries: ["at", "ch"] }),
      t.api.regions.create({ ...base, name: "Two", countries: ["ch", "at"] }),
    ]);
    expect(both.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = both.find((outcome) => outcome.status === "rejected");
    expect((await refusalOf(Promise.reject(lost?.reason))).kind).toBe("duplicate_error");
    const regions = await t.db
      .selectFrom("region")
      .select("id")
      .where("name", "in", ["One", "Two"])
      .execute();
    expect(regions).toHaveLength(1);
  });
});

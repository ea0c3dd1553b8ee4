import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeRegion } from "../regions/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";
import { makeShippingOption, parcel } from "./testing";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

describe("creating a shipping option", () => {
  it("answers every column and the default relations, as the v1 server does, and tells once", async () => {
    const region = await makeRegion(t, { tax_rate: 24 });
    const { shipping_option } = await t.api.shippingOptions.create({
      ...parcel(region.id),
      requirements: [
        { type: "min_subtotal", amount: 1000 },
        { type: "max_subtotal", amount: 9000 },
      ],
    });
    const requirement = {
      id: expect.stringMatching(/^sor_/),
      shipping_option_id: shipping_option.id,
      deleted_at: null,
    };
    expect(shipping_option).toEqual({
      id: expect.stringMatching(/^so_[0-9A-Z]{26}$/),
      name: "Parcel",
      region_id: region.id,
      profile_id: expect.stringMatching(/^sp_/),
      provider_id: "manual",
      price_type: "flat_rate",
      amount: 700,
      is_return: false,
      admin_only: false,
      includes_tax: false,
      data: { id: "manual-fulfillment" },
      metadata: null,
      created_at: expect.any(String),
      updated_at: expect.any(String),
      deleted_at: null,
      region: {
        id: region.id,
        name: "Europe",
        currency_code: "eur",
        tax_rate: 24,
        tax_code: null,
        gift_cards_taxable: true,
        automatic_taxes: true,
        tax_provider_id: null,
        includes_tax: false,
        metadata: null,
        created_at: expect.any(String),
        updated_at: expect.any(String),
        deleted_at: null,
      },
      profile: {
        id: shipping_option.profile_id,
        name: "Default Shipping Profile",
        type: "default",
        metadata: null,
        created_at: expect.any(String),
        updated_at: expect.any(String),
        deleted_at: null,
      },
      requirements: [
        { ...requirement, type: "min_subtotal", amount: 1000 },
        { ...requirement, type: "max_subtotal", amount: 9000 },
      ],
    });
    expect(await t.eventsOf(shipping_option.id)).toEqual(["shipping_option.created"]);
  });

  it("takes flags as booleans and as words, and never by truthiness", async () => {
    const { id } = await makeRegion(t);
    const back = await makeShippingOption(t, id, {
      is_return: "true",
      admin_only: "false",
      includes_tax: true,
    });
    expect(back).toMatchObject({ is_return: true, admin_only: false, includes_tax: true });
    const input = { ...parcel(id), is_return: 1 } as never;
    expect((await cleanRefusalOf(t, () => t.api.shippingOptions.create(input))).kind).toBe("invalid_data");
  });

  it("takes the profile asked for", async () => {
    const { id } = await makeRegion(t);
    const { shipping_profile } = await t.api.shippingProfiles.create({ name: "Bulky", type: "custom" });
    const option = await makeShippingOption(t, id, { profile_id: shipping_profile.id });
    expect(option).toMatchObject({ profile_id: shipping_profile.id, profile: { name: "Bulky" } });
  });

  it("accepts a maximum that equals the minimum", async () => {
    const { id } = await makeRegion(t);
    const option = await makeShippingOption(t, id, {
      requirements: [
        { type: "max_subtotal", amount: 10 },
        { type: "min_subtotal", amount: 10 },
      ],
    });
    expect(option.requirements).toHaveLength(2);
  });

  const twoOf = (type: "min_subtotal", amounts: number[]) => amounts.map((amount) => ({ type, amount }));
  it.each([
    ["a calculated price", { price_type: "calculated", amount: undefined }, 400, "cannot calculate prices"],
    ["a bad price type", { price_type: "free" }, 400, "price_type must be one of: flat_rate, calculated"],
    [
      "a flat rate without an amount",
      { amount: undefined },
      400,
      "amount is required when price_type is flat_rate",
    ],
    ["a negative amount", { amount: -1 }, 400, "amount must not be less than 0"],
    ["an amount with a fraction", { amount: 1.5 }, 400, "amount must be an integer"],
    ["an unknown region", { region_id: "reg_unknown" }, 404, "Region reg_unknown was not found"],
    [
      "a provider that does not serve the region",
      { provider_id: "dhl" },
      400,
      "provider_id dhl is not available",
    ],
    ["no data", { data: undefined }, 400, "data is required"],
    [
      "two requirements of a type",
      { requirements: twoOf("min_subtotal", [1, 2]) },
      400,
      "one min_subtotal at most",
    ],
    [
      "a maximum below the minimum",
      {
        requirements: [
          { type: "min_subtotal", amount: 10 },
          { type: "max_subtotal", amount: 2 },
        ],
      },
      400,
      "max_subtotal 2 is below min_subtotal 10",
    ],
    ["an unknown profile", { profile_id: "sp_unknown" }, 404, "Shipping profile sp_unknown was not found"],
    ["an unknown property", { colour: "red" }, 400, "property colour should not exist"],
  ])("refuses %s", async (_what, part, status, message) => {
    const { id } = await makeRegion(t);
    const input = { ...parcel(id), ...part } as never;
    const refusal = await cleanRefusalOf(t, () => t.api.shippingOptions.create(input));
    expect(refusal.status).toBe(status);
    expect(refusal.message).toContain(message);
  });

  it("checks in the order of the v1 server: region, provider, requirements, profile", async () => {
    const { id } = await makeRegion(t);
    const bad = {
      ...parcel(id),
      region_id: "reg_unknown",
      provider_id: "dhl",
      requirements: twoOf("min_subtotal", [1, 2]),
      profile_id: "sp_unknown",
    };
    const messages: string[] = [];
    for (const part of [{}, { region_id: id }, { provider_id: "manual" }, { requirements: [] }]) {
      Object.assign(bad, part);
      messages.push((await refusalOf(t.api.shippingOptions.create(bad))).message);
    }
    expect(messages).toEqual([
      "Region reg_unknown was not found",
      expect.stringContaining("provider_id dhl"),
      expect.stringContaining("requirements"),
      "Shipping profile sp_unknown was not found",
    ]);
  });
});

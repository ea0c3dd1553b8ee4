import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestServer, type TestServer } from "../support/server";
import { type Integration, refusal, refused, signIn } from "./medusa";
import { euro, id, live, manual, portugal, profile, regionRow, spain } from "./shapes";

let server: TestServer;
let shop: Integration;
beforeAll(async () => {
  server = await openTestServer();
  shop = await signIn(server.url);
  await shop.raw("POST", "/admin/store/currencies/eur", {});
});
afterAll(() => server.close());

const iberia = {
  name: "Iberia",
  currency_code: "eur",
  tax_rate: 21,
  payment_providers: ["manual"],
  fulfillment_providers: ["manual"],
  countries: ["es", "pt"],
};

describe("regions", () => {
  it("are made, shown, changed and deleted", async () => {
    const { regions } = shop.admin;
    const { region } = await regions.create(iberia);
    const countries = expect.arrayContaining(
      [spain, portugal].map((country) => ({ ...country, region_id: region.id })),
    );
    const row = {
      ...regionRow({ name: "Iberia", currency_code: "eur", tax_rate: 21 }),
      countries,
      currency: euro,
      payment_providers: [manual],
      fulfillment_providers: [manual],
    };
    expect(region).toEqual(row);
    expect((await regions.retrieve(region.id)).region).toEqual(row);

    const change = {
      name: "Iberia 2",
      automatic_taxes: false,
      gift_cards_taxable: false,
      tax_code: "ES",
      metadata: { k: "v" },
    };
    expect((await regions.update(region.id, change)).region).toEqual({ ...row, ...change });
    expect((await regions.update(region.id, { includes_tax: true })).region).toEqual({
      ...row,
      ...change,
      includes_tax: true,
    });
    const since = new Date(Date.now() - 60_000).toISOString();
    expect(await regions.list({ limit: 1, created_at: { gte: since } })).toMatchObject({
      limit: 1,
      offset: 0,
      regions: [{ id: region.id }],
    });

    expect(await refusal(regions.create({ ...iberia, name: "Other", countries: ["es"] }))).toMatchObject({
      ...refused(422, "duplicate_error", "Spain", region.id),
      body: { code: "invalid_request_error" },
    });
    expect(await refusal(regions.update(region.id, { tax_rate: -1 }))).toMatchObject(
      refused(400, "invalid_data", "tax_rate"),
    );

    expect(await regions.delete(region.id)).toMatchObject({ id: region.id, object: "region", deleted: true });
    expect(await refusal(regions.retrieve(region.id))).toMatchObject(refused(404, "not_found", region.id));
    expect(await refusal(regions.delete(region.id))).toMatchObject(refused(404, "not_found", region.id));
  });

  it.each([
    ["an unknown country", { countries: ["xx"] }, "xx"],
    ["a currency the store lacks", { currency_code: "jpy", countries: ["it"] }, "jpy"],
    ["an unknown provider", { payment_providers: ["paypal"], countries: ["it"] }, "paypal"],
    ["no name", { name: undefined, countries: ["it"] }, "name"],
    ["too high a rate", { tax_rate: 101, countries: ["it"] }, "tax_rate"],
  ])("are not made with %s", async (_name, wrong, word) => {
    expect(await refusal(shop.admin.regions.create({ ...iberia, ...wrong }))).toMatchObject(
      refused(400, "invalid_data", word),
    );
  });

  it("name everything that is missing at once", async () => {
    const names = [
      "name",
      "currency_code",
      "tax_rate",
      "payment_providers",
      "fulfillment_providers",
      "countries",
    ];
    expect(await refusal(shop.admin.regions.create({}))).toMatchObject(
      refused(400, "invalid_data", ...names),
    );
    expect(await refusal(shop.admin.regions.retrieve("reg_unknown"))).toMatchObject(
      refused(404, "not_found", "reg_unknown"),
    );
  });
});

describe("shipping options", () => {
  const makeRegion = async (country: string) => {
    const { region } = await shop.admin.regions.create({
      ...iberia,
      name: "North",
      tax_rate: 24,
      countries: [country],
    });
    return region.id;
  };
  const parcel = (region_id: string, profile_id?: string) => ({
    name: "Parcel",
    region_id,
    profile_id,
    provider_id: "manual",
    price_type: "flat_rate",
    amount: 700,
    data: { id: "manual-fulfillment" },
  });
  const defaultProfile = async () => {
    const { shipping_profiles } = await shop.admin.shippingProfiles.list();
    return shipping_profiles.find((one: { type: string }) => one.type === "default").id;
  };

  it("are made, listed, changed and deleted", async () => {
    const { shippingOptions } = shop.admin;
    const region = await makeRegion("fi");
    const profile_id = await defaultProfile();
    const { shipping_option } = await shippingOptions.create({
      ...parcel(region, profile_id),
      requirements: [
        { type: "min_subtotal", amount: 1000 },
        { type: "max_subtotal", amount: 9000 },
      ],
    });
    const requirement = (type: string, amount: number) => ({
      id: id("sor"),
      shipping_option_id: shipping_option.id,
      type,
      amount,
      deleted_at: null,
    });
    const row = {
      ...live,
      ...parcel(region, profile_id),
      id: id("so"),
      is_return: false,
      admin_only: false,
      includes_tax: false,
      metadata: null,
      profile,
      region: regionRow({ name: "North", currency_code: "eur", tax_rate: 24 }),
    };
    expect(shipping_option).toEqual({
      ...row,
      requirements: [requirement("min_subtotal", 1000), requirement("max_subtotal", 9000)],
    });
    expect((await shippingOptions.retrieve(shipping_option.id)).shipping_option).toEqual(shipping_option);

    const back = await shippingOptions.create({
      ...parcel(region, profile_id),
      name: "Back",
      is_return: true,
      admin_only: true,
      includes_tax: true,
    });
    expect(back.shipping_option).toEqual({
      ...row,
      id: id("so"),
      name: "Back",
      is_return: true,
      admin_only: true,
      includes_tax: true,
      requirements: [],
    });

    const changed = await shippingOptions.update(shipping_option.id, {
      name: "Parcel 2",
      amount: 800,
      admin_only: true,
      requirements: [{ type: "max_subtotal", amount: 5000 }],
    });
    expect(changed.shipping_option).toEqual({
      ...row,
      name: "Parcel 2",
      amount: 800,
      admin_only: true,
      requirements: [requirement("max_subtotal", 5000)],
    });
    expect(await refusal(shippingOptions.update(shipping_option.id, { amount: 1 }))).toMatchObject(
      refused(400, "invalid_data", "requirements"),
    );

    const counted = async (filter: object) =>
      (await shippingOptions.list({ region_id: region, ...filter })).count;
    expect([
      await counted({}),
      await counted({ is_return: true }),
      await counted({ admin_only: false }),
    ]).toEqual([2, 1, 0]);

    for (let time = 0; time < 2; time += 1) {
      expect(await shippingOptions.delete(shipping_option.id)).toMatchObject({
        id: shipping_option.id,
        object: "shipping-option",
        deleted: true,
      });
    }
    expect(await refusal(shippingOptions.retrieve("so_unknown"))).toMatchObject(
      refused(404, "not_found", "so_unknown"),
    );
  });

  it("are not made against the rules", async () => {
    const region = await makeRegion("se");
    const base = parcel(region, await defaultProfile());
    const wrong: [object, number, string][] = [
      [
        {
          requirements: [
            { type: "min_subtotal", amount: 1 },
            { type: "min_subtotal", amount: 2 },
          ],
        },
        400,
        "invalid_data",
      ],
      [
        {
          requirements: [
            { type: "min_subtotal", amount: 10 },
            { type: "max_subtotal", amount: 2 },
          ],
        },
        400,
        "invalid_data",
      ],
      [{ price_type: "free" }, 400, "invalid_data"],
      [{ price_type: "calculated", amount: undefined }, 400, "invalid_data"],
      [{ amount: -1 }, 400, "invalid_data"],
      [{ provider_id: "dhl" }, 400, "invalid_data"],
      [{ region_id: "reg_unknown" }, 404, "not_found"],
      [{ data: undefined }, 400, "invalid_data"],
    ];
    for (const [change, status, type] of wrong) {
      expect(
        await refusal(shop.admin.shippingOptions.create({ ...base, ...change })),
        JSON.stringify(change),
      ).toMatchObject(refused(status, type));
    }
    expect((await shop.admin.shippingOptions.list({ region_id: region })).count).toBe(0);
  });
});

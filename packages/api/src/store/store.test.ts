import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { etagOf } from "../core/write";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";

// There is one store per database, so each test has a database of its own.
const opened: TestApi[] = [];
let t: TestApi;
beforeEach(async () => {
  t = await openTestApi();
  opened.push(t);
});
afterAll(() => Promise.all(opened.map((api) => api.close())));

const codesOf = (store: { currencies?: { code: string }[] | undefined }) =>
  store.currencies?.map((currency) => currency.code);

describe("getting the store", () => {
  it("answers it with its relations, the installed providers and the features", async () => {
    const { store } = await t.as("member").store.get();
    const usd = { code: "usd", name: "US Dollar", symbol: "$", symbol_native: "$", includes_tax: false };
    expect(store).toEqual({
      id: expect.stringMatching(/^store_/),
      name: "Backroom Store",
      default_currency_code: "usd",
      swap_link_template: null,
      payment_link_template: null,
      invite_link_template: null,
      default_location_id: null,
      default_sales_channel_id: expect.stringMatching(/^sc_/),
      metadata: null,
      created_at: expect.any(String),
      updated_at: expect.any(String),
      currencies: [usd],
      default_currency: usd,
      default_sales_channel: expect.objectContaining({ name: "Default Sales Channel" }),
      payment_providers: [{ id: "manual", is_installed: true }],
      fulfillment_providers: [{ id: "manual", is_installed: true }],
      feature_flags: expect.arrayContaining([
        { key: "sales_channels", value: true },
        { key: "many_to_many_inventory", value: false },
      ]),
      modules: expect.arrayContaining([{ module: "inventoryService", resolution: expect.any(String) }]),
    });
    expect(store.feature_flags.map((flag) => flag.key).sort()).toEqual([
      "analytics",
      "many_to_many_inventory",
      "medusa_v2",
      "order_editing",
      "product_categories",
      "publishable_api_keys",
      "sales_channels",
      "tax_inclusive_pricing",
      "workflows",
    ]);
    expect(store.modules.map((one) => one.module)).toEqual([
      "cacheService",
      "eventBus",
      "inventoryService",
      "stockLocationService",
    ]);
  });

  it("lists the payment providers, and the tax providers beside the built-in one", async () => {
    expect(await t.api.store.paymentProviders()).toEqual({
      payment_providers: [{ id: "manual", is_installed: true }],
    });
    expect(await t.api.store.taxProviders()).toEqual({ tax_providers: [] });
    await t.db.insertInto("tax_provider").values({ id: "avalara", is_installed: false }).execute();
    expect(await t.api.store.taxProviders()).toEqual({
      tax_providers: [{ id: "avalara", is_installed: false }],
    });
  });
});

describe("updating the store", () => {
  it("changes what was sent, answers it with its currencies alone, and tells once", async () => {
    const { store } = await t.api.store.update({
      name: "Harbour Goods",
      swap_link_template: "https://example.com/swap={cart_id}",
      metadata: { a: 1, b: 2 },
    });
    expect(store).toMatchObject({
      name: "Harbour Goods",
      swap_link_template: "https://example.com/swap={cart_id}",
    });
    expect(Object.keys(store)).not.toContain("feature_flags");
    expect(codesOf(store)).toEqual(["usd"]);
    const later = await t.api.store.update({ swap_link_template: null, metadata: { a: "" } });
    expect(later.store).toMatchObject({ name: "Harbour Goods", swap_link_template: null });
    expect(later.store.metadata).toEqual({ b: 2 });
    expect(await t.eventsOf(store.id)).toEqual(["store.updated", "store.updated"]);
  });

  it("replaces the currencies together with the default one, whatever their case", async () => {
    const { store } = await t.api.store.update({
      currencies: ["EUR", "usd", "eur"],
      default_currency_code: "Eur",
    });
    expect(store.default_currency_code).toBe("eur");
    expect(codesOf(store)?.sort()).toEqual(["eur", "usd"]);
    expect(codesOf((await t.api.store.update({ currencies: ["eur"] })).store)).toEqual(["eur"]);
    // A set that has the default already needs no currencies beside it.
    await t.api.store.addCurrency({ code: "dkk" });
    expect((await t.api.store.update({ default_currency_code: "DKK" })).store.default_currency_code).toBe(
      "dkk",
    );
  });

  it.each([
    [
      "currencies without the default one",
      { currencies: ["eur"] },
      "currencies must contain the default currency usd",
    ],
    ["an empty set", { currencies: [] }, "currencies must contain the default currency usd"],
    ["an unknown currency", { currencies: ["usd", "xxx"] }, "currencies: xxx is not a known currency"],
    [
      "a default that is not in the new set",
      { currencies: ["usd"], default_currency_code: "eur" },
      "currencies must contain the default currency eur",
    ],
    [
      "a default that the store does not have",
      { default_currency_code: "eur" },
      "default_currency_code eur is not one of the store's currencies",
    ],
    ["an unknown property", { colour: "red" }, "property colour should not exist"],
  ])("refuses %s", async (_what, input, message) => {
    const refusal = await cleanRefusalOf(t, () => t.api.store.update({ name: "Lost", ...input }));
    expect(refusal).toMatchObject({ kind: "invalid_data", message });
    expect((await t.api.store.get()).store.name).toBe("Backroom Store");
  });

  it("refuses an edit of what someone else has changed since", async () => {
    const { store } = await t.api.store.get();
    const ifMatch = etagOf(store.updated_at);
    await t.as("admin", { ifMatch }).store.addCurrency({ code: "eur" });
    expect((await refusalOf(t.as("admin", { ifMatch }).store.update({ name: "Late" }))).status).toBe(412);
  });
});

describe("the currencies of the store", () => {
  it("are added once", async () => {
    const { store } = await t.api.store.addCurrency({ code: "EUR" });
    expect(codesOf(store)).toEqual(["eur", "usd"]);
    const refusal = await cleanRefusalOf(t, () => t.api.store.addCurrency({ code: "eur" }));
    expect(refusal).toMatchObject({ kind: "duplicate_error", status: 422 });
    expect((await cleanRefusalOf(t, () => t.api.store.addCurrency({ code: "xxx" }))).kind).toBe(
      "invalid_data",
    );
  });

  it("are added by one of two at once", async () => {
    const both = await Promise.allSettled([
      t.api.store.addCurrency({ code: "eur" }),
      t.api.store.addCurrency({ code: "eur" }),
    ]);
    expect(both.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("are removed whatever their case, and without error when they are not there", async () => {
    await t.api.store.addCurrency({ code: "eur" });
    const removed = await t.api.store.removeCurrency({ code: "EUR" });
    expect(codesOf(removed.store)).toEqual(["usd"]);
    const again = await t.api.store.removeCurrency({ code: "eur" });
    expect(again.store).toEqual(removed.store);
    expect(await t.eventsOf(removed.store.id)).toEqual(["store.updated", "store.updated"]);
  });

  it("keep the default one", async () => {
    const refusal = await cleanRefusalOf(t, () => t.api.store.removeCurrency({ code: "USD" }));
    expect(refusal).toMatchObject({ kind: "invalid_data", status: 400 });
  });
});

it("lets members read the store and not change it", async () => {
  const member = t.as("member");
  const refusals = await Promise.all([
    refusalOf(member.store.update({ name: "Mine" })),
    refusalOf(member.store.addCurrency({ code: "eur" })),
    refusalOf(member.store.removeCurrency({ code: "usd" })),
    refusalOf(member.currencies.update({ code: "usd", includes_tax: true })),
  ]);
  expect(refusals.map((refusal) => refusal.status)).toEqual([403, 403, 403, 403]);
});

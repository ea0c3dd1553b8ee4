import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

describe("listing currencies", () => {
  it("answers twenty by code, and how many there are", async () => {
    const page = await t.api.currencies.list({});
    expect(page).toMatchObject({ offset: 0, limit: 20 });
    expect(page.count).toBeGreaterThan(100);
    const codes = page.currencies.map((currency) => currency.code);
    expect(codes).toHaveLength(20);
    expect(codes).toEqual([...codes].sort());
    const all = (await t.api.currencies.list({ limit: 1000, order: "-code" })).currencies;
    expect(all.map((currency) => currency.code)).toEqual(
      all
        .map((currency) => currency.code)
        .sort()
        .reverse(),
    );
    expect(all).toHaveLength(page.count);
  });

  it("searches code and name, and filters by either property", async () => {
    expect((await t.api.currencies.list({ q: "EURO" })).currencies).toEqual([
      { code: "eur", name: "Euro", symbol: "€", symbol_native: "€", includes_tax: false },
    ]);
    expect((await t.api.currencies.list({ code: "sek" })).count).toBe(1);
    await t.api.currencies.update({ code: "nok", includes_tax: true });
    const inclusive = await t.api.currencies.list({ includes_tax: true });
    expect(inclusive.currencies.map((currency) => currency.code)).toEqual(["nok"]);
  });

  it("takes neither fields nor expand", async () => {
    const refusal = await refusalOf(t.api.currencies.list({ fields: "code" }));
    expect(refusal).toMatchObject({ kind: "invalid_data", message: "property fields should not exist" });
  });
});

describe("updating a currency", () => {
  it("sets whether prices hold their tax, whatever the case of the code, and tells what changed", async () => {
    const { currency } = await t.api.currencies.update({ code: "CHF", includes_tax: true });
    expect(currency).toMatchObject({ code: "chf", includes_tax: true });
    const event = await t.db
      .selectFrom("event")
      .select(["name", "data", "changes"])
      .where("resource_id", "=", "chf")
      .executeTakeFirstOrThrow();
    expect(event).toEqual({
      name: "currency.updated",
      data: { id: "chf", code: "chf" },
      changes: { includes_tax: { from: false, to: true } },
    });
  });

  it("changes and tells nothing when nothing was sent", async () => {
    expect((await t.api.currencies.update({ code: "gbp" })).currency.includes_tax).toBe(false);
    expect(await t.eventsOf("gbp")).toEqual([]);
  });

  it("refuses an unknown code", async () => {
    const refusal = await refusalOf(t.api.currencies.update({ code: "xxx", includes_tax: true }));
    expect(refusal).toMatchObject({ kind: "not_found", message: "Currency xxx was not found" });
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../ids";
import { createTestDatabase, type TestDatabase } from "../testing/index";
import { countries, currencies, seedDefaults } from "./index";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const seededTables = [
  "country",
  "currency",
  "store",
  "store_currency",
  "sales_channel",
  "shipping_profile",
  "payment_provider",
  "fulfillment_provider",
] as const;
const everything = () =>
  Promise.all(seededTables.map((table) => database.db.selectFrom(table).selectAll().execute()));

describe("countries", () => {
  test("are the 249 of ISO 3166-1 and Kosovo, each code once", () => {
    expect(countries).toHaveLength(250);
    for (const key of ["id", "iso_2", "iso_3", "num_code", "name", "display_name"] as const) {
      expect(new Set(countries.map((country) => country[key])).size).toBe(250);
    }
    for (const { iso_2, iso_3 } of countries) expect(`${iso_2} ${iso_3}`).toMatch(/^[a-z]{2} [a-z]{3}$/);
  });

  test("have the ids that the v1 server was seen to give", () => {
    const seen = countries.filter(({ iso_2 }) => ["es", "pt", "us"].includes(iso_2));
    expect(seen).toEqual([
      { id: 178, iso_2: "pt", iso_3: "prt", num_code: 620, name: "PORTUGAL", display_name: "Portugal" },
      { id: 209, iso_2: "es", iso_3: "esp", num_code: 724, name: "SPAIN", display_name: "Spain" },
      {
        id: 236,
        iso_2: "us",
        iso_3: "usa",
        num_code: 840,
        name: "UNITED STATES",
        display_name: "United States",
      },
    ]);
  });

  test("leave the next id free", async () => {
    const atlantis = { iso_2: "zz", iso_3: "zzz", num_code: 999, name: "ATLANTIS", display_name: "Atlantis" };
    const added = await database.db
      .insertInto("country")
      .values(atlantis)
      .returning("id")
      .executeTakeFirstOrThrow();
    expect(added.id).toBe(251);
    await database.db.deleteFrom("country").where("id", "=", 251).execute();
  });
});

test("there are 120 currencies, each complete", () => {
  expect(currencies).toHaveLength(120);
  expect(new Set(currencies.map(({ code }) => code)).size).toBe(120);
  for (const { code, symbol, symbol_native, name } of currencies) {
    expect(code).toMatch(/^[a-z]{3}$/);
    for (const text of [symbol, symbol_native, name]) expect(text).toMatch(/^\S(.*\S)?$/);
  }
  expect(currencies).toContainEqual({ code: "usd", symbol: "$", symbol_native: "$", name: "US Dollar" });
  expect(currencies).toContainEqual({ code: "eur", symbol: "€", symbol_native: "€", name: "Euro" });
});

test("a new database has a store with its currency, sales channel, profiles and providers", async () => {
  const { db } = database;
  const channel = await db.selectFrom("sales_channel").selectAll().executeTakeFirstOrThrow();
  expect(channel).toMatchObject({ name: "Default Sales Channel", is_disabled: false });
  expect(channel.id).toMatch(/^sc_[0-9A-Z]{26}$/);
  expect(await db.selectFrom("store").selectAll().execute()).toEqual([
    expect.objectContaining({
      id: expect.stringMatching(/^store_[0-9A-Z]{26}$/),
      name: "Backroom Store",
      default_currency_code: "usd",
      default_sales_channel_id: channel.id,
    }),
  ]);
  expect(await db.selectFrom("store_currency").select("currency_code").execute()).toEqual([
    { currency_code: "usd" },
  ]);
  expect(await db.selectFrom("shipping_profile").select(["name", "type"]).orderBy("type").execute()).toEqual([
    { name: "Default Shipping Profile", type: "default" },
    { name: "Gift Card Profile", type: "gift_card" },
  ]);
  const manual = [{ id: "manual", is_installed: true }];
  expect(await db.selectFrom("payment_provider").selectAll().execute()).toEqual(manual);
  expect(await db.selectFrom("fulfillment_provider").selectAll().execute()).toEqual(manual);
});

test("seeding again, several times at once, changes nothing", async () => {
  const before = await everything();
  await Promise.all([
    seedDefaults(database.db),
    seedDefaults(database.db, { storeName: "Other" }),
    seedDefaults(database.db),
  ]);
  expect(await everything()).toEqual(before);
});

test("what a user changed stays, and only what is missing is made", async () => {
  const { db, drop } = await createTestDatabase();
  await db.updateTable("store").set({ name: "My shop", default_sales_channel_id: null }).execute();
  await db
    .updateTable("shipping_profile")
    .set({ deleted_at: "2022-07-01T00:00:00.000Z" })
    .where("type", "=", "default")
    .execute();
  await seedDefaults(db);
  const store = await db.selectFrom("store").selectAll().executeTakeFirstOrThrow();
  expect(store.name).toBe("My shop");
  expect(store.default_sales_channel_id).toMatch(/^sc_/);
  const live = db
    .selectFrom("shipping_profile")
    .select("type")
    .where("deleted_at", "is", null)
    .orderBy("type");
  expect(await live.execute()).toEqual([{ type: "default" }, { type: "gift_card" }]);
  await drop();
});

test("a provider that is no longer installed stays known but cannot be chosen", async () => {
  const { db, drop } = await createTestDatabase();
  await seedDefaults(db, { paymentProviders: ["manual", "stripe"] });
  await seedDefaults(db, { paymentProviders: ["stripe"] });
  expect(await db.selectFrom("payment_provider").selectAll().orderBy("id").execute()).toEqual([
    { id: "manual", is_installed: false },
    { id: "stripe", is_installed: true },
  ]);
  await seedDefaults(db);
  expect(await db.selectFrom("payment_provider").selectAll().orderBy("id").execute()).toEqual([
    { id: "manual", is_installed: true },
    { id: "stripe", is_installed: false },
  ]);
  await drop();
});

test("a failing step leaves nothing behind", async () => {
  const { db, drop } = await createTestDatabase();
  await db.updateTable("store").set({ default_sales_channel_id: null }).execute();
  const channels = await db.selectFrom("sales_channel").selectAll().execute();
  await expect(seedDefaults(db, { paymentProviders: [newId("p"), "a\0b"] })).rejects.toThrow();
  expect(await db.selectFrom("sales_channel").selectAll().execute()).toEqual(channels);
  await drop();
});

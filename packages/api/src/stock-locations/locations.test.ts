import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { etagOf } from "../core/write";
import { uniqueWord } from "../products/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";
import type { CreateStockLocationInput } from "./schema";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

const make = async (input: Partial<CreateStockLocationInput> = {}) =>
  (await t.api.stockLocations.create({ name: uniqueWord(), ...input })).stock_location;
const harbour = { address_1: "Hafenstraße 4", city: "Hamburg", country_code: "de" };

describe("a stock location", () => {
  it("is made with a name alone, and tells once", async () => {
    const name = uniqueWord();
    const location = await make({ name: ` ${name} `, metadata: { a: 1, b: "" } });
    expect(location).toEqual({
      id: expect.stringMatching(/^sloc_[0-9A-Z]{26}$/),
      name,
      address_id: null,
      metadata: { a: 1 },
      created_at: expect.any(String),
      updated_at: expect.any(String),
    });
    expect((await t.api.stockLocations.get({ id: location.id })).stock_location).toEqual(location);
    expect(await t.eventsOf(location.id)).toEqual(["stock-location.created"]);
  });

  it("is made with an address of its own, or that of another", async () => {
    const location = await make({ address: harbour, expand: "address" });
    expect(location.address).toEqual({
      id: expect.stringMatching(/^laddr_[0-9A-Z]{26}$/),
      ...harbour,
      address_2: null,
      company: null,
      phone: null,
      province: null,
      postal_code: null,
      metadata: null,
      created_at: expect.any(String),
      updated_at: expect.any(String),
      deleted_at: null,
    });
    const next = await make({ address_id: location.address?.id, expand: "address" });
    expect(next.address).toEqual(location.address);
  });

  it("changes what is sent, merges metadata and the address, and tells what changed", async () => {
    const before = await make({ address: { ...harbour, phone: "040" }, metadata: { a: 1, b: 2 } });
    const { stock_location } = await t.api.stockLocations.update({
      id: before.id,
      name: "Moved",
      address: { address_1: "Domstraße 1", country_code: "at", city: null },
      metadata: { a: "", c: 3 },
      expand: "address",
    });
    expect(stock_location).toMatchObject({
      name: "Moved",
      address_id: before.address_id,
      metadata: { b: 2, c: 3 },
      address: { address_1: "Domstraße 1", country_code: "at", city: null, phone: "040" },
    });
    expect(stock_location.updated_at > before.updated_at).toBe(true);
    const event = await t.db
      .selectFrom("event")
      .select(["data", "changes"])
      .where("resource_id", "=", before.id)
      .where("name", "=", "stock-location.updated")
      .executeTakeFirstOrThrow();
    expect(event.data).toMatchObject({ fields: ["name", "address", "metadata"] });
    expect(event.changes).toMatchObject({ name: { from: before.name, to: "Moved" } });
  });

  it("takes null for an address that is not given", async () => {
    const { stock_location } = await t.api.stockLocations.create({ name: uniqueWord(), address: null });
    expect(stock_location.address_id).toBeNull();
    const address = { address_1: "Kai 1", country_code: "de" };
    const { id } = stock_location;
    const given = await t.api.stockLocations.update({ id, address });
    const kept = await t.api.stockLocations.update({ id, address: null, name: "Kai" });
    expect(kept.stock_location.address_id).toBe(given.stock_location.address_id);
  });

  it("gets its first address by an update, and loses it again", async () => {
    const { id } = await make();
    const placed = await t.api.stockLocations.update({ id, address: harbour, expand: "address" });
    expect(placed.stock_location.address).toMatchObject(harbour);
    const bare = await t.api.stockLocations.update({ id, address_id: null, expand: "address" });
    expect(bare.stock_location).toMatchObject({ address_id: null, address: null });
  });

  it("gets one address when two give it its first at once", async () => {
    const { id } = await make();
    const before = (await t.countRows()).stock_location_address ?? 0;
    await Promise.all(
      ["de", "at"].map((country_code) =>
        t.api.stockLocations.update({ id, address: { ...harbour, country_code } }),
      ),
    );
    expect((await t.countRows()).stock_location_address).toBe(before + 1);
  });

  it.each([
    ["no name", {}],
    ["an empty name", { name: "  " }],
    ["an unknown property", { name: "x", size: 3 }],
    ["an address without a country", { name: "x", address: { address_1: "x" } }],
    ["a country of three letters", { name: "x", address: { ...harbour, country_code: "deu" } }],
    ["metadata of the address", { name: "x", address: { ...harbour, metadata: {} } }],
    ["two addresses", { name: "x", address: harbour, address_id: "laddr_1" }],
    ["an unknown relation to show", { name: "x", expand: "stock" }],
  ])("is refused with %s", async (_what, input) => {
    const refusal = await cleanRefusalOf(t, () => t.api.stockLocations.create(input as never));
    expect(refusal.kind).toBe("invalid_data");
  });

  it("is refused with an address that there is not", async () => {
    const { id } = await make();
    for (const call of [
      () => make({ address_id: "laddr_no" }),
      () => t.api.stockLocations.update({ id, address_id: "laddr_no" }),
    ]) {
      expect(await cleanRefusalOf(t, call)).toMatchObject({
        kind: "not_found",
        message: "Stock location address laddr_no was not found",
      });
    }
  });

  it("must exist to be read or changed, and be as it was seen", async () => {
    const id = "sloc_no";
    for (const call of [
      () => t.api.stockLocations.get({ id }),
      () => t.api.stockLocations.update({ id, name: "x" }),
    ]) {
      expect(await cleanRefusalOf(t, call)).toMatchObject({
        kind: "not_found",
        message: "Stock location sloc_no was not found",
      });
    }
    const seen = await make();
    await t.api.stockLocations.update({ id: seen.id, name: "First" });
    const stale = t.as("admin", { ifMatch: etagOf(seen.updated_at) });
    expect((await refusalOf(stale.stockLocations.update({ id: seen.id, name: "Late" }))).status).toBe(412);
  });

  it("is seen by a member, who changes none", async () => {
    const location = await make();
    const member = t.as("member").stockLocations;
    expect((await member.get({ id: location.id })).stock_location).toEqual(location);
    for (const call of [
      () => member.create({ name: "x" }),
      () => member.update({ id: location.id, name: "x" }),
      () => member.delete({ id: location.id }),
    ]) {
      expect((await cleanRefusalOf(t, call)).status).toBe(403);
    }
  });
});

import { newId } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { etagOf } from "../core/write";
import { makeLocation, stockVariant, uniqueWord } from "../products/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

/** A location with a channel, stock and a reservation, the store's default, and one like it that stays. */
async function stockedLocations() {
  const { sales_channel } = await t.api.salesChannels.create({ name: uniqueWord() });
  const { product } = await t.api.products.create({
    title: uniqueWord(),
    options: [{ title: "Size" }],
    variants: [{ title: "M", options: [{ value: "M" }], prices: [] }],
  });
  const variantId = product.variants?.[0]?.id ?? "";
  const [gone, kept] = [await makeLocation(t, sales_channel.id), await makeLocation(t, sales_channel.id)];
  for (const location_id of [gone, kept]) {
    await stockVariant(t, variantId, location_id, 5, 2);
    const { inventory_item_id } = await t.db
      .selectFrom("inventory_level")
      .select("inventory_item_id")
      .where("location_id", "=", location_id)
      .executeTakeFirstOrThrow();
    await t.db
      .insertInto("reservation_item")
      .values({ id: newId("resitem"), inventory_item_id, location_id, quantity: 2 })
      .execute();
  }
  await t.db.updateTable("store").set({ default_location_id: gone }).execute();
  return { gone, kept, channel: sales_channel.id };
}

/** How many of the location's links, levels and reservations live. */
async function living(locationId: string) {
  const count = async (table: "sales_channel_location" | "inventory_level" | "reservation_item") => {
    const rows = await t.db
      .selectFrom(table)
      .select("id")
      .where("location_id", "=", locationId)
      .where("deleted_at", "is", null)
      .execute();
    return rows.length;
  };
  return [
    await count("sales_channel_location"),
    await count("inventory_level"),
    await count("reservation_item"),
  ];
}

describe("deleting a stock location", () => {
  it("takes its links, stock and reservations along, and those of no other", async () => {
    const { gone, kept, channel } = await stockedLocations();
    expect(await living(gone)).toEqual([1, 1, 1]);
    expect(await t.api.stockLocations.delete({ id: gone })).toEqual({
      id: gone,
      object: "stock_location",
      deleted: true,
    });
    expect(await living(gone)).toEqual([0, 0, 0]);
    expect(await living(kept)).toEqual([1, 1, 1]);
    expect((await refusalOf(t.api.stockLocations.get({ id: gone }))).kind).toBe("not_found");
    const { stock_locations } = await t.api.stockLocations.list({ sales_channel_id: channel });
    expect(stock_locations.map((location) => location.id)).toEqual([kept]);
    expect((await t.api.store.get({})).store.default_location_id).toBeNull();
    expect(await t.eventsOf(gone)).toEqual(["stock-location.deleted"]);
  });

  it("is no error a second time or for an unknown one, and tells nothing then", async () => {
    const { stock_location } = await t.api.stockLocations.create({ name: uniqueWord() });
    const { id } = stock_location;
    await t.api.stockLocations.delete({ id });
    const before = await t.countRows();
    for (const again of [id, "sloc_no"]) {
      const answer = await t.api.stockLocations.delete({ id: again });
      expect(answer).toEqual({ id: again, object: "stock_location", deleted: true });
    }
    expect(await t.countRows()).toEqual(before);
  });

  it("happens once when two ask at once", async () => {
    const { gone } = await stockedLocations();
    await Promise.all([t.api.stockLocations.delete({ id: gone }), t.api.stockLocations.delete({ id: gone })]);
    expect(await t.eventsOf(gone)).toEqual(["stock-location.deleted"]);
  });

  it("is refused when the location is not as it was seen", async () => {
    const { stock_location: seen } = await t.api.stockLocations.create({ name: uniqueWord() });
    await t.api.stockLocations.update({ id: seen.id, name: "First" });
    const stale = t.as("admin", { ifMatch: etagOf(seen.updated_at) });
    expect((await refusalOf(stale.stockLocations.delete({ id: seen.id }))).status).toBe(412);
    expect((await t.api.stockLocations.get({ id: seen.id })).stock_location.name).toBe("First");
  });
});

import { newId } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";
import { canSupply, requireStock, variantsForSale } from "./public";
import { makeChannel, makeLocation, makeProduct, stockVariant } from "./testing";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

const managed = async (input: { allow_backorder?: boolean } = {}) => {
  const variants = [{ title: "S", inventory_quantity: 9, options: [{ value: "S" }], prices: [], ...input }];
  const product = await makeProduct(t, { variants });
  return { id: product.id, variantId: product.variants?.[0]?.id ?? "" };
};
const variantOf = async (id: string) => (await t.api.products.get({ id })).product.variants?.[0];

describe("the stock that products show", () => {
  it("is what the locations of sales channels hold and have not promised", async () => {
    const { id, variantId } = await managed();
    expect(await variantOf(id)).toMatchObject({ inventory_quantity: 0, purchasable: false });
    const channel = await makeChannel(t);
    await stockVariant(t, variantId, await makeLocation(t, channel), 10, 3);
    await stockVariant(t, variantId, await makeLocation(t, channel), 5);
    const nowhere = newId("sloc");
    await t.db.insertInto("stock_location").values({ id: nowhere, name: "sold nowhere" }).execute();
    await stockVariant(t, variantId, nowhere, 100);
    expect(await variantOf(id)).toMatchObject({ inventory_quantity: 12, purchasable: true });
    const { products } = await t.api.products.list({ id });
    expect(products[0]?.variants?.[0]).toMatchObject({ inventory_quantity: 12, purchasable: true });
  });

  it("of a kit is what its scarcest item allows, in whole kits", async () => {
    const { id, variantId } = await managed();
    const location = await makeLocation(t, await makeChannel(t));
    await stockVariant(t, variantId, location, 20);
    const item = newId("iitem");
    await t.db.insertInto("inventory_item").values({ id: item }).execute();
    await t.db
      .insertInto("product_variant_inventory_item")
      .values({ id: newId("pvitem"), variant_id: variantId, inventory_item_id: item, required_quantity: 2 })
      .execute();
    await t.db
      .insertInto("inventory_level")
      .values({ id: newId("ilev"), inventory_item_id: item, location_id: location, stocked_quantity: 7 })
      .execute();
    expect(await variantOf(id)).toMatchObject({ inventory_quantity: 3 });
  });

  it("does not keep a variant from being bought that may be backordered, has no item, or is not managed", async () => {
    const backordered = await managed({ allow_backorder: true });
    expect(await variantOf(backordered.id)).toMatchObject({ inventory_quantity: 0, purchasable: true });
    const { id, variantId } = await managed();
    await t.db.deleteFrom("product_variant_inventory_item").where("variant_id", "=", variantId).execute();
    const bare = await variantOf(id);
    expect(bare?.purchasable).toBe(true);
    expect(bare).not.toHaveProperty("inventory_quantity");
    const free = await makeProduct(t);
    expect(await variantOf(free.id)).toMatchObject({ inventory_quantity: 100, purchasable: true });
  });
});

describe("variants for sale", () => {
  it("carry what a line takes over, and the stock of one channel", async () => {
    const { variantId } = await managed();
    const here = await makeChannel(t);
    const elsewhere = await makeChannel(t);
    await stockVariant(t, variantId, await makeLocation(t, here), 4);
    const other = await makeProduct(t, { tags: [{ value: "a tag" }], thumbnail: "https://img.test/t.png" });
    const otherId = other.variants?.[0]?.id ?? "";
    const found = await variantsForSale(t.db, [variantId, otherId, "variant_none"], here);
    expect([...found.keys()].sort()).toEqual([variantId, otherId].sort());
    expect(found.get(variantId)).toMatchObject({ available_quantity: 4, inventory_quantity: 9 });
    expect(found.get(otherId)).toMatchObject({
      title: "S",
      manage_inventory: false,
      available_quantity: null,
      product: {
        id: other.id,
        title: other.title,
        thumbnail: "https://img.test/t.png",
        discountable: true,
        is_giftcard: false,
        profile_id: other.profile_id,
        tag_ids: [other.tags?.[0]?.id],
      },
    });
    expect((await variantsForSale(t.db, [variantId], elsewhere)).get(variantId)?.available_quantity).toBe(0);
    expect((await variantsForSale(t.db, [variantId])).get(variantId)?.available_quantity).toBe(4);
    await requireStock(t.db, variantId, 4, here);
    const refusal = await refusalOf(requireStock(t.db, variantId, 5, here));
    expect(refusal).toMatchObject({ kind: "not_allowed", details: { code: "insufficient_inventory" } });
    await requireStock(t.db, otherId, 1_000_000, here);
  });

  it("supply any number on backorder, or where stock is not counted", () => {
    expect(canSupply({ allow_backorder: false, available_quantity: 3 }, 3)).toBe(true);
    expect(canSupply({ allow_backorder: false, available_quantity: 3 }, 4)).toBe(false);
    expect(canSupply({ allow_backorder: true, available_quantity: 0 }, 4)).toBe(true);
    expect(canSupply({ allow_backorder: false, available_quantity: null }, 4)).toBe(true);
  });

  it("are not those of deleted products", async () => {
    const { id, variantId } = await managed();
    await t.api.products.delete({ id });
    expect((await variantsForSale(t.db, [variantId])).size).toBe(0);
  });
});

import { newId } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeChannel, makeLocation, makeProduct, stockVariant, uniqueWord } from "../products/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";

let t: TestApi;
beforeAll(async () => {
  t = await openTestApi();
});
afterAll(() => t.close());

async function makeManaged() {
  const sku = uniqueWord();
  const { variants } = await makeProduct(t, {
    variants: [{ title: "One", sku, options: [{ value: "S" }], prices: [] }],
  });
  return { id: variants?.[0]?.id ?? "", sku };
}

const availableIn = async (id: string, channelId: string) => {
  const { variant } = await t.api.variants.inventory({ id });
  return variant.sales_channel_availability.find(({ channel_id }) => channel_id === channelId)
    ?.available_quantity;
};

describe("the inventory of a variant", () => {
  it("is its items with levels and sums, and what each channel can supply", async () => {
    const { id, sku } = await makeManaged();
    const [web, empty] = [await makeChannel(t), await makeChannel(t)];
    await stockVariant(t, id, await makeLocation(t, web), 8, 3);
    await stockVariant(t, id, await makeLocation(t, web), 2);
    const { variant } = await t.api.variants.inventory({ id });
    expect(variant.inventory).toMatchObject([
      {
        sku,
        stocked_quantity: 10,
        reserved_quantity: 3,
        location_levels: [
          { stocked_quantity: 8, reserved_quantity: 3, available_quantity: 5, incoming_quantity: 0 },
          { stocked_quantity: 2, available_quantity: 2 },
        ],
      },
    ]);
    expect(await availableIn(id, web)).toBe(7);
    expect(await availableIn(id, empty)).toBe(0);
  });

  it("is bound by the item that allows fewest, in whole numbers (Q32)", async () => {
    const { id } = await makeManaged();
    const web = await makeChannel(t);
    const location_id = await makeLocation(t, web);
    await stockVariant(t, id, location_id, 10);
    const inventory_item_id = newId("iitem");
    await t.db.insertInto("inventory_item").values({ id: inventory_item_id }).execute();
    await t.db
      .insertInto("product_variant_inventory_item")
      .values({ id: newId("pvitem"), variant_id: id, inventory_item_id, required_quantity: 2 })
      .execute();
    await t.db
      .insertInto("inventory_level")
      .values({ id: newId("ilev"), inventory_item_id, location_id, stocked_quantity: 7 })
      .execute();
    expect(await availableIn(id, web)).toBe(3);
  });

  it("is empty where stock is not counted, and refused for an unknown variant", async () => {
    const { variants } = await makeProduct(t);
    const id = variants?.[0]?.id ?? "";
    const { variant } = await t.api.variants.inventory({ id });
    expect(variant).toEqual({ id, inventory: [], sales_channel_availability: [] });
    expect(await refusalOf(t.api.variants.inventory({ id: "variant_none" }))).toMatchObject({ status: 404 });
  });
});

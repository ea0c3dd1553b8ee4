import { newId, query, type Tx } from "@backroom/db";
import { shelf } from "./basket";
import type { DemoAddress, DemoOrder } from "./types";

/**
 * What the demo needs and no operation serves yet: collections, customer groups, saved addresses, a stock location.
 * Each function goes when its resource has a use case.
 */

type Ids = Map<string, string>;

/** @returns ids by title */
export async function insertCollections(
  tx: Tx,
  collections: readonly { title: string; handle: string }[],
): Promise<Ids> {
  const rows = collections.map((collection) => ({ id: newId("pcol"), ...collection }));
  await tx.insertInto("product_collection").values(rows).execute();
  return new Map(rows.map(({ title, id }) => [title, id]));
}

/** @returns ids by name */
export async function insertCustomerGroups(tx: Tx, groups: readonly { name: string }[]): Promise<Ids> {
  const rows = groups.map(({ name }) => ({ id: newId("cgrp"), name }));
  await tx.insertInto("customer_group").values(rows).execute();
  return new Map(rows.map(({ name, id }) => [name, id]));
}

export async function insertSavedAddresses(
  tx: Tx,
  addresses: readonly (DemoAddress & { customer_id: string })[],
): Promise<void> {
  const rows = addresses.map((address) => ({ id: newId("addr"), ...address }));
  await tx.insertInto("address").values(rows).execute();
}

/** Stock of variants by SKU, in one location from which the default sales channel sells. */
export const countStock = (tx: Tx, variants: Ids) => ({
  /** Puts in stock what is left after these orders. */
  count: async (orders: DemoOrder[]): Promise<void> => {
    const location_id = newId("sloc");
    await tx.insertInto("stock_location").values({ id: location_id, name: "Workshop" }).execute();
    await query(tx, "update store set default_location_id = $1", [location_id]);
    await query(
      tx,
      `insert into sales_channel_location (id, sales_channel_id, location_id)
       select $1, default_sales_channel_id, $2 from store where default_sales_channel_id is not null`,
      [newId("scloc"), location_id],
    );
    const left = [...shelf(orders)].flatMap(([sku, quantity]) => {
      const variant_id = variants.get(sku);
      return variant_id === undefined ? [] : [{ id: newId("ilev"), variant_id, quantity }];
    });
    await query(
      tx,
      `insert into inventory_level (id, inventory_item_id, location_id, stocked_quantity)
       select s.id, l.inventory_item_id, $1, s.quantity
         from jsonb_to_recordset($2::jsonb) as s(id text, variant_id text, quantity int)
         join product_variant_inventory_item l on l.variant_id = s.variant_id`,
      [location_id, JSON.stringify(left)],
    );
  },
});

import { newId, query, type Tx } from "@backroom/db";
import { insertRows } from "../core/insert";

/** What an inventory item takes from the variant it is made for; later changes are not copied (Q31). */
export const copiedToItem = [
  "sku",
  "origin_country",
  "hs_code",
  "mid_code",
  "material",
  "weight",
  "length",
  "height",
  "width",
] as const;

type ManagedVariant = { id: string; sku?: string | null | undefined } & {
  [K in Exclude<(typeof copiedToItem)[number], "sku">]?: string | number | null | undefined;
};

/**
 * Gives each variant an inventory item of its own: the one left behind by a deleted variant of the same sku, with the
 * stock there is of it, else a new one. Without that the sku of a deleted variant could not be used again, because
 * items outlive their variants and no two have one sku. A sku of an item in use ends in duplicate_error.
 */
export async function insertInventoryItems(tx: Tx, managed: readonly ManagedVariant[]): Promise<void> {
  if (managed.length === 0) return;
  const left = await itemsLeftBehind(
    tx,
    managed.flatMap(({ sku }) => sku ?? []),
  );
  const items = managed.map((variant) => {
    const known = left.get(variant.sku ?? "");
    return { variant, id: known ?? newId("iitem"), isNew: known === undefined };
  });
  await insertRows(
    tx,
    "inventory_item",
    ["id", ...copiedToItem],
    items.filter(({ isNew }) => isNew).map(({ variant, id }) => ({ ...variant, id })),
  );
  await insertRows(
    tx,
    "product_variant_inventory_item",
    ["id", "variant_id", "inventory_item_id"],
    items.map(({ variant, id }) => ({ id: newId("pvitem"), variant_id: variant.id, inventory_item_id: id })),
  );
}

/** Items by sku that no variant has any more. */
async function itemsLeftBehind(tx: Tx, skus: readonly string[]): Promise<Map<string, string>> {
  const rows = await query<{ id: string; sku: string }>(
    tx,
    `select id, sku from inventory_item item
     where sku = any($1) and deleted_at is null and not exists (
       select 1 from product_variant_inventory_item link
       where link.inventory_item_id = item.id and link.deleted_at is null
     ) order by id for update`,
    [skus],
  );
  return new Map(rows.map(({ id, sku }) => [sku, id]));
}

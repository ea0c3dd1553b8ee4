import { query } from "@backroom/db";
import type { Write } from "../core/context";

/**
 * SQL that softly deletes variants with their prices, option values and links to inventory items, at the moment `$2`:
 * the beginning of a statement.
 * @param which SQL condition on the variants
 */
export const variantDeletion = (which: string): string => `with variants as (
    update product_variant set deleted_at = $2 where ${which} and deleted_at is null returning id
  ), prices as (
    update money_amount set deleted_at = $2
    where variant_id in (select id from variants) and deleted_at is null
  ), option_values as (
    update product_option_value set deleted_at = $2
    where variant_id in (select id from variants) and deleted_at is null
  ), items as (
    update product_variant_inventory_item set deleted_at = $2
    where variant_id in (select id from variants) and deleted_at is null
  )`;

/** Deletes variants of one product, and tells of each. */
export async function deleteVariants(
  { tx, emit, now }: Write,
  productId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await query(tx, `${variantDeletion("id = any($1)")} select count(*) from variants`, [
    ids,
    now.toISOString(),
  ]);
  for (const id of ids) {
    emit({
      name: "product-variant.deleted",
      resource_type: "product-variant",
      resource_id: id,
      data: { product_id: productId },
    });
  }
}

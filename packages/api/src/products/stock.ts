import type { PricedVariant } from "./priced-variant-view";
import type { PricedProduct } from "./priced-view";

/**
 * What of a variant `t` can be sold from the locations of sales channels: of its inventory items the one that allows
 * fewest (Q32). SQL, so that it comes with the row; null for a managed variant without item.
 * @param channels SQL condition on the links between sales channels and locations
 */
export const availableQuantity = (channels = "true"): string => `case when t.manage_inventory then (
  select min(floor(coalesce((
    select sum(level.stocked_quantity - level.reserved_quantity)
    from inventory_level level
    where level.inventory_item_id = link.inventory_item_id and level.deleted_at is null
      and level.location_id in (
        select location_id from sales_channel_location where deleted_at is null and (${channels})
      )
  ), 0)::numeric / link.required_quantity))::int
  from product_variant_inventory_item link
  where link.variant_id = t.id and link.deleted_at is null
) else t.inventory_quantity end`;

/** Adds `purchasable`, and takes the quantity away where there is none to tell (catalog.md §2.14). */
export function showStock(products: readonly PricedProduct[]): void {
  for (const { variants } of products) showVariantStock(variants ?? []);
}

export function showVariantStock(variants: readonly PricedVariant[]): void {
  for (const variant of variants) {
    // A caller may have asked for single columns, from which nothing follows.
    if (!("inventory_quantity" in variant && "manage_inventory" in variant && "allow_backorder" in variant))
      continue;
    const quantity: number | null | undefined = variant.inventory_quantity;
    const isCounted = variant.manage_inventory && quantity !== null && quantity !== undefined;
    variant.purchasable = !isCounted || quantity > 0 || variant.allow_backorder;
    if (quantity === null) delete variant.inventory_quantity;
  }
}

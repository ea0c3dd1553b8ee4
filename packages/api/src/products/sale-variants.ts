import { type Executor, query } from "@backroom/db";
import { notAllowed } from "../core/errors";
import { availableQuantity } from "./stock";

/** What a line of a cart or order takes over from a variant, and what rules ask about it. */
export interface SaleVariant {
  id: string;
  title: string;
  sku: string | null;
  manage_inventory: boolean;
  allow_backorder: boolean;
  /** The variant's own number, as stored. */
  inventory_quantity: number;
  /** What the channel's locations can supply; null where stock is not counted. */
  available_quantity: number | null;
  product: {
    id: string;
    title: string;
    thumbnail: string | null;
    discountable: boolean;
    is_giftcard: boolean;
    profile_id: string;
    type_id: string | null;
    collection_id: string | null;
    tag_ids: string[];
  };
}

interface SaleRow extends Omit<SaleVariant, "product"> {
  product_id: string;
  product_title: string;
  thumbnail: string | null;
  discountable: boolean;
  is_giftcard: boolean;
  profile_id: string;
  type_id: string | null;
  collection_id: string | null;
  tag_ids: string[];
}

const text = `select t.id, t.title, t.sku, t.manage_inventory, t.allow_backorder, t.inventory_quantity,
    case when t.manage_inventory then ${availableQuantity("$2::text is null or sales_channel_id = $2")} end as available_quantity,
    product.id as product_id, product.title as product_title, product.thumbnail, product.discountable,
    product.is_giftcard, product.profile_id, product.type_id, product.collection_id,
    array(select product_tag_id from product_to_tag where product_id = product.id order by 1) as tag_ids
  from product_variant t join product on product.id = t.product_id
  where t.id = any($1) and t.deleted_at is null and product.deleted_at is null`;

/**
 * Loads variants that can be sold, by id, with one statement; what is deleted or unknown is not in the map.
 * @param salesChannelId counts stock in this channel's locations; without it, in those of all channels
 */
export async function variantsForSale(
  executor: Executor,
  variantIds: readonly string[],
  salesChannelId: string | null = null,
): Promise<Map<string, SaleVariant>> {
  if (variantIds.length === 0) return new Map();
  const rows = await query<SaleRow>(executor, text, [[...new Set(variantIds)], salesChannelId]);
  return new Map(rows.map((row) => [row.id, toSaleVariant(row)]));
}

function toSaleVariant(row: SaleRow): SaleVariant {
  const { product_id, product_title, thumbnail, discountable, is_giftcard, ...rest } = row;
  const { profile_id, type_id, collection_id, tag_ids, ...variant } = rest;
  return {
    ...variant,
    product: {
      id: product_id,
      title: product_title,
      thumbnail,
      discountable,
      is_giftcard,
      profile_id,
      type_id,
      collection_id,
      tag_ids,
    },
  };
}

/** Whether so many may be sold (spec/orders.md §17). */
export const canSupply = (
  { allow_backorder, available_quantity }: Pick<SaleVariant, "allow_backorder" | "available_quantity">,
  quantity: number,
): boolean => allow_backorder || available_quantity === null || available_quantity >= quantity;

/**
 * @param salesChannelId counts stock in this channel's locations; without it, in those of all channels
 * @throws Refusal not_allowed with the code `insufficient_inventory`. A variant that is not there any more supplies all.
 */
export async function requireStock(
  executor: Executor,
  variantId: string,
  quantity: number,
  salesChannelId: string | null = null,
): Promise<void> {
  const variant = (await variantsForSale(executor, [variantId], salesChannelId)).get(variantId);
  if (!variant || canSupply(variant, quantity)) return;
  throw notAllowed(
    `Variant ${variantId} (${variant.product.title}, ${variant.title}) has ${variant.available_quantity} in stock, not ${quantity}`,
    { code: "insufficient_inventory" },
  );
}

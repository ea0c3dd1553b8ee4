import { query, type Tx } from "@backroom/db";

/** The links between a product and what it shares with others; each call is a constant number of statements. */

const links = {
  product_to_tag: "product_tag_id",
  product_to_category: "product_category_id",
  product_to_sales_channel: "sales_channel_id",
} as const;

/** Links that exist stay. */
export async function linkProduct(
  tx: Tx,
  table: keyof typeof links,
  productId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await query(
    tx,
    `insert into ${table} (product_id, ${links[table]}) select $1, unnest($2::text[]) on conflict do nothing`,
    [productId, [...new Set(ids)]],
  );
}

/** Makes these the links of the product. */
export async function relinkProduct(
  tx: Tx,
  table: keyof typeof links,
  productId: string,
  ids: readonly string[],
): Promise<void> {
  await query(tx, `delete from ${table} where product_id = $1 and ${links[table]} <> all($2)`, [
    productId,
    ids,
  ]);
  await linkProduct(tx, table, productId, ids);
}

/** Makes these the images of the product, in the order given. */
export async function relinkImages(tx: Tx, productId: string, imageIds: readonly string[]): Promise<void> {
  await query(tx, "delete from product_image where product_id = $1", [productId]);
  await linkImages(tx, productId, imageIds);
}

/** Links images in the order given. */
export async function linkImages(tx: Tx, productId: string, imageIds: readonly string[]): Promise<void> {
  if (imageIds.length === 0) return;
  await query(
    tx,
    `insert into product_image (product_id, image_id, position)
     select $1, id, number - 1 from unnest($2::text[]) with ordinality as images (id, number)`,
    [productId, imageIds],
  );
}

import { query, type Tx } from "@backroom/db";
import { Refusal } from "../core/errors";
import { missingIds } from "../core/missing-ids";

/** Links of products that the other side keeps: categories and sales channels. */
const links = {
  product_to_category: "product_category_id",
  product_to_sales_channel: "sales_channel_id",
} as const;
type Links = keyof typeof links;

/** Comes before anything else, as in v1. @throws Refusal invalid_data in its second envelope (catalog.md §1.3) */
export async function requireProducts(tx: Tx, ids: readonly string[]): Promise<void> {
  const missing = await missingIds(tx, "product", ids);
  if (missing.length === 0) return;
  throw new Refusal("invalid_data", "The request refers to rows that do not exist.", {
    preflight: [`Products ${missing.join(", ")} do not exist`],
  });
}

/** Links products to the other row; links that exist stay. */
export async function linkProducts(
  tx: Tx,
  table: Links,
  otherId: string,
  productIds: readonly string[],
): Promise<void> {
  await query(
    tx,
    `insert into ${table} (product_id, ${links[table]}) select unnest($1::text[]), $2 on conflict do nothing`,
    [[...new Set(productIds)], otherId],
  );
}

export async function unlinkProducts(
  tx: Tx,
  table: Links,
  otherId: string,
  productIds: readonly string[],
): Promise<void> {
  await query(tx, `delete from ${table} where ${links[table]} = $2 and product_id = any($1)`, [
    productIds,
    otherId,
  ]);
}

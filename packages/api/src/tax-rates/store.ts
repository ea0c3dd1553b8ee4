import { query, type Tx } from "@backroom/db";
import { notAllowed, notFound } from "../core/errors";
import { missingIds } from "../core/missing-ids";

/** The reads and writes that serve the rules of tax rates. */

const links = {
  products: { table: "product_tax_rate", column: "product_id", of: "product", what: "Product" },
  product_types: {
    table: "product_type_tax_rate",
    column: "product_type_id",
    of: "product_type",
    what: "Product type",
  },
  shipping_options: {
    table: "shipping_tax_rate",
    column: "shipping_option_id",
    of: "shipping_option",
    what: "Shipping option",
  },
} as const;
export type LinkName = keyof typeof links;
export const linkNames: readonly LinkName[] = ["products", "product_types", "shipping_options"];

/** Locks the rate for the rest of the transaction. @throws Refusal not_found */
export async function lockTaxRate(tx: Tx, id: string) {
  const rate = await tx
    .selectFrom("tax_rate")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!rate) throw notFound("Tax rate", id);
  return rate;
}

/** The lock keeps the region from being deleted meanwhile. @throws Refusal not_found */
export async function requireRegion(tx: Tx, id: string): Promise<void> {
  const rows = await query(tx, "select id from region where id = $1 and deleted_at is null for share", [id]);
  if (rows.length === 0) throw notFound("Region", id);
}

/** Links the rate to these; links that exist stay. @throws Refusal not_found naming every unknown id */
export async function link(tx: Tx, rateId: string, name: LinkName, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { table, column, of, what } = links[name];
  const missing = await missingIds(tx, of, ids);
  if (missing.length > 0) throw notFound(what, missing.join(", "));
  await query(
    tx,
    `insert into ${table} (rate_id, ${column}) select $1, unnest($2::text[]) on conflict do nothing`,
    [rateId, [...new Set(ids)]],
  );
}

/** What is not linked, or does not exist, is no error. */
export async function unlink(tx: Tx, rateId: string, name: LinkName, ids: readonly string[]): Promise<void> {
  const { table, column } = links[name];
  await query(tx, `delete from ${table} where rate_id = $1 and ${column} = any($2)`, [rateId, ids]);
}

/** Makes these the links of the rate. @throws Refusal not_found naming every unknown id */
export async function relink(tx: Tx, rateId: string, name: LinkName, ids: readonly string[]): Promise<void> {
  const { table, column } = links[name];
  await query(tx, `delete from ${table} where rate_id = $1 and ${column} <> all($2)`, [rateId, ids]);
  await link(tx, rateId, name, ids);
}

/**
 * Products are sold in every region, a shipping option in one: that of the rate, or it would never apply.
 * @throws Refusal not_allowed naming every linked option of another region
 */
export async function requireOptionsOfRegion(tx: Tx, rateId: string): Promise<void> {
  const foreign = await query<{ id: string }>(
    tx,
    `select o.id from shipping_tax_rate l join shipping_option o on o.id = l.shipping_option_id
     join tax_rate r on r.id = l.rate_id
     where l.rate_id = $1 and o.region_id <> r.region_id and o.deleted_at is null order by o.id`,
    [rateId],
  );
  if (foreign.length === 0) return;
  const ids = foreign.map((option) => option.id).join(", ");
  throw notAllowed(`Shipping option ${ids} belongs to another region than the tax rate`);
}

/** Moves `updated_at` on, so that the ETag changes when only links did. */
export async function touchTaxRate(tx: Tx, id: string): Promise<void> {
  await query(tx, "update tax_rate set updated_at = now() where id = $1", [id]);
}

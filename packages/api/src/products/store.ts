import { newId, query, type Tx } from "@backroom/db";
import { notAllowed, notFound, Refusal } from "../core/errors";
import { insertRows } from "../core/insert";
import { missingIds } from "../core/missing-ids";
import { findProfileOfType } from "../shipping-profiles/public";

/** The reads and writes that serve the rules of products; each has a constant number of statements. */

/** Locks the product for the rest of the transaction; undefined when there is none. */
export async function findAndLockProduct(tx: Tx, id: string) {
  return tx
    .selectFrom("product")
    .selectAll()
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
}

/** @throws Refusal not_found */
export async function lockProduct(tx: Tx, id: string) {
  const product = await findAndLockProduct(tx, id);
  if (!product) throw notFound("Product", id);
  return product;
}

/** Moves `updated_at` on, so that the ETag changes when only options or variants did. */
export async function touchProduct(tx: Tx, id: string): Promise<void> {
  await query(tx, "update product set updated_at = now() where id = $1", [id]);
}

/** `touchProduct` for several. */
export async function touchProducts(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await query(tx, "update product set updated_at = now() where id = any($1)", [ids]);
}

/**
 * Also keeps the collection from being deleted before the end of the transaction: a deletion releases the products
 * that it sees. @throws Refusal not_found
 */
export async function requireCollection(tx: Tx, id: string): Promise<void> {
  const found = await query(
    tx,
    "select id from product_collection where id = $1 and deleted_at is null for key share",
    [id],
  );
  if (found.length === 0) throw notFound("Collection", id);
}

/** @throws Refusal not_found naming what is missing. */
export async function requireCategories(tx: Tx, ids: readonly string[]): Promise<void> {
  const missing = await missingIds(tx, "product_category", ids);
  if (missing.length > 0) throw notFound("Category", missing.join(", "));
}

/** @throws Refusal invalid_data in the second envelope of v1 (catalog.md §1.3). */
export async function requireSalesChannels(tx: Tx, ids: readonly string[]): Promise<void> {
  const missing = await missingIds(tx, "sales_channel", ids);
  if (missing.length === 0) return;
  throw new Refusal("invalid_data", "The request refers to rows that do not exist.", {
    preflight: [`Sales channels ${missing.join(", ")} do not exist`],
  });
}

/** The store's default channel, where it has one. */
export async function defaultSalesChannels(tx: Tx): Promise<string[]> {
  const store = await tx.selectFrom("store").select("default_sales_channel_id").executeTakeFirst();
  return store?.default_sales_channel_id ? [store.default_sales_channel_id] : [];
}

/** @throws Refusal not_allowed when the store has no shipping profile of this type. */
export async function shippingProfileOf(tx: Tx, type: "default" | "gift_card"): Promise<string> {
  const id = await findProfileOfType(tx, type);
  if (id === undefined) throw notAllowed(`The store has no shipping profile of type ${type}`);
  return id;
}

const shared = {
  product_type: { column: "value", prefix: "ptyp" },
  product_tag: { column: "value", prefix: "ptag" },
  image: { column: "url", prefix: "img" },
} as const;

interface Wanted {
  value: string;
  /** Becomes the id of a row that has to be made. */
  id?: string | null | undefined;
}

/** The type with this value. Unlike a tag's, an id that comes with a new value is ignored (catalog.md §2.10). */
export async function typeIdOf(tx: Tx, type: { value: string } | null | undefined): Promise<string | null> {
  if (!type) return null;
  const [id] = await idsByValue(tx, "product_type", [{ value: type.value }]);
  return id ?? null;
}

/**
 * Rows that are shared by their exact value: existing ones are taken, missing ones made. Values are not unique in
 * storage, so two writers of a new value take turns.
 * @returns ids in the order of the values, each once.
 */
export async function idsByValue(
  tx: Tx,
  table: keyof typeof shared,
  wanted: readonly Wanted[],
): Promise<string[]> {
  const { column, prefix } = shared[table];
  const values = [...new Map(wanted.map((one) => [one.value, one])).values()];
  if (values.length === 0) return [];
  const find = async () => {
    const rows = await query<{ id: string; value: string }>(
      tx,
      `select distinct on (${column}) id, ${column} as value from ${table}
       where ${column} = any($1) and deleted_at is null order by ${column}, created_at, id`,
      [values.map(({ value }) => value)],
    );
    return new Map(rows.map(({ id, value }) => [value, id]));
  };
  let found = await find();
  const missing = values.filter(({ value }) => !found.has(value));
  if (missing.length > 0) {
    await query(
      tx,
      "select pg_advisory_xact_lock(number) from (select hashtextextended(key, 0) as number from unnest($1::text[]) key order by 1) keys",
      [missing.map(({ value }) => `${table}:${value}`)],
    );
    found = await find();
    const rows = missing
      .filter(({ value }) => !found.has(value))
      .map(({ value, id }) => ({ id: id ?? newId(prefix), value, url: value }));
    await insertRows(tx, table, ["id", column], rows);
    for (const { value, id } of rows) found.set(value, id);
  }
  return values.flatMap(({ value }) => found.get(value) ?? []);
}

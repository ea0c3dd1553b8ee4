import { query, type Tx } from "@backroom/db";
import { notFound } from "../core/errors";

/** The reads and writes that serve the rules of collections. */

/**
 * Locks the collection for the rest of the transaction: for a change, or for its deletion, which waits for products
 * that are being put in it. @throws Refusal not_found
 */
export async function lockCollection(tx: Tx, id: string, purpose: "change" | "deletion" = "change") {
  const rows = tx
    .selectFrom("product_collection")
    .selectAll()
    .where("id", "=", id)
    .where("deleted_at", "is", null);
  const collection = await (purpose === "deletion"
    ? rows.forUpdate()
    : rows.forNoKeyUpdate()
  ).executeTakeFirst();
  if (!collection) throw notFound("Collection", id);
  return collection;
}

/**
 * Moves products into the collection, from wherever they are; unknown ones are ignored. They are locked in one order,
 * so that two collections which take the same products do not wait for each other in a circle.
 * @returns the ids of those that moved
 */
export async function takeProducts(tx: Tx, collectionId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await query<{ id: string }>(
    tx,
    `with wanted as (
       select id from product
       where id = any($2) and deleted_at is null and collection_id is distinct from $1
       order by id for no key update
     )
     update product set collection_id = $1 from wanted where product.id = wanted.id returning product.id`,
    [collectionId, ids],
  );
  return rows.map(({ id }) => id).sort();
}

/** Takes these products, or all, out of the collection; others are left alone. @returns the ids of those that left */
export async function releaseProducts(
  tx: Tx,
  collectionId: string,
  ids: readonly string[] | null,
): Promise<string[]> {
  const rows = await query<{ id: string }>(
    tx,
    `with leaving as (
       select id from product
       where collection_id = $1 and ($2::text[] is null or id = any($2))
       order by id for no key update
     )
     update product set collection_id = null from leaving where product.id = leaving.id returning product.id`,
    [collectionId, ids],
  );
  return rows.map(({ id }) => id).sort();
}

/** Moves `updated_at` on, so that the ETag changes when only its products did. */
export async function touchCollection(tx: Tx, id: string): Promise<void> {
  await query(tx, "update product_collection set updated_at = now() where id = $1", [id]);
}

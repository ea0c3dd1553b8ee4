import { query, type Tx } from "@backroom/db";
import type { RankedCategory } from "@backroom/domain";
import { notFound } from "../core/errors";

/** The reads and writes that serve the rules of the category tree; each has a constant number of statements. */

/**
 * Whoever adds, moves or removes a category holds the whole tree until the end of the transaction. Locking the
 * parents would keep ranks apart, but not paths: while a branch moves, someone else could add below it.
 */
export async function holdTree(tx: Tx): Promise<void> {
  await query(tx, "select pg_advisory_xact_lock(hashtextextended('product_category', 0))");
}

/** Locks the category for the rest of the transaction; undefined when there is none. */
export async function findAndLockCategory(tx: Tx, id: string) {
  return tx
    .selectFrom("product_category")
    .selectAll()
    .where("id", "=", id)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** Locks the category for the rest of the transaction. @throws Refusal not_found */
export async function lockCategory(tx: Tx, id: string) {
  const category = await findAndLockCategory(tx, id);
  if (!category) throw notFound("Category", id);
  return category;
}

/** The path of a parent; that of the roots, which have none, is empty. @throws Refusal not_found */
export async function pathOfParent(tx: Tx, id: string | null): Promise<string> {
  if (id === null) return "";
  const parent = await tx
    .selectFrom("product_category")
    .select("mpath")
    .where("id", "=", id)
    .executeTakeFirst();
  if (!parent) throw notFound("Category", id);
  return parent.mpath;
}

/** The children of a category, or the roots, in the order in which they are shown. */
export async function childrenOf(tx: Tx, parentId: string | null): Promise<RankedCategory[]> {
  const isChild = parentId === null ? "parent_category_id is null" : "parent_category_id = $1";
  return query<RankedCategory>(
    tx,
    `select id, rank from product_category where ${isChild} order by rank, handle`,
    parentId === null ? [] : [parentId],
  );
}

export interface Place extends RankedCategory {
  readonly parent_category_id: string | null;
}

/** Gives categories their places, all in one statement: no two may have one place when it ends. */
export async function placeCategories(tx: Tx, places: readonly Place[]): Promise<void> {
  await query(
    tx,
    `update product_category set rank = place.rank, parent_category_id = place.parent
     from unnest($1::text[], $2::text[], $3::int[]) place (id, parent, rank)
     where product_category.id = place.id
       and (product_category.rank <> place.rank or product_category.parent_category_id is distinct from place.parent)`,
    [
      places.map(({ id }) => id),
      places.map(({ parent_category_id }) => parent_category_id),
      places.map(({ rank }) => rank),
    ],
  );
}

/**
 * Replaces the beginning of the path of a category and of all below it. Paths end with a dot, so those below `a.` are
 * between `a.` and `a/`, the character after the dot; unlike LIKE, the comparison uses the index in every plan.
 */
export async function movePaths(tx: Tx, from: string, to: string): Promise<void> {
  await query(
    tx,
    `update product_category set mpath = $2 || substr(mpath, length($1) + 1)
     where mpath ~>=~ $1 and mpath ~<~ (left($1, -1) || '/')`,
    [from, to],
  );
}

/** Moves `updated_at` on, so that the ETag changes when only links did. */
export async function touchCategory(tx: Tx, id: string): Promise<void> {
  await query(tx, "update product_category set updated_at = now() where id = $1", [id]);
}

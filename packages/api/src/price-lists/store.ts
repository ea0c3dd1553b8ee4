import { query, type Tx } from "@backroom/db";
import { invalidField, notFound } from "../core/errors";
import { missingIds } from "../core/missing-ids";
import { entriesOf, insertPrices, type NewPrice, resolveEntries, updatePrices } from "../products/public";
import type { PriceOfListInput } from "./schema";

/** The reads and writes that serve the rules of price lists; each has a constant number of statements. */

/** Locks the list for the rest of the transaction. @throws Refusal not_found */
export async function lockPriceList(tx: Tx, id: string) {
  const list = await tx
    .selectFrom("price_list")
    .selectAll()
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  if (!list) throw notFound("Price list", id);
  return list;
}

/** Moves `updated_at` on, so that the ETag changes when only prices did. */
export async function touchPriceList(tx: Tx, id: string): Promise<void> {
  await query(tx, "update price_list set updated_at = now() where id = $1", [id]);
}

/** @throws Refusal invalid_data for a list that ends before it starts (Q36). */
export function requireOrder(starts_at: string | null, ends_at: string | null): void {
  if (starts_at === null || ends_at === null || new Date(starts_at) <= new Date(ends_at)) return;
  throw invalidField("ends_at", `must not be before starts_at (${starts_at})`);
}

/** Makes these the groups that the list is for. @throws Refusal not_found naming every unknown group */
export async function replaceGroups(tx: Tx, id: string, groupIds: readonly string[]): Promise<void> {
  const missing = await missingIds(tx, "customer_group", groupIds);
  if (missing.length > 0) throw notFound("Customer group", missing.join(", "));
  await query(
    tx,
    "delete from price_list_customer_group where price_list_id = $1 and customer_group_id <> all($2)",
    [id, groupIds],
  );
  await query(
    tx,
    `insert into price_list_customer_group (price_list_id, customer_group_id) select $1, unnest($2::text[])
     on conflict do nothing`,
    [id, [...new Set(groupIds)]],
  );
}

/** The change of prices, for the event. */
export interface SavedPrices {
  from: NewPrice[];
  to: NewPrice[];
}

/**
 * Changes the prices that entries name by id, and adds the others (Q34). The list is locked.
 * @throws Refusal not_found for an unknown variant, region or currency, or a price of another list (Q35)
 */
export async function savePrices(
  tx: Tx,
  listId: string,
  prices: readonly PriceOfListInput[],
): Promise<SavedPrices> {
  if (prices.length === 0) return { from: [], to: [] };
  const missing = await missingIds(
    tx,
    "product_variant",
    prices.map(({ variant_id }) => variant_id),
  );
  if (missing.length > 0) throw notFound("Variant", missing.join(", "));
  const stored = await query<NewPrice>(
    tx,
    `select id, variant_id, currency_code, region_id, amount, min_quantity, max_quantity from money_amount
     where id = any($1) and price_list_id = $2 and deleted_at is null`,
    [prices.flatMap(({ id }) => id ?? []), listId],
  );
  const known = new Map(stored.map((price) => [price.id, price]));
  const entries = entriesOf(
    prices.map(({ variant_id, ...price }, index) => ({ variant_id, path: `prices.${index}`, price })),
    known,
  );
  const rows = await resolveEntries(tx, entries);
  await updatePrices(
    tx,
    rows.filter(({ id }) => known.has(id)),
  );
  const added = rows.filter(({ id }) => !known.has(id));
  await insertPrices(
    tx,
    added.map((price) => ({ ...price, price_list_id: listId })),
  );
  return { from: stored, to: rows };
}

/**
 * Removes prices of the list. The list is locked.
 * @param which SQL condition on the price `p`, with `$2`
 * @returns their ids, oldest first
 */
export async function deletePricesWhere(
  tx: Tx,
  listId: string,
  which: string,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await query<{ id: string }>(
    tx,
    `delete from money_amount p where p.price_list_id = $1 and p.deleted_at is null and ${which} returning p.id`,
    [listId, ids],
  );
  return rows.map(({ id }) => id).sort();
}

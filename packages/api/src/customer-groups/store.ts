import { query, type Tx } from "@backroom/db";
import { notFound } from "../core/errors";
import { missingIds } from "../core/missing-ids";

/** The reads and writes that serve the rules of customer groups. */

/**
 * Locks the group for the rest of the transaction. Not against references to it: a customer whose groups are being
 * replaced holds his own row and waits for nobody here.
 * @throws Refusal not_found
 */
export async function lockGroup(tx: Tx, id: string) {
  const group = await tx
    .selectFrom("customer_group")
    .selectAll()
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!group) throw notFound("Customer group", id);
  return group;
}

/** @throws Refusal not_found naming every unknown customer; members already in it stay. */
export async function addMembers(tx: Tx, groupId: string, customerIds: readonly string[]): Promise<void> {
  const missing = await missingIds(tx, "customer", customerIds);
  if (missing.length > 0) throw notFound("Customer", missing.join(", "));
  await query(
    tx,
    `insert into customer_to_group (customer_group_id, customer_id)
     select $1, id from unnest($2::text[]) id order by id on conflict do nothing`,
    [groupId, [...new Set(customerIds)]],
  );
}

/** Whoever is not in it, or does not exist, is no error. */
export async function removeMembers(tx: Tx, groupId: string, customerIds: readonly string[]): Promise<void> {
  await query(tx, "delete from customer_to_group where customer_group_id = $1 and customer_id = any($2)", [
    groupId,
    customerIds,
  ]);
}

/** Moves `updated_at` on, so that the ETag changes when only members did. */
export async function touchGroup(tx: Tx, id: string): Promise<void> {
  await query(tx, "update customer_group set updated_at = now() where id = $1", [id]);
}

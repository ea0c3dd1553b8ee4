import { query, type Tx } from "@backroom/db";
import { invalidField, notFound } from "../core/errors";

/** The reads and writes that serve the rules of return reasons. */

/** Locks the reason for the rest of the transaction. @throws Refusal not_found */
export async function lockReturnReason(tx: Tx, id: string) {
  const reason = await tx
    .selectFrom("return_reason")
    .selectAll()
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!reason) throw notFound("Return reason", id);
  return reason;
}

/**
 * Locks the reason that is to have another one below it, so that it is not deleted meanwhile. There are two levels.
 * @throws Refusal not_found, or invalid_data when it has a parent itself
 */
export async function lockParent(tx: Tx, id: string): Promise<void> {
  const parent = await lockReturnReason(tx, id);
  if (parent.parent_return_reason_id !== null) {
    throw invalidField("parent_return_reason_id", `${id} has a parent itself: there are two levels only`);
  }
}

/** Softly deletes the reason, which the caller has locked, and those below it. @returns the ids of the latter */
export async function deleteWithChildren(tx: Tx, id: string, deletedAt: string): Promise<string[]> {
  const gone = await query<{ id: string }>(
    tx,
    `update return_reason set deleted_at = $2
     where (id = $1 or parent_return_reason_id = $1) and deleted_at is null returning id`,
    [id, deletedAt],
  );
  return gone
    .map((row) => row.id)
    .filter((other) => other !== id)
    .sort();
}

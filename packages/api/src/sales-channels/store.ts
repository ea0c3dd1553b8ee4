import { query, type Tx } from "@backroom/db";
import { notFound } from "../core/errors";

/** The reads and writes that serve the rules of sales channels. */

/** Locks the channel for the rest of the transaction; undefined when there is none. */
export async function findAndLockChannel(tx: Tx, id: string) {
  return tx
    .selectFrom("sales_channel")
    .selectAll()
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** Locks the channel for the rest of the transaction. @throws Refusal not_found */
export async function lockChannel(tx: Tx, id: string) {
  const channel = await findAndLockChannel(tx, id);
  if (!channel) throw notFound("Sales channel", id);
  return channel;
}

/** Whether products and drafts that name no channel go to this one. */
export async function isDefaultChannel(tx: Tx, id: string): Promise<boolean> {
  const store = await tx
    .selectFrom("store")
    .select("id")
    .where("default_sales_channel_id", "=", id)
    .executeTakeFirst();
  return store !== undefined;
}

/** Moves `updated_at` on, so that the ETag changes when only links did. */
export async function touchChannel(tx: Tx, id: string): Promise<void> {
  await query(tx, "update sales_channel set updated_at = now() where id = $1", [id]);
}

import { query, type Tx } from "@backroom/db";
import { notFound } from "../core/errors";

/** The reads and writes that serve the rules of publishable API keys. */

/** Locks the key for the rest of the transaction. @throws Refusal not_found */
export async function lockKey(tx: Tx, id: string) {
  const key = await tx
    .selectFrom("publishable_api_key")
    .selectAll()
    .where("id", "=", id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!key) throw notFound("Publishable API key", id);
  return key;
}

/** Links that exist stay. */
export async function linkChannels(tx: Tx, keyId: string, channelIds: readonly string[]): Promise<void> {
  await query(
    tx,
    `insert into publishable_api_key_sales_channel (publishable_key_id, sales_channel_id)
     select $1, unnest($2::text[]) on conflict do nothing`,
    [keyId, [...new Set(channelIds)].sort()],
  );
}

/** Channels that are not linked are no error. */
export async function unlinkChannels(tx: Tx, keyId: string, channelIds: readonly string[]): Promise<void> {
  await query(
    tx,
    "delete from publishable_api_key_sales_channel where publishable_key_id = $1 and sales_channel_id = any($2)",
    [keyId, channelIds],
  );
}

/** Moves `updated_at` on, so that the ETag changes when only links did. */
export async function touchKey(tx: Tx, id: string): Promise<void> {
  await query(tx, "update publishable_api_key set updated_at = now() where id = $1", [id]);
}

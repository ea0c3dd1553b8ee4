import type { Tx } from "@backroom/db";
import { notFound } from "../core/errors";
import { toIso } from "../core/fields";

/** Locks the card for the rest of the transaction; undefined when there is none. */
export async function findAndLockGiftCard(tx: Tx, id: string) {
  return tx
    .selectFrom("gift_card")
    .selectAll()
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** Locks the card for the rest of the transaction. @throws Refusal not_found */
export async function lockGiftCard(tx: Tx, id: string) {
  const card = await findAndLockGiftCard(tx, id);
  if (!card) throw notFound("Gift card", id);
  return card;
}

/** Undefined leaves the end as it is, null takes it away. */
export const endOf = (ends_at: string | number | null | undefined): string | null | undefined =>
  ends_at === undefined || ends_at === null ? ends_at : toIso(ends_at);

import { newId, query, type Tx } from "@backroom/db";
import { notFound } from "../core/errors";
import { missingIds } from "../core/missing-ids";
import type { StockLocationAddressInput } from "./schema";

/** The reads and writes that serve the rules of stock locations. */

/** Locks the location for the rest of the transaction; undefined when there is none. */
export async function findAndLockLocation(tx: Tx, id: string) {
  return (
    tx
      .selectFrom("stock_location")
      .selectAll()
      .where("id", "=", id)
      .where("deleted_at", "is", null)
      // The strong lock: goods that move hold the location by a key share, and a deletion waits for them.
      .forUpdate()
      .executeTakeFirst()
  );
}

/** @returns the id of the new address. */
export async function insertAddress(tx: Tx, address: StockLocationAddressInput): Promise<string> {
  const id = newId("laddr");
  await tx
    .insertInto("stock_location_address")
    .values({ id, ...address })
    .execute();
  return id;
}

/** @throws Refusal not_found */
export async function requireAddress(tx: Tx, id: string): Promise<void> {
  const [missing] = await missingIds(tx, "stock_location_address", [id]);
  if (missing !== undefined) throw notFound("Stock location address", missing);
}

/**
 * Deletes the location, which the caller has locked, with its links to channels, its levels and its reservations.
 * Reservations go before levels, and levels in the order of their ids, as wherever goods move.
 */
export async function deleteWithStock(tx: Tx, id: string, deletedAt: string): Promise<void> {
  await query(
    tx,
    `with channels as (
       update sales_channel_location set deleted_at = $2 where location_id = $1 and deleted_at is null),
     stores as (
       update store set default_location_id = null where default_location_id = $1)
     update stock_location set deleted_at = $2 where id = $1`,
    [id, deletedAt],
  );
  await query(
    tx,
    "update reservation_item set deleted_at = $2 where location_id = $1 and deleted_at is null",
    [id, deletedAt],
  );
  await query(
    tx,
    `with locked as (
       select id from inventory_level where location_id = $1 and deleted_at is null order by id for update)
     update inventory_level l set deleted_at = $2 from locked where l.id = locked.id`,
    [id, deletedAt],
  );
}

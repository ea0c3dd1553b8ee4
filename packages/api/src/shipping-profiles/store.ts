import { type Executor, query, type Tx } from "@backroom/db";
import { notAllowed } from "../core/errors";

/** The reads and writes that serve the rules of shipping profiles. */

/** Locks the profile for the rest of the transaction; undefined when there is none. */
export async function lockShippingProfile(tx: Tx, id: string) {
  return tx
    .selectFrom("shipping_profile")
    .selectAll()
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/**
 * Locks all profiles, a handful: two who take away the last two of a type at once see each other. In one order, so
 * that neither waits for the other in a circle.
 */
export async function lockShippingProfiles(tx: Tx) {
  return tx
    .selectFrom("shipping_profile")
    .selectAll()
    .where("deleted_at", "is", null)
    .orderBy("id")
    .forNoKeyUpdate()
    .execute();
}

/** The oldest live profile of a type: what products and shipping options get that name none. */
export async function findProfileOfType(
  executor: Executor,
  type: "default" | "gift_card",
): Promise<string | undefined> {
  const found = await executor
    .selectFrom("shipping_profile")
    .select("id")
    .where("type", "=", type)
    .where("deleted_at", "is", null)
    .orderBy("created_at")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return found?.id;
}

/**
 * Products could not be made without a `default` and a `gift_card` profile.
 * @param profiles all live ones, locked
 * @throws Refusal not_allowed when no other one has the type
 */
export function refuseLastOfType(profiles: readonly Profile[], { id, type }: Profile): void {
  if (type === "custom" || profiles.some((other) => other.type === type && other.id !== id)) return;
  throw notAllowed(`${id} is the last shipping profile of the type ${type}, which products need`);
}

interface Profile {
  id: string;
  type: string;
}

/** Moves live products or options into the profile. @returns how many were elsewhere before */
export async function moveInto(
  tx: Tx,
  table: "product" | "shipping_option",
  profileId: string,
  ids: readonly string[],
): Promise<number> {
  const moved = await query<{ id: string }>(
    tx,
    `with chosen as (
       select id from ${table} where id = any($2) and deleted_at is null and profile_id <> $1 order by id for update
     )
     update ${table} set profile_id = $1 from chosen where ${table}.id = chosen.id returning ${table}.id`,
    [profileId, [...new Set(ids)]],
  );
  return moved.length;
}

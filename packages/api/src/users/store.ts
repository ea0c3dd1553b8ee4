import { classifyPgError, query, type Tx } from "@backroom/db";
import { duplicate, invalidField, type Refusal } from "../core/errors";

/** The reads and writes that serve the rules of users. */

/** Locks the user for the rest of the transaction; undefined when there is none. */
export async function lockUser(tx: Tx, id: string) {
  return tx
    .selectFrom("user")
    .selectAll()
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
}

/** The same by address, in lower case. */
export async function lockUserByEmail(tx: Tx, email: string) {
  return tx
    .selectFrom("user")
    .selectAll()
    .where("email", "=", email)
    .where("deleted_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
}

/** Locks all live users, so that two deletions at once see each other. @returns their ids */
export async function lockAllUsers(tx: Tx): Promise<string[]> {
  const rows = await query<{ id: string }>(
    tx,
    'select id from "user" where deleted_at is null order by id for update',
  );
  return rows.map((row) => row.id);
}

/** Signs the user out of the REST API everywhere. */
export async function closeSessionsOf(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("session").where("user_id", "=", id).execute();
}

const emailTaken = () => invalidField("email", "is used by another user already");
const tokenTaken = () => duplicate("api_token is used by another user already");

/** @throws Refusal invalid_data: the v1 server answers 400 here, not 422. */
export async function refuseTakenEmail(tx: Tx, email: string): Promise<void> {
  const found = await tx
    .selectFrom("user")
    .select("id")
    .where("email", "=", email)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (found) throw emailTaken();
}

/** @throws Refusal duplicate_error, without naming the token or whose it is */
export async function refuseTakenToken(tx: Tx, hash: string, userId: string): Promise<void> {
  const found = await tx
    .selectFrom("user")
    .select("id")
    .where("api_token_hash", "=", hash)
    .where("id", "<>", userId)
    .executeTakeFirst();
  if (found) throw tokenTaken();
}

/** Two writes at once may both pass the checks above: the unique index stops one, with the same refusal. */
export async function orTaken<T>(statement: Promise<T>): Promise<T> {
  try {
    return await statement;
  } catch (error) {
    throw takenBy(error) ?? error;
  }
}

function takenBy(error: unknown): Refusal | undefined {
  const failure = classifyPgError(error);
  if (failure?.kind !== "unique_violation") return undefined;
  if (failure.columns.includes("email")) return emailTaken();
  return failure.columns.includes("api_token_hash") ? tokenTaken() : undefined;
}

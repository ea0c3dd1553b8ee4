import pg from "pg";
import type { Database } from "./db";
import { classifyPgError } from "./pg-errors";
import { isStalePlan } from "./prepared-client";
import { bindTo, clientOf, poolOf } from "./session";

declare const minted: unique symbol;

/** A running transaction. Only `inTransaction` can make one, so handing the bare database to a write does not compile. */
export type Tx = Database & { readonly [minted]: true };

export interface TransactionOptions {
  /** How often to start over after losing a race against another transaction. */
  retries?: number;
  /** The user who acts. Triggers that keep a history write it down; without one it is the system. */
  actorId?: string | null | undefined;
}

/**
 * Runs `work` in one READ COMMITTED transaction: saved when it returns, undone when it throws.
 *
 * After a deadlock or serialization failure Postgres has undone everything, so `work` is started over. It must
 * therefore do nothing outside the transaction. Every other error reaches the caller unchanged.
 */
export const inTransaction = async <Result>(
  db: Database,
  work: (tx: Tx) => Promise<Result>,
  { retries = 3, actorId }: TransactionOptions = {},
): Promise<Result> => {
  if (clientOf(db) !== undefined)
    throw new Error("A transaction is already running: pass its `tx` on instead of opening another.");
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await runOnce(db, work, actorId ?? undefined);
    } catch (error) {
      if (attempt >= retries || !canStartOver(error)) throw error;
      await pause(attempt);
    }
  }
};

const runOnce = async <Result>(
  db: Database,
  work: (tx: Tx) => Promise<Result>,
  actorId: string | undefined,
): Promise<Result> => {
  const client = await poolOf(db).connect();
  let broken: Error | undefined;
  try {
    // Not awaited: it travels with the first statement. When it fails, so does everything after it.
    const begun = client.query(beginText(actorId));
    begun.catch(() => undefined);
    // This is the mint: the transaction has begun on this connection and lives as long as `work`.
    const result = await work(bindTo(client) as Tx);
    await begun;
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    // A connection that cannot even roll back is thrown away.
    client.release(broken);
  }
};

/** One message for both. A setting takes no parameters, and is gone with the transaction. */
const beginText = (actorId: string | undefined): string =>
  actorId === undefined
    ? "begin isolation level read committed"
    : `begin isolation level read committed; set local backroom.actor = ${pg.escapeLiteral(actorId)}`;

const canStartOver = (error: unknown): boolean =>
  causes(error).some((cause) => isStalePlan(cause) || isLostRace(cause));

const isLostRace = (error: unknown): boolean => {
  const failure = classifyPgError(error);
  return failure?.kind === "serialization" && failure.code !== "55P03";
};

/** tRPC and others wrap an error and keep the original as its cause. */
const causes = (error: unknown): unknown[] => {
  const chain = [error];
  for (let next = error; next instanceof Error && next.cause !== undefined && chain.length < 5; ) {
    next = next.cause;
    chain.push(next);
  }
  return chain;
};

/** A short random pause, longer each time, so that the two who met do not meet again. */
const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt));

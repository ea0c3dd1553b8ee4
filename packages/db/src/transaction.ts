import type { Transaction } from "kysely";
import type { Database } from "./db";
import type { DB } from "./generated/types";
import { classifyPgError } from "./pg-errors";
import { isStalePlan } from "./prepared-client";

declare const minted: unique symbol;

/** A running transaction. Only `inTransaction` can make one, so handing the bare database to a write does not compile. */
export type Tx = Transaction<DB> & { readonly [minted]: true };

export interface TransactionOptions {
  /** How often to start over after losing a race against another transaction. */
  retries?: number;
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
  { retries = 3 }: TransactionOptions = {},
): Promise<Result> => {
  if (db.isTransaction)
    throw new Error("A transaction is already running: pass its `tx` on instead of opening another.");
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await db
        .transaction()
        .setIsolationLevel("read committed")
        // This is the mint: `transaction` was opened by the line above and lives as long as `work`.
        .execute((transaction) => work(transaction as Tx));
    } catch (error) {
      if (attempt >= retries || !canStartOver(error)) throw error;
      await pause(attempt);
    }
  }
};

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

import { Kysely, PostgresDialect } from "kysely";
import type pg from "pg";
import type { DB } from "./generated/types";
import { createPool, type PoolOptions } from "./pool";
import { registerPool } from "./session";

/** The whole database, outside any transaction. */
export type Database = Kysely<DB>;

/** An open database and the pool below it. */
export interface OpenDatabase {
  db: Database;
  pool: pg.Pool;
  /** Waits for running statements and closes all connections. */
  close(): Promise<void>;
}

/** Opens a database. Connections are made when they are needed, so a wrong address shows at the first statement. */
export const createDatabase = (
  url: string,
  options: Omit<PoolOptions, "connectionString"> = {},
): OpenDatabase => {
  const pool = createPool({ ...options, connectionString: url });
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  registerPool(db, pool);
  let closing: Promise<void> | undefined;
  const close = () => {
    // Kysely closes the pool only once it has used it, hence not by `db.destroy()`.
    closing ??= pool.end();
    return closing;
  };
  return { db, pool, close };
};

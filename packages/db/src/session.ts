import { Kysely, PostgresDialect, type PostgresPoolClient } from "kysely";
import type pg from "pg";
import type { Database } from "./db";
import type { DB } from "./generated/types";

interface Registry {
  pools: WeakMap<object, pg.Pool>;
  clients: WeakMap<object, pg.PoolClient>;
  bound: WeakMap<pg.PoolClient, Kysely<DB>>;
}

/**
 * Which pool or connection an executor runs on. Kysely hides it, and runs the statements of one connection one
 * after the other; the reads want to send those of one level together (pg's pipeline mode, one write to the socket).
 *
 * Kept on the process, not in this module: a bundler may make several copies of it (Next makes one for pages and one
 * for route handlers), and they shall share one pool.
 */
const registryKey = Symbol.for("@backroom/db/sessions");
// Only this line ever sets the property, to a registry.
const shared = globalThis as { [registryKey]?: Registry };
shared[registryKey] ??= { pools: new WeakMap(), clients: new WeakMap(), bound: new WeakMap() };
const { pools, clients, bound } = shared[registryKey];

/** Says on which pool a database runs. */
export const registerPool = (db: Database, pool: pg.Pool): void => {
  pools.set(db, pool);
};

/** The connection an executor is bound to; undefined for the whole database. */
export const clientOf = (executor: object): pg.PoolClient | undefined => clients.get(executor);

export const poolOf = (db: object): pg.Pool => {
  const pool = pools.get(db);
  if (!pool) throw new Error("This database was not opened by createDatabase.");
  return pool;
};

/** A query builder whose statements all run on this connection; made once per connection. */
export const bindTo = (client: pg.PoolClient): Kysely<DB> => {
  const known = bound.get(client);
  if (known) return known;
  // Kysely calls `query(text, values)` and `release()` only; the first is pg's own.
  const lent = {
    query: client.query.bind(client),
    release: () => undefined, // whoever took the connection from the pool gives it back
  } as unknown as PostgresPoolClient;
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: { connect: async () => lent, end: async () => undefined } }),
  });
  clients.set(db, client);
  bound.set(client, db);
  return db;
};

/**
 * Runs `work` on one connection: the executor's own when it has one, else one of the pool for as long as it takes.
 * Statements that are issued together travel together.
 */
export const withSession = async <Result>(
  executor: Kysely<DB>,
  work: (session: Kysely<DB>) => Promise<Result>,
): Promise<Result> => {
  if (clients.has(executor)) return work(executor);
  const client = await poolOf(executor).connect();
  try {
    return await work(bindTo(client));
  } finally {
    client.release();
  }
};

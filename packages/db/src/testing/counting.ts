import { Kysely, PostgresDialect } from "kysely";
import type pg from "pg";
import type { Database } from "../db";
import type { DB } from "../generated/types";
import { poolOf, registerPool } from "../session";

/** The same database, counting the statements that run on it, those of transactions too but not their begin and end. */
export const countingDatabase = (db: Database): { db: Database; count: () => number } => {
  let statements = 0;
  const counting = <Target extends pg.Pool | pg.PoolClient>(target: Target): Target =>
    new Proxy(target, {
      get: (of, name) => {
        const value: unknown = Reflect.get(of, name);
        if (typeof value !== "function") return value;
        return (...args: unknown[]) => {
          if (name === "query" && !/^(begin|commit|rollback)/i.test(String(args[0]))) statements += 1;
          const result: unknown = Reflect.apply(value, of, args);
          if (name !== "connect") return result;
          return (result as Promise<pg.PoolClient>).then(counting); // what `connect` of a pool answers
        };
      },
    });
  const pool = counting(poolOf(db));
  const counted = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  registerPool(counted, pool);
  return { db: counted, count: () => statements };
};

import pg from "pg";
import { createPreparedClient } from "./prepared-client";
import { wireTypes } from "./wire-types";

export interface PoolOptions {
  connectionString: string;
  /** Most connections at once. */
  max?: number;
  /** How long a caller waits for a free or new connection, in milliseconds. */
  connectionTimeoutMillis?: number;
  /** Shown by Postgres in `pg_stat_activity`. */
  applicationName?: string;
  /** Told when an unused connection breaks. The pool replaces it by itself, so doing nothing is fine. */
  onIdleError?: (error: Error) => void;
}

/** The parsers of `wire-types.ts` rely on these. */
const sessionSettings =
  // Rows are looked up by index on solid disks, and compiling a small statement costs more than running it.
  // So does starting workers for it, while the other connections keep the processors busy.
  "-c TimeZone=UTC -c DateStyle=ISO -c random_page_cost=1.1 -c jit=off -c max_parallel_workers_per_gather=0";

/**
 * A connection pool whose rows come in wire form and whose statements are prepared.
 * It survives a stopped database: broken connections are replaced when the database is back.
 */
export const createPool = (options: PoolOptions): pg.Pool => {
  const { connectionString, sessionOptions } = withoutSessionOptions(options.connectionString);
  const pool = new pg.Pool({
    connectionString,
    options: [sessionOptions, sessionSettings].filter(Boolean).join(" "),
    max: options.max ?? 10,
    connectionTimeoutMillis: options.connectionTimeoutMillis ?? 10_000,
    application_name: options.applicationName ?? "backroom",
    keepAlive: true,
    types: wireTypes,
    // Statements issued at the same moment on one connection do not wait for each other's answers.
    pipeline: true,
    Client: createPreparedClient(),
  });
  // Without these listeners Node ends the process when Postgres stops. The first hears of unused connections; the
  // second of those in use between two statements, which the pool leaves to their user: his next statement fails.
  pool.on("error", (error) => options.onIdleError?.(error));
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
};

/** In pg, options in the URL replace those of the configuration; here they are added up. */
const withoutSessionOptions = (connectionString: string) => {
  if (!URL.canParse(connectionString)) return { connectionString, sessionOptions: "" };
  const url = new URL(connectionString);
  const sessionOptions = url.searchParams.get("options") ?? "";
  if (sessionOptions === "") return { connectionString, sessionOptions };
  url.searchParams.delete("options");
  return { connectionString: url.toString(), sessionOptions };
};

import pg from "pg";

export type JobPool = pg.Pool;

/**
 * Connections for the job queue, which brings its own statements and wants plain rows.
 * A server that ends a connection is heard here: unheard, it would end the process.
 */
export function createJobPool(connectionString: string, max: number): JobPool {
  const pool = new pg.Pool({ connectionString, max, keepAlive: true });
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

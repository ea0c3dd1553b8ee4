import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";

/** Every job below lies in this schema, beside the tables of the shop, so that enqueuing joins their transactions. */
export const jobSchema = "graphile_worker";

const silent = new Logger(() => () => undefined);

/** Brings the tables of the job queue up to date; without anything to do it costs a connection and two statements. */
export async function migrateJobs(connectionString: string): Promise<void> {
  const pool = new pg.Pool({ connectionString, max: 1 });
  // A server that ends the connection while we end it too has nothing to tell; unheard, it would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  try {
    await runMigrations({ pgPool: pool, schema: jobSchema, logger: silent });
  } finally {
    await pool.end();
  }
}

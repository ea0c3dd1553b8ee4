import { Logger, runMigrations } from "graphile-worker";
import { createJobPool } from "../job-pool";

/** Every job below lies in this schema, beside the tables of the shop, so that enqueuing joins their transactions. */
export const jobSchema = "graphile_worker";

const silent = new Logger(() => () => undefined);

/** Brings the tables of the job queue up to date; without anything to do it costs a connection and two statements. */
export async function migrateJobs(connectionString: string): Promise<void> {
  const pool = createJobPool(connectionString, 1);
  try {
    await runMigrations({ pgPool: pool, schema: jobSchema, logger: silent });
  } finally {
    await pool.end();
  }
}

import { Logger, runMigrations } from "graphile-worker";

/** Every job below lies in this schema, beside the tables of the shop, so that enqueuing joins their transactions. */
export const jobSchema = "graphile_worker";

const silent = new Logger(() => () => undefined);

/** Brings the tables of the job queue up to date; without anything to do it costs a connection and two statements. */
export const migrateJobs = async (connectionString: string): Promise<void> => {
  await runMigrations({ connectionString, schema: jobSchema, maxPoolSize: 1, logger: silent });
};

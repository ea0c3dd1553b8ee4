import type pg from "pg";
import { connect } from "../connect";
import { applyMigration, findPending, readHistory } from "./history";
import { migrateJobs } from "./job-schema";
import { findMigrationsDir, readMigrations } from "./migration-files";

export { checksumOf, findMigrationsDir, type Migration, readMigrations } from "./migration-files";

export interface MigrateOptions {
  /** Told in one line each what takes a moment. */
  onProgress?: (line: string) => void;
  /** Where the migrations are, if not in this package or in `BACKROOM_MIGRATIONS_DIR`. */
  migrationsDir?: string;
}

export interface MigrateResult {
  /** The names of the migrations applied now. */
  applied: string[];
  /** Names the database knows and this program does not: it was migrated by a newer version. */
  unknown: string[];
}

/** The number Prisma's own command locks with, so that the two never run at the same time. */
const lockNumber = 72_707_369;
const oldestPostgres = 14;

/**
 * Brings a database to the current schema. Safe to call at every start and from several processes at once: one
 * works, the others wait and find nothing left to do.
 */
export const migrate = async (
  connectionString: string,
  options: MigrateOptions = {},
): Promise<MigrateResult> => {
  const { onProgress = () => undefined } = options;
  const migrations = readMigrations(findMigrationsDir(options.migrationsDir));
  const client = await connect(connectionString);
  try {
    await requireVersion(client);
    await lock(client, onProgress);
    const history = await readHistory(client);
    const pending = findPending(migrations, history);
    for (const [index, migration] of pending.entries()) {
      onProgress(`Applying migration ${migration.name} (${index + 1} of ${pending.length})`);
      await applyMigration(client, migration);
    }
    await migrateJobs(connectionString);
    const known = new Set(migrations.map(({ name }) => name));
    const unknown = history.map((row) => row.migration_name).filter((name) => !known.has(name));
    return { applied: pending.map(({ name }) => name), unknown };
  } finally {
    // Closing the connection also gives the lock back.
    await client.end();
  }
};

const requireVersion = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ version: number }>(
    "select current_setting('server_version_num')::int / 10000 as version",
  );
  const version = rows[0]?.version ?? 0;
  if (version < oldestPostgres) {
    throw new Error(`This is Postgres ${version}. Backroom needs Postgres ${oldestPostgres} or newer.`);
  }
};

const lock = async (client: pg.Client, onProgress: (line: string) => void): Promise<void> => {
  const { rows } = await client.query<{ locked: boolean }>("select pg_try_advisory_lock($1) as locked", [
    lockNumber,
  ]);
  if (rows[0]?.locked === true) return;
  onProgress("Waiting for another process that migrates the database");
  await client.query("select pg_advisory_lock($1)", [lockNumber]);
};

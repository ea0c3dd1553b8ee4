import { createDatabase, type OpenDatabase, query } from "@backroom/db";
import { ensureEmbedded } from "@backroom/db/embedded";
import { findMigrationsDir, readMigrations } from "@backroom/db/migrate";
import { Failure } from "./failure";
import type { Settings } from "./settings";

export interface Reached extends Pick<OpenDatabase, "db"> {
  url: string;
  /** Closes the connections and stops the embedded server unless another process uses it. */
  close(): Promise<void>;
}

/** The database of the settings: DATABASE_URL, or the embedded one, started when it does not run. */
export async function reachDatabase(
  settings: Settings,
  onProgress: (line: string) => void,
): Promise<Reached> {
  const given = settings.environment.DATABASE_URL;
  const embedded =
    given === undefined ? await ensureEmbedded({ dataDir: settings.dataDir, onProgress }) : undefined;
  const url = embedded?.url ?? given ?? "";
  const { db, close } = createDatabase(url, { max: 4, applicationName: "backroom cli" });
  try {
    await query(db, "select 1");
  } catch (error) {
    await close();
    await embedded?.stop();
    throw new Failure(
      `The database${placeOf(url)} cannot be reached: ${reasonOf(error)}. Is DATABASE_URL right?`,
    );
  }
  return {
    url,
    db,
    close: async () => {
      await close();
      await embedded?.stop();
    },
  };
}

/** Where the database was looked for, without the password. */
const placeOf = (url: string): string => (URL.canParse(url) ? ` at ${new URL(url).host}` : "");

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  // Where a name has several addresses, the error holds one each and has no message of its own.
  return error.message || ("code" in error ? String(error.code) : error.name);
};

/** Runs `work` with the database and leaves it as it was found, whatever happens. */
export async function withDatabase<R>(
  settings: Settings,
  onProgress: (line: string) => void,
  work: (reached: Reached) => Promise<R>,
): Promise<R> {
  const reached = await reachDatabase(settings, onProgress);
  try {
    return await work(reached);
  } finally {
    await reached.close();
  }
}

/** Migrations of this version that the database does not have; all of them when it is new. */
export async function pendingMigrations({ db }: Reached): Promise<string[]> {
  const names = readMigrations(findMigrationsDir()).map(({ name }) => name);
  const [table] = await query<{ found: boolean }>(
    db,
    "select to_regclass('_prisma_migrations') is not null as found",
  );
  if (!table?.found) return names;
  const rows = await query<{ name: string }>(
    db,
    'select migration_name as name from "_prisma_migrations" where finished_at is not null and rolled_back_at is null',
  );
  const applied = new Set(rows.map(({ name }) => name));
  return names.filter((name) => !applied.has(name));
}

/** @throws Failure when the tables are not there yet, or of an older version. */
export async function requireMigrated(reached: Reached): Promise<void> {
  const pending = await pendingMigrations(reached);
  if (pending.length === 0) return;
  throw new Failure("The database is not at this version: run `backroom migrate` first.");
}

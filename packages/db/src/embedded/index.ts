import { mkdirSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import pg from "pg";
import { findBinaries } from "./binaries";
import { openCluster } from "./cluster";
import { withFileLock } from "./file-lock";
import { addressOf, findRunningServer } from "./running-server";
import { startServer, stopServer } from "./server";
import { createUserList } from "./users";

export interface EmbeddedOptions {
  /** `BACKROOM_DATA_DIR`. The database lies in its folder `postgres`. */
  dataDir: string;
  /** Told in one line each what takes a moment. */
  onProgress?: (line: string) => void;
  /** The database to open, made when it is missing. */
  database?: string;
  /** Used for a new data directory if it is free. */
  port?: number;
  /** Postgres settings for a server that is started now, by name. */
  settings?: Record<string, string>;
}

export interface EmbeddedDatabase {
  url: string;
  /** True when a server was already running on this data directory. */
  reused: boolean;
  /** Tells that this process is done. The server stops when no other process uses it. */
  stop(): Promise<void>;
}

const maxLogBytes = 20_000_000;

/**
 * Makes sure that the embedded Postgres of a data directory is running, and returns its address.
 * Never starts a second server on the same data and never deletes data.
 */
export const ensureEmbedded = async (options: EmbeddedOptions): Promise<EmbeddedDatabase> => {
  const { onProgress = () => undefined, database = "backroom", port = 54_329, settings = {} } = options;
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true });
  const binaries = findBinaries();
  const users = createUserList(dataDir);
  const lockFile = join(dataDir, "postgres.lock");
  const onWait = () => onProgress("Waiting for another start of the embedded database");

  const { url, reused, entry } = await withFileLock(
    lockFile,
    async () => {
      const cluster = await openCluster(dataDir, binaries, onProgress);
      const running = await findRunningServer(cluster);
      const logFile = join(dataDir, "postgres.log");
      if (!running) trimLog(logFile);
      const server =
        running ?? (await startServer(cluster, { binaries, logFile, wantedPort: port, settings }));
      const login = { ...cluster.login, port: server.port };
      await createMissingDatabase(addressOf(login, "postgres"), database);
      return { url: addressOf(login, database), reused: running !== undefined, entry: users.join() };
    },
    { onWait },
  );

  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= withFileLock(lockFile, async () => {
      if (users.leave(entry).isLast) await stopServer(join(dataDir, "postgres"), { binaries });
    });
    return stopping;
  };
  return { url, reused, stop };
};

const trimLog = (logFile: string): void => {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > maxLogBytes) rmSync(logFile, { force: true });
};

const createMissingDatabase = async (adminUrl: string, name: string): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
};

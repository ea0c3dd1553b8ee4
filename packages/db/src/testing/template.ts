import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { createDatabase } from "../db";
import { seedDefaults } from "../defaults/index";
import { findMigrationsDir, migrate, readMigrations } from "../migrate/index";
import { findPackageRoot } from "../package-root";

const lockNumber = 72_707_371;
const usualPrefix = "backroom_template_";

/** The address of another database on the same server. */
export const withDatabase = (serverUrl: string, database: string): string => {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.toString();
};

/**
 * The name of a migrated database with the default data, ready to be copied. Made when there is none for the present
 * migrations and data; several test workers that ask at once wait for the first.
 */
export const ensureTemplate = async (
  client: pg.Client,
  serverUrl: string,
  prefix = usualPrefix,
): Promise<string> => {
  const name = `${prefix}${contentHash()}`;
  if (await exists(client, name)) return name;
  await client.query("select pg_advisory_lock($1)", [lockNumber]);
  try {
    if (!(await exists(client, name))) {
      await build(client, serverUrl, name);
      await dropOthers(client, prefix, name);
    }
  } finally {
    await client.query("select pg_advisory_unlock($1)", [lockNumber]);
  }
  return name;
};

const exists = async (client: pg.Client, name: string): Promise<boolean> => {
  const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
  return rowCount === 1;
};

/** Under another name until it is complete, so that an interrupted build is never copied. */
const build = async (client: pg.Client, serverUrl: string, name: string): Promise<void> => {
  const draft = `${name}_draft`;
  await client.query(`drop database if exists ${draft} with (force)`);
  await client.query(`create database ${draft}`);
  const url = withDatabase(serverUrl, draft);
  await migrate(url);
  const { db, close } = createDatabase(url, { max: 1 });
  try {
    await seedDefaults(db);
  } finally {
    await close();
  }
  // Copying fails while anyone is connected to the original.
  await client.query(`alter database ${draft} with allow_connections false`);
  await client.query(`alter database ${draft} rename to ${name}`);
};

/** Templates of earlier migrations. One that is being copied stays until next time. */
const dropOthers = async (client: pg.Client, prefix: string, name: string): Promise<void> => {
  const { rows } = await client.query<{ other: string }>(
    "select datname as other from pg_database where datname ~ $1 and datname <> $2",
    [`^${prefix}[0-9a-f]+$`, name],
  );
  for (const { other } of rows) await client.query(`drop database if exists ${other}`).catch(() => undefined);
};

/** Changes with everything a template is made of. */
const contentHash = (): string => {
  const hash = createHash("sha256");
  for (const { name, checksum } of readMigrations(findMigrationsDir())) hash.update(`${name}\0${checksum}\0`);
  const defaults = join(findPackageRoot(), "src", "defaults");
  const files = readdirSync(defaults).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
  for (const file of files.sort()) hash.update(readFileSync(join(defaults, file)));
  // It names the version of the job queue, which brings tables of its own.
  hash.update(readFileSync(join(findPackageRoot(), "package.json")));
  return hash.digest("hex").slice(0, 16);
};

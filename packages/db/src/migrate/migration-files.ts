import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findPackageRoot } from "../package-root";

export interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

/** The folder of migrations: as given, as set in the environment, beside the bundle, or in this package. */
export const findMigrationsDir = (given?: string): string => {
  const explicit = given ?? process.env.BACKROOM_MIGRATIONS_DIR;
  if (explicit) return explicit;
  const besideBundle = join(dirname(fileURLToPath(import.meta.url)), "migrations");
  return existsSync(besideBundle) ? besideBundle : join(findPackageRoot(), "prisma", "migrations");
};

/** All migrations in the order in which they are applied: `<folder>/<name>/migration.sql`, sorted by name. */
export const readMigrations = (folder: string): Migration[] => {
  if (!existsSync(folder)) throw new Error(`There is no folder of migrations at ${folder}.`);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "migration.sql")))
    .map(({ name }) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: checksumOf(sql) };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
};

export const checksumOf = (sql: string): string => createHash("sha256").update(sql).digest("hex");

/** Whether a recorded checksum belongs to this file. Git may have changed the line ends on checkout (Windows). */
export const isChecksumOf = ({ sql, checksum }: Migration, recorded: string): boolean => {
  if (recorded === checksum) return true;
  const unix = sql.replaceAll("\r\n", "\n");
  return recorded === checksumOf(unix) || recorded === checksumOf(unix.replaceAll("\n", "\r\n"));
};

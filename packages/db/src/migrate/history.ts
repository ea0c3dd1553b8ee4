import { randomUUID } from "node:crypto";
import type pg from "pg";
import { isChecksumOf, type Migration } from "./migration-files";

/** A row of `_prisma_migrations` that counts: neither rolled back nor replaced. */
export interface Recorded {
  migration_name: string;
  checksum: string;
  is_finished: boolean;
}

/** The table of Prisma's own command, so that `prisma migrate deploy` and this runner can take turns. */
const createTable = `
  create table if not exists "_prisma_migrations" (
    "id" varchar(36) primary key not null,
    "checksum" varchar(64) not null,
    "finished_at" timestamptz,
    "migration_name" varchar(255) not null,
    "logs" text,
    "rolled_back_at" timestamptz,
    "started_at" timestamptz not null default now(),
    "applied_steps_count" integer not null default 0
  )`;

/** Reads what was applied before. Makes the table in a new database; refuses one that holds other tables. */
export const readHistory = async (client: pg.Client): Promise<Recorded[]> => {
  const { rows: tables } = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = current_schema() order by 1",
  );
  const names = tables.map(({ name }) => name);
  if (!names.includes("_prisma_migrations")) {
    if (names.length > 0) throw new Error(foreignTables(names));
    await client.query(createTable);
    return [];
  }
  const { rows } = await client.query<Recorded>(
    `select migration_name, checksum, finished_at is not null as is_finished
     from "_prisma_migrations" where rolled_back_at is null order by started_at`,
  );
  return rows;
};

const foreignTables = (names: string[]): string => {
  const some = names.slice(0, 3).join(", ");
  return `The database holds tables of another program (${some}${names.length > 3 ? ", …" : ""}). Give Backroom an empty database.`;
};

/** The migrations still to apply. Refuses when the files and the database tell different stories. */
export const findPending = (migrations: Migration[], history: Recorded[]): Migration[] => {
  const failed = history.find(({ is_finished }) => !is_finished);
  if (failed) {
    throw new Error(
      `The migration ${failed.migration_name} failed before. Repair the database, then mark it with \`prisma migrate resolve\`.`,
    );
  }
  const changed = migrations.find((migration) =>
    history.some((row) => row.migration_name === migration.name && !isChecksumOf(migration, row.checksum)),
  );
  if (changed) {
    throw new Error(
      `The migration ${changed.name} was changed after it had been applied. Restore the file and add a new migration.`,
    );
  }
  const applied = new Set(history.map((row) => row.migration_name));
  return migrations.filter(({ name }) => !applied.has(name));
};

/** Applies one migration: all of it and its record, or nothing. */
export const applyMigration = async (
  client: pg.Client,
  { name, sql, checksum }: Migration,
): Promise<void> => {
  await client.query("begin");
  try {
    const started = new Date();
    await client.query(sql);
    await client.query(
      `insert into "_prisma_migrations"
         (id, checksum, finished_at, migration_name, logs, rolled_back_at, started_at, applied_steps_count)
       values ($1, $2, clock_timestamp(), $3, null, null, $4, 1)`,
      [randomUUID(), checksum, name, started],
    );
    await client.query("commit");
  } catch (cause) {
    await client.query("rollback").catch(() => undefined);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The migration ${name} failed and was undone: ${reason}`, { cause });
  }
};

import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findPackageRoot } from "../package-root";
import { query } from "../query";
import { createTestDatabase, type TestDatabase } from "../testing/index";
import { checksumOf, findMigrationsDir, migrate, readMigrations } from "./index";

let database: TestDatabase;
let migrationsDir: string;

beforeEach(async () => {
  database = await createTestDatabase({ isEmpty: true });
  migrationsDir = mkdtempSync(join(tmpdir(), "backroom-migrations-"));
});
afterEach(async () => {
  rmSync(migrationsDir, { recursive: true });
  await database.drop();
});

const write = (name: string, text: string) => {
  mkdirSync(join(migrationsDir, name), { recursive: true });
  writeFileSync(join(migrationsDir, name, "migration.sql"), text);
};
const run = (onProgress?: (line: string) => void) => migrate(database.url, { migrationsDir, onProgress });
const tables = async () => {
  const rows = await query<{ name: string }>(
    database.db,
    "select tablename as name from pg_tables where schemaname = 'public' order by 1",
  );
  return rows.map(({ name }) => name);
};
const history = () => query(database.db, `select * from "_prisma_migrations" order by started_at`);

test("applies migrations in order, each once", async () => {
  write("2_second", "alter table thing add column name text; create index on thing (name);");
  write("1_first", "create table thing (id int);");
  const lines: string[] = [];
  expect(await run((line) => lines.push(line))).toEqual({ applied: ["1_first", "2_second"], unknown: [] });
  expect(lines).toEqual(["Applying migration 1_first (1 of 2)", "Applying migration 2_second (2 of 2)"]);
  write("3_third", "create table other (id int);");
  expect(await run()).toEqual({ applied: ["3_third"], unknown: [] });
  expect(await run()).toEqual({ applied: [], unknown: [] });
  expect(await tables()).toEqual(["_prisma_migrations", "other", "thing"]);
});

test("records what Prisma's own command records", async () => {
  write("1_first", "create table thing (id int);");
  await run();
  expect(await history()).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      checksum: checksumOf("create table thing (id int);"),
      migration_name: "1_first",
      started_at: expect.stringMatching(/Z$/),
      finished_at: expect.stringMatching(/Z$/),
      applied_steps_count: 1,
      logs: null,
      rolled_back_at: null,
    },
  ]);
});

test("undoes a migration that fails, keeps those before it, and can go on after a repair", async () => {
  write("1_first", "create table thing (id int);");
  write("2_second", "create table other (id int); select nonsense;");
  await expect(run()).rejects.toThrow(
    'The migration 2_second failed and was undone: column "nonsense" does not exist',
  );
  expect(await tables()).toEqual(["_prisma_migrations", "thing"]);
  write("2_second", "create table other (id int);");
  expect(await run()).toEqual({ applied: ["2_second"], unknown: [] });
});

test("lets one of several processes work while the others wait", async () => {
  write("1_first", "select pg_sleep(0.2); create table thing (id int);");
  const results = await Promise.all([run(), run(), run(), run()]);
  expect(results.flatMap(({ applied }) => applied)).toEqual(["1_first"]);
  expect(await history()).toHaveLength(1);
});

describe("refuses with one line", () => {
  test("a migration that was changed after it had been applied", async () => {
    write("1_first", "create table thing (id int);");
    await run();
    write("1_first", "create table thing (id bigint);");
    await expect(run()).rejects.toThrow(/^The migration 1_first was changed after it had been applied\. .*$/);
  });

  test("a database in which a migration failed", async () => {
    write("1_first", "create table thing (id int);");
    await run();
    await query(database.db, `update "_prisma_migrations" set finished_at = null`);
    await expect(run()).rejects.toThrow(/^The migration 1_first failed before\. .*$/);
    await query(database.db, `update "_prisma_migrations" set rolled_back_at = now()`);
    await query(database.db, "drop table thing");
    expect(await run()).toEqual({ applied: ["1_first"], unknown: [] });
  });

  test("a database of another program", async () => {
    await query(database.db, "create table wp_posts (id int)");
    await expect(run()).rejects.toThrow("The database holds tables of another program (wp_posts).");
    expect(await tables()).toEqual(["wp_posts"]);
  });

  test("an address where nothing listens, without showing the password", async () => {
    const refused = migrate("postgresql://user:secret@127.0.0.1:1/shop", { migrationsDir });
    await expect(refused).rejects.toThrow(
      /^Cannot connect to Postgres at 127\.0\.0\.1:1\/shop: nothing listens there\..*$/,
    );
    await expect(refused).rejects.not.toThrow("secret");
  });

  test("a folder that does not exist", async () => {
    const missing = migrate(database.url, { migrationsDir: "/nowhere" });
    await expect(missing).rejects.toThrow("There is no folder of migrations at /nowhere.");
  });
});

test("accepts a file whose line ends Git changed", async () => {
  write("1_first", "create table thing (id int);\n");
  await run();
  write("1_first", "create table thing (id int);\r\n");
  expect(await run()).toEqual({ applied: [], unknown: [] });
});

test("tells of migrations that only a newer version knows", async () => {
  write("1_first", "create table thing (id int);");
  write("2_newer", "create table newer (id int);");
  await run();
  rmSync(join(migrationsDir, "2_newer"), { recursive: true });
  expect(await run()).toEqual({ applied: [], unknown: ["2_newer"] });
});

test("the migrations of this package make exactly what the Prisma schema describes", async () => {
  const { applied } = await migrate(database.url);
  expect(applied).toEqual(readMigrations(findMigrationsDir()).map(({ name }) => name));
  const script = join(findPackageRoot(), "scripts", "make-migration.mjs");
  const { stdout } = await promisify(execFile)(process.execPath, [script, "--check", database.url]);
  expect(stdout.trim()).toBe("No drift.");
});

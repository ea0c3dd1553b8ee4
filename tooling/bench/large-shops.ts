import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { totalmem } from "node:os";
import { resolve } from "node:path";
import { runWrite } from "@backroom/api";
import { testConfig } from "@backroom/api/testing";
import { createUser } from "@backroom/api/users";
import { createDatabase, type OpenDatabase } from "@backroom/db";
import { seedDefaults } from "@backroom/db/defaults";
import { ensureEmbedded } from "@backroom/db/embedded";
import { migrate } from "@backroom/db/migrate";
import type { ShopClient } from "@backroom/db/testing";
import { type Api, connect } from "./client";
import { cpuMilliseconds, postgresCpuMilliseconds, startServer } from "./server";

const owner = { email: "bench@example.com", password: "supersecret", role: "admin" as const };
const dataDir = resolve(import.meta.dirname, "../../.backroom/bench-large");

/** A shop that is made once, and again when its generator has changed. */
export interface ShopPlan {
  /** Of its database. */
  name: string;
  /** What takes so long. */
  what: string;
  /** Files in packages/db/src/testing that make it. */
  generator: readonly string[];
  fill(client: ShopClient, onStatement: (text: string) => void): Promise<void>;
  /** What is made through the API. */
  finish?(api: Api): Promise<void>;
  /** SQL for what the API does not let one set. */
  settle?: string;
}

/** A running server on a generated shop. */
export interface RunningShop {
  address: string;
  token: string;
  database: OpenDatabase;
  /** Processor time so far of this shop's server and of Postgres, which serves one shop at a time. */
  cpuMilliseconds(): number;
  stop(): Promise<void>;
}

const hashOf = (files: readonly string[]): string => {
  const hash = createHash("sha256");
  for (const file of files)
    hash.update(readFileSync(resolve(import.meta.dirname, "../../packages/db/src/testing", file)));
  return hash.digest("hex");
};

/** Opens a generated shop, and makes it where it is missing. */
export async function openShop(plan: ShopPlan): Promise<RunningShop> {
  mkdirSync(dataDir, { recursive: true });
  const postgres = await ensureEmbedded({
    dataDir,
    database: plan.name,
    onProgress: (line) => console.error(line),
    settings: {
      // A quarter of the memory, as Postgres advises.
      shared_buffers: `${Math.floor(totalmem() / 4 / 1024 ** 2)}MB`,
      max_wal_size: "4GB",
      maintenance_work_mem: "512MB",
      synchronous_commit: "off",
    },
  });
  const database = createDatabase(postgres.url, { max: 2 });
  await migrate(postgres.url);
  const generator = hashOf(plan.generator);
  const { rows } = await database.pool.query<{ made_by: string | null }>(
    "select shobj_description(oid, 'pg_database') as made_by from pg_database where datname = current_database()",
  );
  const isMade = rows[0]?.made_by === generator;
  if (!isMade) {
    console.error(`Making ${plan.name}: ${plan.what}`);
    await database.pool.query("drop schema public cascade; create schema public");
    await migrate(postgres.url);
    await seedDefaults(database.db);
    const client = await database.pool.connect();
    await plan.fill(client, (text) =>
      console.error(`  ${/into "?(\w+)|INDEX (\w+)/.exec(text)?.slice(1).find(Boolean) ?? text}`),
    );
    client.release();
    await runWrite(
      { db: database.db, config: testConfig(postgres.url), actor: { type: "system", id: null } },
      (ctx) => createUser(ctx, owner),
    );
  }
  const server = await startServer(postgres.url);
  const anonymous = connect(server.address, 1);
  const { access_token: token } = await anonymous.api("POST", "/admin/auth/token", {
    email: owner.email,
    password: owner.password,
  });
  await anonymous.close();
  if (!isMade) {
    const client = connect(server.address, 1, token);
    await plan.finish?.(client.api);
    await client.close();
    if (plan.settle) await database.pool.query(plan.settle);
    await database.pool.query("analyze");
    await database.pool.query(`comment on database "${plan.name}" is '${generator}'`);
  }
  // As autovacuum does in a shop that runs: rows of earlier runs are gone, and indexes suffice to see what is there.
  await database.pool.query("vacuum");
  // And what a shop that runs has in memory. How fast the disk of this machine is, is not to be measured.
  await database.pool.query("create extension if not exists pg_prewarm");
  await database.pool.query(
    "select pg_prewarm(oid) from pg_class where relkind in ('r', 'i', 't') and relpersistence = 'p' order by relkind = 'i'",
  );
  return {
    address: server.address,
    token,
    database,
    cpuMilliseconds: () => cpuMilliseconds(server.pid) + postgresCpuMilliseconds(dataDir),
    stop: async () => {
      await server.stop();
      await database.close();
      await postgres.stop();
    },
  };
}

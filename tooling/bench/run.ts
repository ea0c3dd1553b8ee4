/**
 * `pnpm bench [name-part …]`: prepares data through the API of a production server on an embedded Postgres of its
 * own, measures every scenario at 1 and 16 connections and prints the table. `SECONDS=3` sets the time of each.
 * `pnpm bench large` measures a shop of 200,000 products instead (large.ts), `pnpm bench large-orders` one with a
 * million orders (large-orders.ts).
 */
import { mkdirSync, rmSync } from "node:fs";
import { cpus } from "node:os";
import { join, resolve } from "node:path";
import { runWrite } from "@backroom/api";
import { testConfig } from "@backroom/api/testing";
import { createUser } from "@backroom/api/users";
import { createDatabase } from "@backroom/db";
import { seedDefaults } from "@backroom/db/defaults";
import { ensureEmbedded } from "@backroom/db/embedded";
import { migrate } from "@backroom/db/migrate";
import { connect } from "./client";
import { prepare } from "./data";
import { measure } from "./measure";
import { scenarios } from "./scenarios";
import { cpuMilliseconds, postgresCpuMilliseconds, residentMegabytes, startServer } from "./server";

const seconds = Number(process.env.SECONDS ?? 4);
const wanted = process.argv.slice(2);
if (wanted[0] === "large") {
  const { measureLargeShop } = await import("./large");
  process.exit((await measureLargeShop(wanted.slice(1), seconds)) ? 0 : 1);
}
if (wanted[0] === "large-orders") {
  const { measureLargeOrders } = await import("./large-orders");
  process.exit((await measureLargeOrders(wanted.slice(1), seconds)) ? 0 : 1);
}
const dataDir = resolve(import.meta.dirname, "../../.backroom/bench");
rmSync(dataDir, { recursive: true, force: true });
mkdirSync(join(dataDir), { recursive: true });

const postgres = await ensureEmbedded({
  dataDir,
  onProgress: (line) => console.error(line),
  settings: { shared_preload_libraries: "pg_stat_statements", shared_buffers: "512MB" },
});
await migrate(postgres.url);
const database = createDatabase(postgres.url, { max: 4 });
await seedDefaults(database.db);
await database.pool.query("create extension if not exists pg_stat_statements");
const owner = { email: "bench@example.com", password: "supersecret", role: "admin" as const };
await runWrite(
  { db: database.db, config: testConfig(postgres.url), actor: { type: "system", id: null } },
  (ctx) => createUser(ctx, owner),
);

const server = await startServer(postgres.url);
const idle = residentMegabytes(server.pid);
const anonymous = connect(server.address, 1);
const { access_token } = await anonymous.api("POST", "/admin/auth/token", {
  email: owner.email,
  password: owner.password,
});
const preparing = connect(server.address, 8, access_token);
console.error("Preparing 500 products, 5 regions, 300 paid orders");
const data = await prepare(preparing.api);
await database.pool.query("analyze");

const statements = async () => {
  const { rows } = await database.pool.query<{ calls: string }>(
    "select coalesce(sum(calls), 0) as calls from pg_stat_statements where query not like '%pg_stat_statements%'",
  );
  return Number(rows[0]?.calls ?? 0);
};

console.log(
  `\n${cpus().length} cores, Node ${process.version}, ${seconds} s each, server + Postgres + client on one machine; cpu in ms per turn`,
);
console.log(
  `${"operation".padEnd(32)}${"c".padStart(3)}${"req/s".padStart(9)}${"p50 ms".padStart(9)}${"p99 ms".padStart(9)}${"SQL".padStart(6)}${"cpu node".padStart(9)}${"cpu pg".padStart(8)}${"bar".padStart(7)}${"v1".padStart(7)}${"× v1".padStart(7)}`,
);
for (const scenario of scenarios) {
  if (wanted.length > 0 && !wanted.some((part) => scenario.name.includes(part))) continue;
  for (const connections of [1, 16]) {
    const client = connect(server.address, connections, access_token);
    const before = await statements();
    const cpuBefore = cpuMilliseconds(server.pid);
    const pgBefore = postgresCpuMilliseconds(dataDir);
    const result = await measure(scenario, client.api, data, connections, seconds);
    const turns = result.turns + result.warmUp;
    const cpu = (cpuMilliseconds(server.pid) - cpuBefore) / turns;
    const pgCpu = (postgresCpuMilliseconds(dataDir) - pgBefore) / turns;
    const sql = ((await statements()) - before) / turns;
    await client.close();
    const at16 = connections === 16;
    console.log(
      scenario.name.padEnd(32) +
        String(connections).padStart(3) +
        result.perSecond.toFixed(0).padStart(9) +
        result.p50.toFixed(1).padStart(9) +
        result.p99.toFixed(1).padStart(9) +
        sql.toFixed(1).padStart(6) +
        cpu.toFixed(2).padStart(9) +
        pgCpu.toFixed(2).padStart(8) +
        (at16 && scenario.bar ? String(scenario.bar) : "").padStart(7) +
        (at16 && scenario.v1 ? String(scenario.v1) : "").padStart(7) +
        (at16 && scenario.v1 ? (result.perSecond / scenario.v1).toFixed(1) : "").padStart(7),
    );
  }
}
console.log(
  `\nstart to ready /health: ${server.startedInMs} ms; resident memory: ${idle} MB idle, ${residentMegabytes(server.pid)} MB at the end`,
);
await server.stop();
await anonymous.close();
await preparing.close();
await database.close();
await postgres.stop();
process.exit(0);

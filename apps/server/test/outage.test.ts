import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runWrite } from "@backroom/api";
import { testConfig } from "@backroom/api/testing";
import { createUser } from "@backroom/api/users";
import { createDatabase, type OpenDatabase, query } from "@backroom/db";
import { seedDefaults } from "@backroom/db/defaults";
import { type EmbeddedDatabase, ensureEmbedded } from "@backroom/db/embedded";
import { migrate } from "@backroom/db/migrate";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildApp } from "../src/app";
import type { Client } from "./support/client";
import { clientOf } from "./support/client";
import { email, password, signedIn } from "./support/server";

/** A Postgres of this file's own, because it is stopped and started again. */
const dataDir = mkdtempSync(join(tmpdir(), "backroom-outage-"));
const options = { dataDir, port: 54_390, settings: { fsync: "off" } };
let postgres: EmbeddedDatabase;
let database: OpenDatabase;
let app: FastifyInstance;
let url: string;
let admin: Client;

beforeAll(async () => {
  postgres = await ensureEmbedded(options);
  await migrate(postgres.url);
  database = createDatabase(postgres.url, { max: 8 });
  await seedDefaults(database.db);
  const config = testConfig(postgres.url);
  const actor = { type: "system", id: null } as const;
  await runWrite({ db: database.db, config, actor }, (ctx) =>
    createUser(ctx, { email, password, role: "admin" }),
  );
  app = await buildApp(database.db, config);
  url = await app.listen({ host: "127.0.0.1", port: 0 });
  admin = await signedIn(url);
}, 120_000);

afterAll(async () => {
  await app.close();
  await database.close();
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** As an operator does with `pg_ctl stop -m fast`. */
async function stopPostgres(signal: NodeJS.Signals): Promise<void> {
  const file = join(dataDir, "postgres/postmaster.pid");
  process.kill(Number(readFileSync(file, "utf8").split("\n")[0]), signal);
  for (;;) {
    const health = await clientOf(url).get("/health");
    if (health.status === 503) return;
  }
}

const makeProfile = async (name: string) =>
  (await admin.post("/admin/shipping-profiles", { name, type: "custom" })).json.shipping_profile.id;

it.each([
  ["stopped", "SIGINT"],
  ["killed", "SIGQUIT"],
] as const)(
  "a database that is %s in mid-request: 503 at once, and all is well when it is back",
  async (_name, signal) => {
    const id = await makeProfile("Before");
    const locker = await database.pool.connect();
    locker.on("error", () => undefined);
    await locker.query("begin");
    await locker.query("select 1 from shipping_profile where id = $1 for update", [id]);
    const headers = { "idempotency-key": `during ${signal}` };
    const midway = [
      admin.post(`/admin/shipping-profiles/${id}`, { name: "During" }, headers),
      admin.post(`/trpc/shippingProfiles.update`, { id, name: "During" }),
    ];
    const waiting = async () =>
      (await query(database.db, "select 1 from pg_stat_activity where wait_event_type = 'Lock'")).length;
    while ((await waiting()) < 2) await new Promise((resolve) => setTimeout(resolve, 10));

    await stopPostgres(signal);
    const [rest, trpc] = await Promise.all(midway);
    expect(rest).toMatchObject({ status: 503, json: { type: "unavailable" } });
    expect(rest?.headers.get("retry-after")).toBe("1");
    expect(trpc).toMatchObject({ status: 503, json: { error: { data: { type: "unavailable" } } } });
    locker.release(true);

    const began = Date.now();
    for (const path of ["/admin/regions", "/admin/auth", "/admin/nothing", "/trpc/regions.list"]) {
      const answer = await admin.get(path);
      expect(answer.status, path).toBe(503);
      expect(answer.headers.get("content-type")).toContain("application/json");
      expect(answer.text).not.toMatch(/ECONN|54390|password/);
    }
    expect(await clientOf(url).post("/admin/auth", { email, password })).toMatchObject({
      status: 503,
      json: { type: "unavailable" },
    });
    expect(await clientOf(url).get("/health")).toMatchObject({
      status: 503,
      text: "the database does not answer",
    });
    expect(Date.now() - began).toBeLessThan(5_000);
    // What needs no database goes on.
    expect((await clientOf(url).get("/openapi.json")).status).toBe(200);
    expect((await clientOf(url).get("/admin/regions")).status).toBe(401);

    const again = await ensureEmbedded(options);
    expect(again.url).toBe(postgres.url);
    await postgres.stop();
    postgres = again;
    expect(await clientOf(url).get("/health")).toMatchObject({ status: 200, text: "OK" });
    const { shipping_profile } = (await admin.get(`/admin/shipping-profiles/${id}`)).json;
    expect(shipping_profile.name).toBe("Before");
    // The key of the interrupted request was undone with it.
    const retried = await admin.post(`/admin/shipping-profiles/${id}`, { name: "During" }, headers);
    expect(retried).toMatchObject({ status: 200, json: { shipping_profile: { name: "During" } } });
    const many = await Promise.all(Array.from({ length: 30 }, () => admin.get("/admin/regions")));
    expect(new Set(many.map((answer) => answer.status))).toEqual(new Set([200]));
  },
  60_000,
);

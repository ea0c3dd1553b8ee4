import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runWrite } from "@backroom/api";
import { testConfig } from "@backroom/api/testing";
import { createUser } from "@backroom/api/users";
import { createTestDatabase, type TestDatabase } from "@backroom/db/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Client } from "./support/client";
import { png } from "./support/pictures";
import { buildServer, type ServerProcess, startServerProcess } from "./support/process";
import { email, password, signedIn } from "./support/server";

/** The server as it is shipped: one file, beside which the native library for pictures has to be found. */
const dataDir = mkdtempSync(join(tmpdir(), "backroom-built-"));
let removeBundle: () => void;
let database: TestDatabase;
let server: ServerProcess;
let admin: Client;

const start = () =>
  startServerProcess({ DATABASE_URL: database.url, BACKROOM_DATA_DIR: dataDir, LOG_LEVEL: "info" });

beforeAll(async () => {
  removeBundle = buildServer();
  database = await createTestDatabase();
  const { db } = database;
  await runWrite({ db, config: testConfig(database.url), actor: { type: "system", id: null } }, (ctx) =>
    createUser(ctx, { email, password, role: "admin" }),
  );
  server = await start();
  admin = await signedIn(server.url);
});
afterAll(async () => {
  await server.kill();
  await database.drop();
  removeBundle();
  rmSync(dataDir, { recursive: true, force: true });
});

it("stores and serves a picture with its smaller copies, also after a restart", async () => {
  const form = new FormData();
  form.append("files", new Blob([new Uint8Array(await png(200, 100))]), "shirt.png");
  const answer = await fetch(new URL("/admin/uploads", server.url), {
    method: "POST",
    headers: admin.headers,
    body: form,
  });
  const { uploads } = JSON.parse(await answer.text());
  expect(await server.stop()).toBe(0);
  server = await start();
  const served = await fetch(new URL(`/uploads/${uploads[0].key}.80.webp`, server.url));
  expect([served.status, served.headers.get("content-type")]).toEqual([200, "image/webp"]);
});

it("killed in the middle of an upload, it has stored nothing", async () => {
  const stored = () => readdirSync(join(dataDir, "uploads", "public"));
  const waiting = () => readdirSync(join(dataDir, "uploads", ".incoming"));
  const before = stored();
  const sending = httpRequest(new URL("/admin/uploads", server.url), {
    method: "POST",
    headers: {
      ...admin.headers,
      "content-type": "multipart/form-data; boundary=x",
      "content-length": 200_000,
    },
  });
  sending.on("error", () => undefined);
  sending.write('--x\r\nContent-Disposition: form-data; name="files"; filename="cut.bin"\r\n\r\n');
  sending.write(Buffer.alloc(100_000, "x"));
  while (waiting().length === 0) await new Promise((resolve) => setImmediate(resolve));
  await server.kill();
  expect(stored()).toEqual(before);
  server = await start();
  // What waits is swept away once it is a day old.
  expect(waiting()).toHaveLength(1);
});

import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { query } from "@backroom/db";
import { createTestDatabase, type TestDatabase } from "@backroom/db/testing";
import { afterEach, expect, test } from "vitest";
import { backroom, freePort, linesOf, secrets, start } from "./run";

const folders: string[] = [];
const stores: TestDatabase[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) await store.drop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const newStore = async () => {
  const store = await createTestDatabase({ isEmpty: true });
  stores.push(store);
  return store;
};
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "backroom-start-"));
  folders.push(folder);
  return folder;
};
const ports = async () => ({ PORT: String(await freePort()), ADMIN_PORT: String(await freePort()) });

/** Numbers of the processes whose command line or environment names this text. */
const processesWith = (text: string): string[] =>
  execFileSync("ps", ["axeww", "-o", "pid=,command="], { encoding: "utf8", maxBuffer: 2 ** 26 })
    .split("\n")
    .filter((line) => line.includes(text) && !line.includes("ps axeww"))
    .map((line) => line.trim().split(" ")[0] ?? "");

test("brings up the API on the embedded database and leaves no process behind", async () => {
  const dataDir = newFolder();
  const { PORT, ADMIN_PORT } = await ports();
  const variables = { PORT, ADMIN_PORT, BACKROOM_DATA_DIR: dataDir, BACKROOM_DEMO: "0" };
  const first = await start(["--no-admin"], variables);
  expect(await (await fetch(`http://127.0.0.1:${PORT}/health`)).text()).toBe("OK");
  expect(first.output).toContain(`http://localhost:${PORT}`);
  // start itself, the server, Postgres
  expect(processesWith(dataDir).length).toBeGreaterThanOrEqual(3);
  first.child.kill("SIGTERM");
  expect(await first.outcome).toMatchObject({ code: 0 });
  expect(processesWith(dataDir)).toEqual([]);

  const file = join(dataDir, "secrets.json");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const kept = readFileSync(file, "utf8");
  const second = await start(["--no-admin"], variables);
  expect(readFileSync(file, "utf8")).toBe(kept);
  second.child.kill("SIGINT");
  expect(await second.outcome).toMatchObject({ code: 0 });
  expect(processesWith(dataDir)).toEqual([]);
});

test("creates the first user from the settings, once", async () => {
  const store = await newStore();
  const { PORT, ADMIN_PORT } = await ports();
  const user = { BACKROOM_ADMIN_EMAIL: "ada@example.com", BACKROOM_ADMIN_PASSWORD: "correct horse" };
  const variables = { ...secrets, ...user, PORT, ADMIN_PORT, DATABASE_URL: store.url, BACKROOM_DEMO: "0" };
  for (const _time of [1, 2]) {
    const running = await start(["--no-admin"], variables);
    const answer = await fetch(`http://127.0.0.1:${PORT}/admin/auth/token`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: "ada@example.com", password: "correct horse" }),
    });
    expect(answer.status).toBe(200);
    running.child.kill("SIGTERM");
    await running.outcome;
  }
  expect(await query(store.db, 'select email, role from "user"')).toEqual([
    { email: "ada@example.com", role: "admin" },
  ]);
});

test("ends with the reason when the server dies, and leaves nothing behind when it is killed itself", async () => {
  const store = await newStore();
  const mark = newFolder();
  const { PORT, ADMIN_PORT } = await ports();
  const settings = { ...secrets, PORT, ADMIN_PORT, DATABASE_URL: store.url, BACKROOM_DATA_DIR: mark };
  const variables = { ...settings, BACKROOM_DEMO: "0" };
  const first = await start(["--no-admin"], variables);
  const server = processesWith(mark).find((pid) => Number(pid) !== first.child.pid);
  process.kill(Number(server), "SIGKILL");
  const { code, stderr } = await first.outcome;
  expect([code, linesOf(stderr).at(-1)]).toEqual([1, "backroom: The server ended: killed by SIGKILL"]);

  const second = await start(["--no-admin"], variables);
  second.child.kill("SIGKILL");
  await second.outcome;
  await expect.poll(() => processesWith(mark), { timeout: 10_000 }).toEqual([]);
});

test("refuses in one line without secrets for a database of one's own", async () => {
  const { code, stderr } = await backroom(["start"], {
    ...(await ports()),
    DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
    JWT_SECRET: secrets.JWT_SECRET,
  });
  expect(code).toBe(1);
  expect(linesOf(stderr)).toEqual([
    expect.stringMatching(/^backroom: COOKIE_SECRET, NEXTAUTH_SECRET are missing/),
  ]);
});

test("refuses a busy port in one line before it starts anything", async () => {
  const dataDir = newFolder();
  const busy = createServer().listen(0, "127.0.0.1");
  await once(busy, "listening");
  const address = busy.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { code, stderr } = await backroom(["start", "--no-admin"], {
    PORT: String(port),
    BACKROOM_DATA_DIR: dataDir,
  });
  busy.close();
  expect([code, linesOf(stderr)]).toEqual([
    1,
    [`backroom: Port ${port} is in use by another program. Stop it, or choose another with PORT.`],
  ]);
  expect(existsSync(join(dataDir, "postgres"))).toBe(false);
});

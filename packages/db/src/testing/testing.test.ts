import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "../connect";
import { query } from "../query";
import { createTestDatabase, startTestServer, type TestServer } from "./index";
import { ensureTemplate, withDatabase } from "./template";
import { dropLeftovers } from "./test-database";

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const onServer = async <Row extends object>(text: string): Promise<Row[]> => {
  const client = await connect(server.url);
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
};
const databases = async () => {
  const rows = await onServer<{ name: string }>("select datname as name from pg_database");
  return rows.map(({ name }) => name);
};
const nameOf = (url: string) => new URL(url).pathname.slice(1);

test("a test database has the tables and the default data, and what is written stays in it", async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  await one.db.updateTable("store").set({ name: "One" }).execute();
  expect(await other.db.selectFrom("store").select("name").execute()).toEqual([{ name: "Backroom Store" }]);
  await Promise.all([one.drop(), other.drop()]);
  expect(await databases()).not.toContain(nameOf(one.url));
});

test("is removed even while someone is connected", async () => {
  const { url, drop } = await createTestDatabase();
  const client = await connect(url);
  await drop();
  expect(await databases()).not.toContain(nameOf(url));
  await client.end().catch(() => undefined);
});

test("an empty one has no tables", async () => {
  const { db, drop } = await createTestDatabase({ isEmpty: true });
  expect(await query(db, "select 1 from pg_tables where schemaname = 'public'")).toEqual([]);
  await drop();
});

test("the template is built once when several workers ask at the same time, and replaces an older one", async () => {
  const prefix = "backroom_template_check_";
  const older = `${prefix}0123`;
  await onServer(`create database ${older} template template0`);
  const clients = await Promise.all([1, 2, 3].map(() => connect(server.url)));
  const names = await Promise.all(clients.map((client) => ensureTemplate(client, server.url, prefix)));
  expect(new Set(names).size).toBe(1);
  expect((await databases()).filter((name) => name.startsWith(prefix))).toEqual(names.slice(0, 1));
  await Promise.all(clients.map((client) => client.end()));
  await onServer(`drop database ${names[0]}`);
});

test("what interrupted runs left is removed, but not what is young or in use", async () => {
  const old = Date.now() - 24 * 60 * 60 * 1000;
  const names = {
    left: `backroom_test_${old}_aa`,
    used: `backroom_test_${old}_bb`,
    young: `backroom_test_${Date.now()}_cc`,
  };
  for (const name of Object.values(names)) await onServer(`create database ${name} template template0`);
  const client = await connect(withDatabase(server.url, names.used));
  await dropLeftovers(server.url);
  const after = await databases();
  expect(Object.values(names).map((name) => after.includes(name))).toEqual([false, true, true]);
  await client.end();
  for (const name of [names.used, names.young]) await onServer(`drop database ${name} with (force)`);
});

import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { query } from "@backroom/db";
import { createTestDatabase, type TestDatabase } from "@backroom/db/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkNode } from "../src/commands/doctor";
import { backroom, linesOf, secrets } from "./run";

let store: TestDatabase;
let variables: Record<string, string>;
beforeAll(async () => {
  store = await createTestDatabase();
  variables = { DATABASE_URL: store.url, ...secrets };
});
afterAll(() => store.drop());

describe("help", () => {
  test("names every command and says where settings come from", async () => {
    const { code, stdout } = await backroom(["--help"]);
    expect(code).toBe(0);
    for (const word of ["start", "migrate", "seed", "user", "doctor", "openapi", ".env", "DATABASE_URL"]) {
      expect(stdout).toContain(word);
    }
  });

  test("an unknown command, a missing option and a bad value end with code 1 and say why", async () => {
    const outcomes = await Promise.all([
      backroom(["begin"]),
      backroom(["user", "create"]),
      backroom(["user", "create", "--email", "ada"]),
      backroom(["user", "create", "--email", "ada@example.com", "--role", "king"]),
    ]);
    expect(outcomes.map(({ code }) => code)).toEqual([1, 1, 1, 1]);
    const reasons = outcomes.map(({ stderr }) => linesOf(stderr)[0]);
    expect(reasons[0]).toContain("unknown command 'begin'");
    expect(reasons[1]).toContain("--email");
    expect(reasons[2]).toContain("no e-mail address");
    expect(reasons[3]).toContain("admin, developer, member");
  });

  test("a bad setting is named in one line", async () => {
    const { code, stderr } = await backroom(["migrate"], { PORT: "much" });
    expect(code).toBe(1);
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/^backroom: PORT: /)]);
  });
});

describe("migrate", () => {
  test("makes the tables once and finds nothing to do the second time", async () => {
    const empty = await createTestDatabase({ isEmpty: true });
    const early = await backroom(["seed"], { DATABASE_URL: empty.url });
    expect([early.code, linesOf(early.stderr)]).toEqual([1, [expect.stringContaining("backroom migrate")]]);
    const first = await backroom(["migrate"], { DATABASE_URL: empty.url });
    const second = await backroom(["migrate"], { DATABASE_URL: empty.url });
    expect([first.code, first.stdout]).toEqual([0, expect.stringMatching(/^\d+ migrations? applied\.\n$/)]);
    expect([second.code, second.stdout]).toEqual([0, "The database is up to date.\n"]);
    const seeded = await backroom(["seed"], { DATABASE_URL: empty.url });
    expect([seeded.code, await query(empty.db, "select name from store")]).toEqual([
      0,
      [{ name: "Backroom Store" }],
    ]);
    await empty.drop();
  });

  test("a database that cannot be reached is one line without the password", async () => {
    const { code, stderr } = await backroom(["migrate"], {
      DATABASE_URL: "postgres://me:hush@127.0.0.1:1/x",
    });
    expect(code).toBe(1);
    expect(linesOf(stderr)).toEqual([expect.stringContaining("127.0.0.1:1")]);
    expect(stderr).not.toContain("hush");
  });
});

describe("user create", () => {
  test("creates a user, and refuses the same e-mail in one line", async () => {
    const args = ["user", "create", "--email", "Ada@Example.com", "--role", "developer"];
    const first = await backroom([...args, "--password", "correct horse"], variables);
    expect([first.code, first.stdout]).toEqual([0, "Created the developer ada@example.com.\n"]);
    const users = await query(store.db, 'select email, role from "user"');
    expect(users).toEqual([{ email: "ada@example.com", role: "developer" }]);
    const second = await backroom([...args, "--password", "correct horse"], variables);
    expect([second.code, linesOf(second.stderr)]).toEqual([
      1,
      [expect.stringMatching(/email .*another user/)],
    ]);
  });

  test("shows a password that it made up", async () => {
    const { stdout } = await backroom(["user", "create", "--email", "bo@example.com"], variables);
    expect(stdout).toMatch(/^Created the admin bo@example\.com\.\nPassword: \S{16}\n$/);
  });
});

describe("openapi", () => {
  test("writes the document, to the terminal or a file", async () => {
    const out = join(tmpdir(), `backroom-openapi-${process.pid}.json`);
    const [shown, written] = await Promise.all([backroom(["openapi"]), backroom(["openapi", "--out", out])]);
    const document: unknown = JSON.parse(shown.stdout);
    expect(document).toMatchObject({ openapi: "3.1.0", paths: { "/admin/draft-orders": { post: {} } } });
    expect(written.code).toBe(0);
    expect(JSON.parse(readFileSync(out, "utf8"))).toEqual(document);
    rmSync(out);
  });
});

test("doctor knows which versions of Node will do", () => {
  const verdicts = ["18.20.0", "20.18.3", "20.19.0", "24.1.0"].map((v) => checkNode(v).problems.length);
  expect(verdicts).toEqual([1, 1, 0, 0]);
});

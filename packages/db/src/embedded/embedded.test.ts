import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { connect } from "../connect";
import { type EmbeddedDatabase, type EmbeddedOptions, ensureEmbedded } from "./index";
import { isRoot } from "./os-user";
import { readPostmaster } from "./running-server";

let dataDir: string;
let opened: EmbeddedDatabase[];
let children: ChildProcess[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "backroom-embedded-"));
  chmodSync(dataDir, 0o755);
  opened = [];
  children = [];
});
afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  for (const server of opened) await server.stop();
  // The server of a killed program has no one left to stop it.
  if (isRunning()) await (await open()).stop();
  rmSync(dataDir, { recursive: true });
});

const open = async (options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedDatabase> => {
  const server = await ensureEmbedded({ dataDir, port: 0, settings: { fsync: "off" }, ...options });
  opened.push(server);
  return server;
};
const run = async (url: string, text: string) => {
  const client = await connect(url);
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
};
const folder = () => join(dataDir, "postgres");
const isRunning = () => readPostmaster(folder()) !== undefined;
const portOf = (url: string) => Number(new URL(url).port);

/** Another program that uses the same data directory. */
const startProgram = (options: { uid?: number; gid?: number } = {}) => {
  const script = fileURLToPath(new URL("start-and-wait.fixture.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", script, dataDir], {
    ...options,
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, TSX_DISABLE_CACHE: "1", HOME: dataDir },
  });
  children.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const exited = new Promise((resolve) => child.once("exit", resolve));
  const nextLine = async (): Promise<string> => (await lines.next()).value ?? "";
  const ready = async (): Promise<{ url: string; reused: boolean }> => {
    const line = await nextLine();
    return line === "started" ? ready() : JSON.parse(line);
  };
  return { child, exited, nextLine, ready };
};

test("the first start prepares a database, and a later one finds its data at the same address", async () => {
  const first = await open();
  expect(first.reused).toBe(false);
  await run(first.url, "create table thing (id int); insert into thing values (7)");
  await first.stop();
  expect(isRunning()).toBe(false);
  const second = await open();
  expect(second).toMatchObject({ url: first.url, reused: false });
  expect(await run(second.url, "select id from thing")).toEqual([{ id: 7 }]);
});

test("a start while the server runs uses it, and the last to stop ends it", async () => {
  const first = await open();
  const second = await open();
  expect(second).toMatchObject({ url: first.url, reused: true });
  await first.stop();
  await first.stop();
  expect(await run(second.url, "select 1 as alive")).toEqual([{ alive: 1 }]);
  await second.stop();
  expect(isRunning()).toBe(false);
});

test("starts at the same moment lead to one server", async () => {
  const servers = await Promise.all([open(), open(), open()]);
  expect(new Set(servers.map(({ url }) => url)).size).toBe(1);
  expect(servers.filter(({ reused }) => !reused)).toHaveLength(1);
});

test("listens on this machine only, asks for the password, and keeps it in a file for the owner alone", async () => {
  const { url } = await open();
  expect(await run(url, "show listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
  expect(await run(url, "show unix_socket_directories")).toEqual([{ unix_socket_directories: "" }]);
  const wrong = new URL(url);
  wrong.password = "guess";
  await expect(run(wrong.toString(), "select 1")).rejects.toThrow("password authentication failed");
  expect(statSync(join(folder(), "backroom.json")).mode & 0o777).toBe(0o600);
  expect(readdirSync(dataDir).filter((name) => /password|unfinished|lock/.test(name))).toEqual([]);
});

test("sorts names as people do", async () => {
  const { url } = await open();
  const rows = await run(
    url,
    "select name from (values ('Zebra'), ('apple'), ('Äpfel'), ('Banana')) t(name) order by 1",
  );
  expect(rows.map(({ name }) => name)).toEqual(
    ["Äpfel", "apple", "Banana", "Zebra"].sort(new Intl.Collator("en").compare),
  );
});

describe("a busy port", () => {
  let occupant: Server;
  const occupy = (port: number): Promise<number> =>
    new Promise((resolve) => {
      occupant = createServer().listen(port, "127.0.0.1", () => {
        const address = occupant.address();
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
  afterEach(() => occupant.close());

  test("is left alone at the first start", async () => {
    const busy = await occupy(0);
    const { url } = await open({ port: busy });
    expect(portOf(url)).not.toBe(busy);
    expect(await run(url, "select 1 as alive")).toEqual([{ alive: 1 }]);
  });

  test("is left alone at a later start, which remembers the new one", async () => {
    const first = await open();
    await first.stop();
    await occupy(portOf(first.url));
    const second = await open();
    expect(portOf(second.url)).not.toBe(portOf(first.url));
    await second.stop();
    expect((await open()).url).toBe(second.url);
  });
});

describe("after an accident", () => {
  test("kill -9 of the program: the next start uses its server, finds the data, and ends it in the end", async () => {
    const program = startProgram();
    const { url } = await program.ready();
    await run(url, "create table thing (id int); insert into thing values (7)");
    program.child.kill("SIGKILL");
    await program.exited;
    const next = await open();
    expect(next).toMatchObject({ url, reused: true });
    expect(await run(next.url, "select id from thing")).toEqual([{ id: 7 }]);
    await next.stop();
    expect(isRunning()).toBe(false);
  });

  test("kill -9 of program and server: the next start recovers the data", async () => {
    const program = startProgram();
    const { url } = await program.ready();
    await run(url, "create table thing (id int); insert into thing values (7)");
    const pid = readPostmaster(folder())?.pid ?? 0;
    program.child.kill("SIGKILL");
    process.kill(pid, "SIGKILL");
    await program.exited;
    expect(isRunning()).toBe(true);
    const next = await open();
    expect(next.reused).toBe(false);
    expect(await run(next.url, "select id from thing")).toEqual([{ id: 7 }]);
  });

  test("a stale postmaster.pid with the number of an innocent process does not matter", async () => {
    const { url, stop } = await open();
    await run(url, "create table thing (id int)");
    const noted = readFileSync(join(folder(), "postmaster.pid"), "utf8");
    await stop();
    writeFileSync(join(folder(), "postmaster.pid"), noted.replace(/^\d+/, String(process.pid)));
    const next = await open();
    expect(next.reused).toBe(false);
    expect(await run(next.url, "select count(*)::int as rows from thing")).toEqual([{ rows: 0 }]);
  });

  test("an initdb that was killed is done again", async () => {
    const program = startProgram();
    expect(await program.nextLine()).toBe("started");
    await vi.waitFor(() => {
      const draft = readdirSync(dataDir).find((name) => /unfinished-\w+$/.test(name)) ?? "";
      expect(existsSync(join(dataDir, draft, "base"))).toBe(true);
    }, 10_000);
    program.child.kill("SIGKILL");
    await program.exited;
    expect(existsSync(folder())).toBe(false);
    const next = await open();
    expect(await run(next.url, "select 1 as alive")).toEqual([{ alive: 1 }]);
    expect(readdirSync(dataDir).filter((name) => name.includes("unfinished"))).toEqual([]);
  });

  test("Ctrl-C reaches the program and not the server, which the program then stops", async () => {
    const program = startProgram();
    const { url } = await program.ready();
    const client = await connect(url);
    await client.query("begin");
    // What a terminal does: a signal to the whole group.
    process.kill(-(program.child.pid ?? 0), "SIGINT");
    await program.exited;
    expect(isRunning()).toBe(false);
    expect(readFileSync(join(dataDir, "postgres.log"), "utf8")).toContain("database system is shut down");
    await client.end();
  });
});

describe.runIf(isRoot())("root", () => {
  const nobody = { uid: 65_534, gid: 65_534 };

  test("is not needed: a normal user starts a database of his own", async () => {
    chownSync(dataDir, nobody.uid, nobody.gid);
    const program = startProgram(nobody);
    const { url } = await program.ready();
    expect(await run(url, "select 1 as alive")).toEqual([{ alive: 1 }]);
    expect(statSync(folder()).uid).toBe(nobody.uid);
    process.kill(program.child.pid ?? 0, "SIGINT");
    await program.exited;
    // Root takes it over without changing whose it is.
    const next = await open();
    expect(next).toMatchObject({ url, reused: false });
    expect(statSync(folder()).uid).toBe(nobody.uid);
  });

  test.runIf(spawnSync("setpriv", ["--version"]).status === 0)(
    "can keep the data where only root can go",
    async () => {
      const closed = join(dataDir, "closed");
      mkdirSync(closed, { mode: 0o700 });
      const { url, stop } = await open({ dataDir: join(closed, "data") });
      expect(await run(url, "select 1 as alive")).toEqual([{ alive: 1 }]);
      await stop();
    },
  );
});

import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { resolve } from "node:path";

const main = resolve(import.meta.dirname, "../../apps/server/dist/main.mjs");

/** Those of `backroom start` (apps/cli/src/start/programs.ts), and for profiles whatever one likes. */
const nodeOptions = ["--max-semi-space-size=32", ...(process.env.BENCH_NODE_OPTIONS?.split(" ") ?? [])];

/** Starts the built server as its own process and waits until it is ready. */
export async function startServer(databaseUrl: string) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const start = performance.now();
  const child = spawn(process.execPath, [...nodeOptions, main], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      JWT_SECRET: "a secret for the bench only",
      COOKIE_SECRET: "a secret for the bench only",
      LOG_LEVEL: "warn",
      ...(process.env.DATABASE_POOL ? { DATABASE_POOL: process.env.DATABASE_POOL } : {}),
    },
  });
  const { pid } = child;
  if (pid === undefined) throw new Error("The server could not be started");
  for (;;) {
    const ready = await fetch(`${address}/health`)
      .then((answer) => answer.ok)
      .catch(() => false);
    if (ready) break;
    if (child.exitCode !== null)
      throw new Error(`The server ended with ${child.exitCode}; is it built (pnpm build)?`);
    await new Promise((done) => setTimeout(done, 5));
  }
  const startedInMs = Math.round(performance.now() - start);
  const stop = () =>
    new Promise<void>((done) => {
      child.once("exit", () => done());
      child.kill("SIGTERM");
    });
  return { address, pid, startedInMs, stop };
}

/** Resident memory of a process, from Linux's own accounts. */
export function residentMegabytes(pid: number): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Math.round(Number(found?.[1] ?? 0) / 1024);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === "string") throw new Error("No free port");
  return address.port;
}

/** Clock ticks a second on Linux. */
const ticks = 100;

/** Processor time a process has used so far, in milliseconds; independent of what else the machine does. */
export function cpuMilliseconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticks;
}

/**
 * Processor time of a Postgres server and its connections, those that ended among them: Postgres has waited for them,
 * and Linux adds what they used to its account of children.
 */
export function postgresCpuMilliseconds(dataDir: string): number {
  const postmaster = Number(readFileSync(`${dataDir}/postgres/postmaster.pid`, "utf8").split("\n")[0]);
  const fieldsOf = (pid: string | number) =>
    readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  const millisecondsIn = (fields: string[], first: number) =>
    ((Number(fields[first]) + Number(fields[first + 1])) * 1000) / ticks;
  const parent = 1;
  const ownTime = 11;
  const timeOfEnded = 13;
  const running = readdirSync("/proc").flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const fields = fieldsOf(name);
      return Number(fields[parent]) === postmaster ? [millisecondsIn(fields, ownTime)] : [];
    } catch {
      return []; // ended in the meantime
    }
  });
  return millisecondsIn(fieldsOf(postmaster), timeOfEnded) + running.reduce((sum, time) => sum + time, 0);
}

import { execFileSync } from "node:child_process";
import { closeSync, openSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:net";
import type { Binaries } from "./binaries";
import { type Cluster, writeLogin } from "./cluster";
import { isAlive } from "./file-lock";
import { startProgram } from "./run-program";
import { ask, type Postmaster, readPostmaster } from "./running-server";

export interface ServerOptions {
  binaries: Binaries;
  /** Where Postgres writes its log. */
  logFile: string;
  /** The port to use if it is free and none is remembered. */
  wantedPort: number;
  /** Postgres settings, by name. */
  settings: Record<string, string>;
}

const attempts = 5;

/** Starts Postgres on a free port of this machine alone, and waits until it answers. */
export const startServer = async (cluster: Cluster, options: ServerOptions): Promise<Postmaster> => {
  let lastReason = "";
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const wanted = attempt === 0 ? cluster.login.port || options.wantedPort : 0;
    const port = await freePort(wanted);
    const outcome = await tryStart(cluster, options, port);
    if (typeof outcome !== "string") {
      writeLogin(cluster.folder, { ...cluster.login, port });
      return outcome;
    }
    lastReason = outcome;
    // Someone took the port in between, or children of a killed server are still leaving. Both pass.
    if (!/in use|pre-existing shared memory/.test(outcome)) break;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error(`The embedded database did not start: ${lastReason} (log: ${options.logFile})`);
};

/** The running server, or the reason why there is none. */
const tryStart = async (
  cluster: Cluster,
  options: ServerOptions,
  port: number,
): Promise<Postmaster | string> => {
  const { folder, user } = cluster;
  const settings = {
    ...options.settings,
    listen_addresses: "127.0.0.1",
    // No socket file: its usual folder is shared by all users of the machine and may not be writable.
    unix_socket_directories: "",
  };
  const args = [
    "-D",
    folder,
    "-p",
    String(port),
    ...Object.entries(settings).flatMap(([k, v]) => ["-c", `${k}=${v}`]),
  ];
  const logStart = statSync(options.logFile, { throwIfNoEntry: false })?.size ?? 0;
  // A file, not a pipe: the server may outlive this process and must be able to write.
  const output = openSync(options.logFile, "a", 0o600);
  const child = startProgram({ file: options.binaries.postgres, args, user, folders: [folder], output });
  closeSync(output);
  let failure: string | undefined;
  child.once("error", (error) => {
    failure = error.message;
  });
  child.once("exit", () => {
    failure ??= reasonIn(readFileSync(options.logFile, "utf8").slice(logStart));
  });
  child.unref();
  const failed = await waitUntilReady(cluster, port, () => failure);
  child.removeAllListeners();
  if (failed === undefined) return readPostmaster(folder) ?? { pid: child.pid ?? 0, port };
  child.kill("SIGINT");
  return failed;
};

/** How long a new server may refuse to let Backroom in before the password is held to be wrong. */
const refusalMillis = 10_000;

/** Undefined when the server answers, else what went wrong. Recovery after a crash takes as long as it takes. */
const waitUntilReady = async (cluster: Cluster, port: number, failure: () => string | undefined) => {
  let refusedSince: number | undefined;
  while (failure() === undefined) {
    const answer = await ask(cluster, port);
    if (answer === "ready") return undefined;
    refusedSince = answer === "other" ? (refusedSince ?? Date.now()) : undefined;
    if (refusedSince !== undefined && Date.now() - refusedSince > refusalMillis) {
      return `it does not accept the password in ${cluster.folder}/backroom.json.`;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return failure();
};

const reasonIn = (log: string): string => {
  const lines = log.trim().split("\n");
  const inUse = lines.find((line) => line.includes("in use"));
  return (inUse ?? lines.find((line) => line.includes("FATAL")) ?? lines.at(-1) ?? "no reason given").trim();
};

/** The wanted port if nothing listens on it, else any. */
const freePort = async (wanted: number): Promise<number> =>
  (await listenOnce(wanted)) ?? (await listenOnce(0)) ?? 0;

const listenOnce = (port: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(undefined));
    probe.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : undefined));
    });
  });

/** Stops a server: open transactions are rolled back, everything saved is on disk. */
export const stopServer = async (
  folder: string,
  { binaries }: Pick<ServerOptions, "binaries">,
): Promise<void> => {
  const postmaster = readPostmaster(folder);
  if (postmaster === undefined || !isAlive(postmaster.pid)) return;
  if (process.platform === "win32") {
    execFileSync(binaries.pgCtl, ["stop", "-D", folder, "-m", "fast", "-w"], {
      stdio: "ignore",
      windowsHide: true,
    });
    return;
  }
  const deadline = Date.now() + 20_000;
  process.kill(postmaster.pid, "SIGINT");
  while (isAlive(postmaster.pid) && readPostmaster(folder) !== undefined) {
    // A backend that does not end in time: stop at once; the next start recovers from the log, nothing is lost.
    if (Date.now() > deadline) process.kill(postmaster.pid, "SIGQUIT");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

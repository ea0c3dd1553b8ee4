import { execFileSync } from "node:child_process";
import { readFileSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { type Cluster, type Login, superuser } from "./cluster";
import { isAlive } from "./file-lock";

/** What Postgres notes in its data directory while it runs. */
export interface Postmaster {
  pid: number;
  port: number;
}

/** Reads `postmaster.pid`, which may be left over from a server that was killed. */
export const readPostmaster = (folder: string): Postmaster | undefined => {
  let lines: string[];
  try {
    lines = readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return undefined;
  }
  const [pid, , , port] = lines.map(Number);
  return pid !== undefined && Number.isInteger(pid) && pid > 0 ? { pid, port: port || 0 } : undefined;
};

/** Address of a database of the embedded server. */
export const addressOf = ({ password, port }: Login, database: string): string =>
  `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}`;

export type Answer = "ready" | "starting" | "refused" | "other";

/** Asks a port whether the server of this very data directory answers there. */
export const ask = async ({ folder, login }: Cluster, port: number): Promise<Answer> => {
  const connectionString = addressOf({ ...login, port }, "postgres");
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string }>(
      "select current_setting('data_directory') as folder",
    );
    return rows[0] !== undefined && realpathSync(rows[0].folder) === realpathSync(folder) ? "ready" : "other";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "57P03") return "starting";
    return code === "ECONNREFUSED" || code === "ECONNRESET" ? "refused" : "other";
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** How long a process that holds the data directory may refuse connections before it counts as broken. */
const patienceMillis = 15_000;

/**
 * Finds the server that already works on this data directory, waiting for one that starts or stops at this moment.
 * A `postmaster.pid` without a server behind it is removed: its number may belong to an innocent process by now
 * (after a reboot, in a container), and Postgres would then refuse to start for ever.
 */
export const findRunningServer = async (cluster: Cluster): Promise<Postmaster | undefined> => {
  const deadline = Date.now() + patienceMillis;
  for (;;) {
    const postmaster = readPostmaster(cluster.folder);
    if (postmaster === undefined) return undefined;
    const answer = postmaster.port > 0 ? await ask(cluster, postmaster.port) : "refused";
    if (answer === "ready") return postmaster;
    if (!isAlive(postmaster.pid) || !isPostgresOf(postmaster.pid, cluster.folder)) {
      rmSync(join(cluster.folder, "postmaster.pid"), { force: true });
      return undefined;
    }
    // Recovery after a crash takes as long as it takes.
    if (answer !== "starting" && Date.now() > deadline) {
      throw new Error(
        `A Postgres (process ${postmaster.pid}) holds ${cluster.folder} but does not answer. Stop it first.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

const isPostgresOf = (pid: number, folder: string): boolean => {
  const command = commandOf(pid);
  return command.includes("postgres") && command.includes(folder);
};

const commandOf = (pid: number): string => {
  try {
    if (process.platform === "linux")
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    // Windows shows no command lines to others; there only a server that answers counts as running.
    if (process.platform === "win32") return "";
    return execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
};

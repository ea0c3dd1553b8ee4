import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Binaries } from "./binaries";
import { isCode } from "./file-lock";
import { findPostgresUser, isRoot, type OsUser } from "./os-user";
import { startProgram } from "./run-program";

/** A database folder made by initdb, with what is needed to log in. */
export interface Cluster {
  folder: string;
  user: OsUser | undefined;
  login: Login;
}

export interface Login {
  password: string;
  port: number;
}

/** The superuser of the embedded database. */
export const superuser = "backroom";

/** Inside the database folder, so that a copy of it keeps its password. Postgres ignores files it does not know. */
const loginFile = "backroom.json";

/** Opens the database folder of a data directory; makes it when there is none yet. Needs the start lock. */
export const openCluster = async (
  dataDir: string,
  binaries: Binaries,
  onProgress: (line: string) => void,
) => {
  const folder = join(dataDir, "postgres");
  if (existsSync(folder)) return openExisting(folder);
  onProgress("Preparing the embedded database");
  return create(folder, binaries);
};

const openExisting = (folder: string): Cluster => {
  const { uid, gid } = statSync(folder);
  const own = process.getuid?.();
  if (own !== undefined && own !== 0 && own !== uid) {
    throw new Error(
      `The database in ${folder} belongs to another user (number ${uid}). Start as that user or as root.`,
    );
  }
  if (isRoot() && uid === 0)
    throw new Error(`The database in ${folder} belongs to root, which Postgres refuses to run as.`);
  return { folder, user: isRoot() ? { uid, gid } : undefined, login: readLogin(folder) };
};

/**
 * initdb works in a folder of another name, which gets its real name when all is there. So a folder named `postgres`
 * is always complete, and what an interrupted initdb left can be thrown away without a look inside. The name is new
 * each time, because an initdb whose parent was killed goes on writing for a while.
 */
const create = async (folder: string, binaries: Binaries): Promise<Cluster> => {
  const drafts = `${folder}.unfinished-`;
  const draft = `${drafts}${randomBytes(6).toString("hex")}`;
  const passwordFile = `${draft}.password`;
  const user = isRoot() ? findPostgresUser() : undefined;
  const login: Login = { password: randomBytes(24).toString("base64url"), port: 0 };
  removeAll(drafts);
  mkdirSync(draft, { mode: 0o700 });
  try {
    writePrivately(passwordFile, `${login.password}\n`, user);
    if (user) chownSync(draft, user.uid, user.gid);
    await runInitdb(binaries.initdb, draft, passwordFile, user);
    writeLogin(draft, login);
    renameSync(draft, folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
  return { folder, user, login };
};

/** What does not go away now, because an orphaned initdb still writes to it, goes at the next start. */
const removeAll = (prefix: string): void => {
  const leftovers = readdirSync(dirname(prefix)).filter((name) => name.startsWith(basename(prefix)));
  for (const name of leftovers) {
    try {
      rmSync(join(dirname(prefix), name), { recursive: true, force: true, maxRetries: 8, retryDelay: 50 });
    } catch (error) {
      if (!isCode(error, "ENOTEMPTY")) throw error;
    }
  }
};

const runInitdb = (
  file: string,
  folder: string,
  passwordFile: string,
  user: OsUser | undefined,
): Promise<void> => {
  // ICU sorts names as people expect ("apple", "Banana") and comes with the package, so every machine sorts alike.
  const sorting = ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=en"];
  const access = [`--username=${superuser}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  const args = [`--pgdata=${folder}`, ...access, ...sorting, "--set=timezone=UTC", "--set=log_timezone=UTC"];
  return new Promise((resolve, reject) => {
    const child = startProgram({ file, args, user, folders: [folder] });
    let output = "";
    child.stdout?.on("data", (chunk) => {
      output += String(chunk);
    });
    child.stderr?.on("data", (chunk) => {
      output += String(chunk);
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The embedded database could not be prepared: ${lastLine(output)}`));
    });
  });
};

const lastLine = (output: string): string => {
  const lines = output.trim().split("\n");
  return lines.find((line) => /error|fatal/i.test(line)) ?? lines.at(-1) ?? "initdb gave no reason";
};

const readLogin = (folder: string): Login => {
  const file = join(folder, loginFile);
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new Error(`The password of the database in ${folder} cannot be read from ${basename(file)}.`, {
      cause,
    });
  }
  if (typeof parsed === "object" && parsed !== null && "password" in parsed && "port" in parsed) {
    const { password, port } = parsed;
    if (typeof password === "string" && typeof port === "number") return { password, port };
  }
  throw new Error(`${file} does not hold the password and port of the database.`);
};

/** Remembers password and port for the next start. */
export const writeLogin = (folder: string, login: Login): void => {
  const file = join(folder, loginFile);
  writePrivately(`${file}.new`, `${JSON.stringify(login)}\n`);
  renameSync(`${file}.new`, file);
};

const writePrivately = (file: string, text: string, owner?: OsUser): void => {
  rmSync(file, { force: true });
  writeFileSync(file, text, { mode: 0o600 });
  if (owner) chownSync(file, owner.uid, owner.gid);
};

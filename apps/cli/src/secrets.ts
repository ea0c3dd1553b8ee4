import { randomBytes } from "node:crypto";
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./failure";
import type { Variables } from "./settings";

export const secretNames = ["JWT_SECRET", "COOKIE_SECRET", "NEXTAUTH_SECRET"] as const;
export type Secrets = Record<(typeof secretNames)[number], string>;

export const secretsFile = (dataDir: string): string => join(dataDir, "secrets.json");

/** With a database of one's own, the secrets are one's own as well. @throws Failure naming all that are missing. */
export function requireSecrets(variables: Variables): void {
  const missing = missingSecrets(variables);
  if (missing.length === 0) return;
  const are = missing.length === 1 ? "is" : "are";
  throw new Failure(
    `${missing.join(", ")} ${are} missing: with DATABASE_URL set, choose secrets of at least 16 characters (see .env.example).`,
  );
}

export const missingSecrets = (variables: Variables): string[] =>
  secretNames.filter((name) => !variables[name]);

/** The secrets of a data directory: made at the first start, the same ever after, readable by their owner alone. */
export function keptSecrets(dataDir: string): Secrets {
  mkdirSync(dataDir, { recursive: true });
  const file = secretsFile(dataDir);
  const found = readSecrets(file);
  if (found) return found;
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(newSecrets(), null, 2)}\n`, { mode: 0o600 });
  try {
    // A link appears with its content at once and never replaces: of two starts at the same time one wins.
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const kept = readSecrets(file);
  if (!kept) throw new Failure(`${file} does not hold the secrets ${secretNames.join(", ")}.`);
  return kept;
}

const newSecrets = (): Secrets => {
  const secret = () => randomBytes(32).toString("base64url");
  return { JWT_SECRET: secret(), COOKIE_SECRET: secret(), NEXTAUTH_SECRET: secret() };
};

function readSecrets(file: string): Secrets | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return undefined;
  if ((stat.mode & 0o077) !== 0) chmodSync(file, 0o600);
  const parsed: unknown = JSON.parse(readFileSync(file, "utf8"));
  const values = new Map<string, unknown>(Object.entries(parsed ?? {}));
  const secret = (name: keyof Secrets): string => {
    const value = values.get(name);
    if (typeof value === "string" && value.length >= 16) return value;
    throw new Failure(`${file} does not hold ${name}. Restore the file, or delete it to sign everybody out.`);
  };
  return {
    JWT_SECRET: secret("JWT_SECRET"),
    COOKIE_SECRET: secret("COOKIE_SECRET"),
    NEXTAUTH_SECRET: secret("NEXTAUTH_SECRET"),
  };
}

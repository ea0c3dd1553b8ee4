import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Failure } from "../failure";
import { keptSecrets, requireSecrets } from "../secrets";
import type { Settings, Variables } from "../settings";
import type { Program } from "./child";

/** Where people and this process find the two programs. */
export interface Addresses {
  api: string;
  admin: string;
  /** Addresses that this process can reach, whatever names people use. */
  apiProbe: string;
  adminProbe: string;
}

export function addressesOf({ environment }: Settings): Addresses {
  const { HOST, PORT, ADMIN_PORT } = environment;
  const everywhere = HOST === "0.0.0.0" || HOST === "::";
  const host = everywhere || HOST === "localhost" ? "127.0.0.1" : HOST.includes(":") ? `[${HOST}]` : HOST;
  const named = host === "127.0.0.1" ? "localhost" : host;
  return {
    api: `http://${named}:${PORT}`,
    admin: process.env.NEXTAUTH_URL || `http://${named}:${ADMIN_PORT}`,
    apiProbe: `http://${host}:${PORT}/health`,
    adminProbe: `http://${host}:${ADMIN_PORT}/`,
  };
}

/**
 * The environment of the programs, all but the address of the database.
 * @throws Failure naming the secrets that are missing.
 */
export function variablesFor(settings: Settings, { admin, api }: Addresses): Variables {
  const { environment, variables, dataDir } = settings;
  const isOwn = environment.DATABASE_URL !== undefined;
  if (isOwn) requireSecrets(variables);
  return {
    NODE_ENV: "production",
    // One line per request is for machines; people see what went wrong.
    LOG_LEVEL: "warn",
    CORS_ORIGINS: admin,
    NEXTAUTH_URL: admin,
    // The admin shows pictures that the server keeps.
    BACKROOM_PUBLIC_URL: api,
    ...(isOwn ? {} : keptSecrets(dataDir)),
    ...withoutEmpty(variables),
    PORT: String(environment.PORT),
    ADMIN_PORT: String(environment.ADMIN_PORT),
  };
}

const withoutEmpty = (variables: Variables): Variables =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""));

/** @throws Failure when it was not built. */
export function serverProgram({ root }: Settings, variables: Variables): Program {
  const cwd = join(root, "apps/server");
  const script = join(cwd, "dist/main.mjs");
  requireBuilt("server", script);
  // Answers are large and short-lived: more room for young objects saves the collector a fifth of the time.
  return { name: "server", script, nodeOptions: ["--max-semi-space-size=32"], cwd, variables, speaks: true };
}

/** @throws Failure when it was not built. */
export function adminProgram({ root, environment }: Settings, variables: Variables): Program {
  const cwd = join(root, "apps/admin");
  requireBuilt("admin", join(cwd, ".next/BUILD_ID"));
  const script = createRequire(join(cwd, "package.json")).resolve("next/dist/bin/next");
  const args = ["start", "--port", String(environment.ADMIN_PORT), "--hostname", environment.HOST];
  return { name: "admin", script, args, cwd, variables, speaks: false };
}

function requireBuilt(name: string, file: string): void {
  if (!existsSync(file)) throw new Failure(`The ${name} is not built: run \`npx pnpm build\` first.`);
}

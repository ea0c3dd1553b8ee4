import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { readConfig } from "@backroom/api";
import { createTestDatabase } from "@backroom/db/testing";
import { makeWorld } from "./world";

/** Serves the production build on a database of its own, until it is told to stop. */
const port = process.env.ADMIN_PORT ?? "7171";
const home = join(import.meta.dirname, "..");
if (!existsSync(join(home, ".next", "BUILD_ID"))) {
  process.stderr.write("The admin is not built. Run `pnpm --filter @backroom/admin build` first.\n");
  process.exit(1);
}

const secret = "a secret for browser tests only";
const database = await createTestDatabase();
const env = {
  ...process.env,
  NODE_ENV: "production" as const,
  DATABASE_URL: database.url,
  JWT_SECRET: secret,
  COOKIE_SECRET: secret,
  NEXTAUTH_SECRET: secret,
  NEXTAUTH_URL: `http://localhost:${port}`,
  NEXT_TELEMETRY_DISABLED: "1",
};
await makeWorld(database.db, readConfig(env));

const next = createRequire(join(home, "package.json")).resolve("next/dist/bin/next");
const server: ChildProcess = spawn(process.execPath, [next, "start", "-p", port, "-H", "localhost"], {
  cwd: home,
  env,
  stdio: "inherit",
});

let isStopping = false;
async function stop(code: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  server.kill("SIGTERM");
  await database.drop();
  process.exit(code);
}
server.once("exit", (code) => stop(code ?? 1));
process.once("SIGTERM", () => stop(0));
process.once("SIGINT", () => stop(0));

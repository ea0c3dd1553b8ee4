import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const home = join(import.meta.dirname, "..");
const secret = "a secret for browser tests only";

/** What the admin and those who write beside it read from their environment. */
export const settingsFor = (databaseUrl: string) => ({
  NODE_ENV: "production" as const,
  DATABASE_URL: databaseUrl,
  JWT_SECRET: secret,
  COOKIE_SECRET: secret,
});

/** Starts the production build; @throws when there is none. */
export function startAdmin(databaseUrl: string, port: string): ChildProcess {
  if (!existsSync(join(home, ".next", "BUILD_ID"))) {
    throw new Error("The admin is not built. Run `pnpm --filter @backroom/admin build` first.");
  }
  const next = createRequire(join(home, "package.json")).resolve("next/dist/bin/next");
  return spawn(process.execPath, [next, "start", "-p", port, "-H", "localhost"], {
    cwd: home,
    env: {
      ...process.env,
      ...settingsFor(databaseUrl),
      NEXTAUTH_SECRET: secret,
      NEXTAUTH_URL: `http://localhost:${port}`,
      NEXT_TELEMETRY_DISABLED: "1",
    },
    stdio: "inherit",
  });
}

import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root, runNode, runProgram } from "./run-program.mjs";

/** Nobody is told that somebody builds. */
const quiet = { TURBO_TELEMETRY_DISABLED: "1", NEXT_TELEMETRY_DISABLED: "1" };
const task = ["run", "build", "--output-logs=errors-only"];

/** Builds what has changed. Turbo wants pnpm on the path, where `npx pnpm` puts it; without it npx lends one. */
export function buildAll() {
  if (isOnPath("pnpm")) return runNode([join(root, "node_modules/turbo/bin/turbo"), ...task], { env: quiet });
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return runProgram("npx", ["--yes", packageManager, "exec", "turbo", ...task], { env: quiet });
}

const isOnPath = (name) =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .some((folder) => existsSync(join(folder, name)) || existsSync(join(folder, `${name}.cmd`)));

/**
 * `pnpm check`: format and lint, types, boundaries, unused exports and dependencies. All run, and what fails is
 * shown in full; exit code 1 when anything does.
 */
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { inParallel, root, runNode, verdictLine } from "./run-program.mjs";

const bin = (path) => join(root, "node_modules", path);
const cache = join(root, "node_modules/.cache/check");
mkdirSync(cache, { recursive: true });

/** The longest first, so that the last does not run alone. */
const typed = [
  "apps/admin",
  "apps/server",
  "tooling",
  "packages/api",
  "apps/cli",
  "packages/client",
  "packages/ui",
  "packages/db",
  "packages/domain",
];

const typeCheck = (folder) => ({
  name: `types of ${folder}`,
  command: [
    bin("typescript-native/bin/tsc"),
    "-p",
    join(root, folder),
    "--noEmit",
    "--incremental",
    "--tsBuildInfoFile",
    join(cache, `${folder.replaceAll("/", "-")}.tsbuildinfo`),
  ],
});

const jobs = [
  { name: "boundaries", command: [join(root, "tooling/boundaries/check.mjs")] },
  { name: "unused exports and dependencies", command: [bin("knip/bin/knip.js"), "--no-progress"] },
  ...typed.filter((folder) => existsSync(join(root, folder, "tsconfig.json"))).map(typeCheck),
  {
    name: "format and lint",
    command: [
      bin("@biomejs/biome/bin/biome"),
      "check",
      "--error-on-warnings",
      "--diagnostic-level=warn",
      ".",
    ],
  },
];

const began = performance.now();
const results = await inParallel(2, jobs, async ({ name, command }) => {
  const { code, output, seconds } = await runNode(command, { env: { FORCE_COLOR: "0" } });
  console.log(verdictLine(code === 0, name, seconds));
  return { name, passed: code === 0, output };
});
for (const { name, output } of results.filter(({ passed }) => !passed)) {
  console.error(`\n── ${name} ${"─".repeat(Math.max(0, 60 - name.length))}\n${output.trim()}`);
}
const failed = results.filter(({ passed }) => !passed).length;
const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(`\n${results.length - failed} checks passed, ${failed} failed (${seconds} s)`);
process.exitCode = failed === 0 ? 0 : 1;

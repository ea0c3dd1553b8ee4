/**
 * `npx pnpm test`: all tests of the workspace on a real Postgres (an embedded one, unless TEST_DATABASE_URL names
 * another), then the journeys in a real browser on the production build. The last line is `N passed, N failed`.
 *
 *   pnpm test                      everything
 *   pnpm test packages/domain …    these suites alone; apps/admin/e2e stands for the browser journeys
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { buildAll } from "./build.mjs";
import { findChromium } from "./chromium.mjs";
import { countOfPlaywright, countOfVitest } from "./counts.mjs";
import { inParallel, root, runNode, verdictLine } from "./run-program.mjs";

/** The longest first, so that the last does not run alone. */
const suites = [
  "packages/api",
  "packages/db",
  "apps/server",
  "apps/cli",
  "packages/domain",
  "packages/client",
  "packages/ui",
  "apps/admin",
];
const browserSuite = "apps/admin/e2e";
const reports = join(root, "node_modules/.cache/test-reports");
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const reportOf = (suite) => join(reports, `${suite.replaceAll("/", "-")}.json`);

const wanted = process.argv.slice(2);
const isWanted = (suite) => wanted.length === 0 || wanted.includes(suite);
const unknown = wanted.filter((name) => ![...suites, browserSuite].includes(name));
if (unknown.length > 0) {
  console.error(
    `There is no suite ${unknown.join(", ")}; there are ${[...suites, browserSuite].join(", ")}.`,
  );
  process.exit(1);
}

const readReport = (suite) => {
  const file = reportOf(suite);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
};

/** What a runner says about itself counts as well: a file that does not load has no failed test. */
const settle = (suite, code, { passed, failed }) => {
  if (failed === 0 && code !== 0) return { suite, passed, failed: 1, note: "the runner failed" };
  if (failed === 0 && passed === 0) return { suite, passed, failed: 1, note: "no test ran" };
  return { suite, passed, failed, note: "" };
};

const show = ({ suite, passed, failed, note }, seconds, output) => {
  if (failed > 0) console.log(`\n── ${suite} ${"─".repeat(60 - suite.length)}\n${output.trim()}\n`);
  console.log(verdictLine(failed === 0, suite, seconds, `${passed} passed, ${failed} failed ${note}`.trim()));
};

const runVitest = async (suite) => {
  const cwd = join(root, suite);
  const { code, output, seconds } = await runNode(
    [
      join(cwd, "node_modules/vitest/vitest.mjs"),
      "run",
      // A busy machine is slow, not wrong.
      "--testTimeout=60000",
      "--hookTimeout=120000",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${reportOf(suite)}`,
    ],
    { cwd },
  );
  const result = settle(suite, code, countOfVitest(readReport(suite)));
  show(result, seconds, output);
  return result;
};

const runBrowser = async () => {
  const chromium = await findChromium();
  if (chromium.problem) {
    console.error(`FAILED ${browserSuite}  ${chromium.problem}`);
    return { suite: browserSuite, passed: 0, failed: 1, note: "no browser" };
  }
  const cwd = join(root, browserSuite, "..");
  const { code, output, seconds } = await runNode(
    [join(cwd, "node_modules/@playwright/test/cli.js"), "test", "--reporter=list,json"],
    {
      cwd,
      env: {
        // As a package script would have it.
        PATH: [join(cwd, "node_modules/.bin"), process.env.PATH].join(delimiter),
        PLAYWRIGHT_JSON_OUTPUT_NAME: reportOf(browserSuite),
        ...(chromium.path ? { CHROMIUM_PATH: chromium.path } : {}),
      },
    },
  );
  const result = settle(browserSuite, code, countOfPlaywright(readReport(browserSuite)));
  show(result, seconds, output);
  return result;
};

console.log("Building");
const build = await buildAll();
const isBuilt = build.code === 0;
console.log(verdictLine(isBuilt, "build", build.seconds));
if (!isBuilt) console.error(build.output.trim());
const results = await inParallel(2, suites.filter(isWanted), runVitest);
if (!isBuilt) results.push({ suite: "build", passed: 0, failed: 1 });
else if (isWanted(browserSuite)) results.push(await runBrowser());

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const failed = sum("failed");
console.log(`${sum("passed")} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/**
 * Checks who imports whom: first that every rule catches its planted violation (fixtures/), then the workspace.
 * Exit code 1 with one line per offence.
 */
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { cruise } from "dependency-cruiser";
import { expected } from "./fixtures/expected.mjs";

const { written, running } = createRequire(import.meta.url)("./.dependency-cruiser.cjs");
const workspace = fileURLToPath(new URL("../..", import.meta.url));
const fixtures = fileURLToPath(new URL("fixtures", import.meta.url));
/** With only TypeScript 7 installed dependency-cruiser parses no .ts, finds nothing wrong and says so happily. */
const leastModules = 300;

/** All offences below `root` as `rule: from -> to`, and the number of our own modules that were looked at. */
async function offencesIn(root) {
  const offences = new Set();
  let modules = 0;
  for (const [tsPreCompilationDeps, rules] of [
    [true, written],
    [false, running(root)],
  ]) {
    const { output } = await cruise(
      ["packages", "apps"],
      {
        baseDir: root,
        validate: true,
        ruleSet: { forbidden: rules },
        tsPreCompilationDeps,
        doNotFollow: { path: "node_modules" },
        exclude: { path: String.raw`(^|/)(dist|\.next[^/]*|generated)/|demo-images` },
        enhancedResolveOptions: {
          exportsFields: ["exports"],
          conditionNames: ["import", "types", "node", "default"],
          extensions: [".ts", ".tsx", ".mjs", ".js", ".d.ts", ".json"],
        },
      },
      // As in apps/admin/tsconfig.json.
      { alias: { "@": `${root}/apps/admin/src` } },
    );
    for (const { rule, from, to } of output.summary.violations)
      offences.add(`${rule.name}: ${from} -> ${to}`);
    modules = output.modules.filter(({ source }) => !source.includes("node_modules")).length;
  }
  return { offences: [...offences], modules };
}

const fail = (lines) => {
  console.error(lines.join("\n"));
  process.exitCode = 1;
};

const planted = (await offencesIn(fixtures)).offences.map((offence) => offence.split(" -> ")[0]);
const missed = expected.filter((offence) => !planted.includes(offence));
const wrong = planted.filter((offence) => !expected.includes(offence));
const rules = [...written, ...running(workspace)].map(({ name }) => name);
const unplanted = rules.filter((name) => !expected.some((offence) => offence.startsWith(`${name}:`)));
failIf(unplanted, "These rules have no planted violation in tooling/boundaries/fixtures:");
failIf(missed, "These planted violations were not caught:");
failIf(wrong, "These fixtures are allowed and were reported all the same:");

const { offences, modules } = await offencesIn(workspace);
failIf(
  offences,
  "Imports across a boundary (the rules with their reasons: tooling/boundaries/.dependency-cruiser.cjs):",
);
if (modules < leastModules) fail([`Only ${modules} modules were looked at, of at least ${leastModules}.`]);
if (!process.exitCode)
  console.log(`${rules.length} rules, each catching its plant; ${modules} modules within bounds`);

function failIf(lines, heading) {
  if (lines.length > 0) fail([heading, ...lines.map((line) => `  ${line}`)]);
}

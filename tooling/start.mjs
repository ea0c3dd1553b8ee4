/**
 * `npx pnpm start`: builds what changed, then hands over to `backroom start` in this very process, so that the
 * signals of terminals, shells and package managers reach it.
 */
import { buildAll } from "./build.mjs";
import { verdictLine } from "./run-program.mjs";

console.error("Building (the first time takes a minute)");
const { code, output, seconds } = await buildAll();
if (code !== 0) {
  console.error(`${output.trim()}\n\nThe build failed.`);
  process.exit(1);
}
console.error(verdictLine(true, "build", seconds));
process.argv.splice(2, 0, "start");
await import("../apps/cli/dist/backroom.mjs");

import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root, runNode } from "./run-program.mjs";

const admin = join(root, "apps/admin");

/**
 * The browser for the journeys: CHROMIUM_PATH, the machine's own, or Playwright's, which is fetched when it is
 * missing; not in CI, where what a run needs is installed beforehand.
 * @returns {Promise<{ path?: string, problem?: string }>} without a path Playwright uses its own
 */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given)
    return existsSync(given)
      ? { path: given }
      : { problem: `CHROMIUM_PATH names ${given}, which is not there.` };
  const system = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => existsSync(path));
  if (system) return { path: system };
  if (existsSync(await ownPath())) return {};
  if (!process.env.CI) {
    console.log("Fetching Chromium for the browser journeys");
    await runNode([join(admin, "node_modules/@playwright/test/cli.js"), "install", "chromium"], {
      cwd: admin,
    });
    if (existsSync(await ownPath())) return {};
  }
  return {
    problem:
      "There is no Chromium for the browser journeys: install one (`apt-get install chromium`, `npx playwright install chromium`) or set CHROMIUM_PATH.",
  };
}

/** Where Playwright keeps, or would keep, its Chromium. */
async function ownPath() {
  const require = createRequire(join(admin, "package.json"));
  return require("@playwright/test").chromium.executablePath();
}

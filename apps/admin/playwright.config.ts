import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";

/** Debian's browser where there is one; Playwright's own otherwise. */
const installed = [process.env.CHROMIUM_PATH, "/usr/bin/chromium"].find((path) => path && existsSync(path));
const isRoot = process.getuid?.() === 0;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "localhost", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });

// Workers load this file again and find the port that the first load chose.
process.env.ADMIN_E2E_PORT ??= String(await freePort());
const port = process.env.ADMIN_E2E_PORT;
// What the server tells the specs: its database and the ids of the world's records (e2e/shop.ts).
process.env.ADMIN_E2E_SHOP ??= join(tmpdir(), `backroom-e2e-${process.pid}-${port}.json`);

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/playwright",
  workers: 1,
  timeout: 240_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    viewport: { width: 1440, height: 900 },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      ...(installed ? { executablePath: installed } : {}),
      args: isRoot ? ["--no-sandbox"] : [],
    },
  },
  webServer: {
    command: "tsx e2e/serve.ts",
    env: { ADMIN_PORT: port, ADMIN_E2E_SHOP: process.env.ADMIN_E2E_SHOP },
    url: `http://localhost:${port}/sign-in`,
    timeout: 120_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});

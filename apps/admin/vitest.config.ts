import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** Rules of the admin that need no browser; the journeys through its pages are Playwright's, in e2e. */
export default defineConfig({
  resolve: { alias: { "@": join(import.meta.dirname, "src") } },
  test: { include: ["test/**/*.test.ts"] },
});

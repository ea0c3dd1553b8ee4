import { join } from "node:path";
import { defineConfig } from "vitest/config";

/**
 * Rules of the admin, and parts whose behaviour depends on time or on what stands on the page (jsdom, named in the
 * file). How pages look, and the journeys through them, are Playwright's, in e2e.
 */
export default defineConfig({
  resolve: { alias: { "@": join(import.meta.dirname, "src") } },
  oxc: { jsx: { runtime: "automatic" } },
  // Some walk every source or every schema, which takes a busy machine longer than the usual five seconds.
  test: { include: ["test/**/*.test.{ts,tsx}"], testTimeout: 30_000 },
});

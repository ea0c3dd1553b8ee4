import { defineConfig } from "vitest/config";

/** What the components decide; how they look and behave is the browser's to test. */
export default defineConfig({ test: { include: ["src/**/*.test.ts"], env: { TZ: "Europe/Berlin" } } });

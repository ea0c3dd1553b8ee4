import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    globalSetup: ["src/testing/global-setup.ts"],
    // The first run prepares a database server and a template.
    hookTimeout: 60_000,
    // Tests of the embedded server start several; on a busy machine each takes seconds.
    testTimeout: 30_000,
  },
});

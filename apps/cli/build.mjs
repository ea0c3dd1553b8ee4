import { build } from "esbuild";

// One file, so that a start reads one file. Native modules stay outside, and what only a configuration file in TypeScript would load.
await build({
  entryPoints: { backroom: "src/main.ts", "leave-with-parent": "src/start/leave-with-parent.ts" },
  outdir: "dist",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  sourcemap: true,
  minifySyntax: true,
  external: ["@node-rs/argon2", "sharp", "pg-native", "typescript"],
  banner: {
    // Bundled CommonJS modules expect `require`.
    js: "#!/usr/bin/env node\nimport { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: "warning",
});

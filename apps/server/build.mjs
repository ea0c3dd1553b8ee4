import { build } from "esbuild";

// One file, so that a start reads one file. Native modules, those that read their own files, and what
// only a configuration file in TypeScript would load stay outside.
await build({
  entryPoints: ["src/main.ts"],
  outfile: process.argv[2] ?? "dist/main.mjs",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  sourcemap: true,
  minifySyntax: true,
  external: ["@node-rs/argon2", "sharp", "swagger-ui-dist", "pg-native", "typescript"],
  banner: {
    // Bundled CommonJS modules expect `require`.
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: "warning",
});

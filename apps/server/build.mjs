import { build } from "esbuild";

// One file, so that a start reads one file. Native modules and those that read their own files stay outside.
await build({
  entryPoints: ["src/main.ts"],
  outfile: process.argv[2] ?? "dist/main.mjs",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  sourcemap: true,
  minifySyntax: true,
  external: ["@node-rs/argon2", "swagger-ui-dist", "pg-native"],
  banner: {
    // Bundled CommonJS modules expect `require`.
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: "warning",
});

/**
 * Runs the recorded v1 scenarios (../shared/compat) with the public client against a fresh server and prints
 * how the answers differ: `pnpm compat [name-part …] [-- --max 5]`.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { runWrite } from "@backroom/api";
import { testConfig } from "@backroom/api/testing";
import { createUser } from "@backroom/api/users";
import { createTestDatabase } from "@backroom/db/testing";
import { buildApp } from "@backroom/server/app";

const root = resolve(import.meta.dirname, "../..");
const scenarios = resolve(root, "../shared/compat");
const out = join(root, ".backroom/compat");
const names = process.argv.slice(2);
const email = "admin@test.com";
const password = "supersecret";

if (!existsSync(scenarios)) {
  console.error(`The recorded scenarios are not at ${scenarios}`);
  process.exit(2);
}
const database = await createTestDatabase();
const config = testConfig(database.url);
const actor = { type: "system", id: null } as const;
await runWrite({ db: database.db, config, actor }, (ctx) =>
  createUser(ctx, { email, password, role: "admin" }),
);
const app = await buildApp(database.db, config);
const address = await app.listen({ host: "127.0.0.1", port: 0 });
mkdirSync(out, { recursive: true });

await new Promise<void>((done) => {
  const child = spawn(process.execPath, [join(scenarios, "run.mjs"), "--out", out, ...names], {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      BASE_URL: address,
      EMAIL: email,
      PASSWORD: password,
      COMPAT_MODULES: join(root, "tooling"),
    },
  });
  child.on("close", () => done());
});
const wanted = (file: string) =>
  file.endsWith(".json") && (names.length === 0 || names.some((name) => file.includes(name)));
for (const file of readdirSync(join(scenarios, "recorded")).filter(wanted).sort()) {
  const mine = join(out, file);
  if (!existsSync(mine)) continue;
  console.log(`\n== ${file}`);
  spawnSync(
    process.execPath,
    [
      join(scenarios, "diff.mjs"),
      join(scenarios, "recorded", file),
      mine,
      "--loose-messages",
      "--max",
      process.env.MAX ?? "6",
    ],
    { stdio: "inherit" },
  );
}
await app.close();
await database.drop();
process.exit(0);

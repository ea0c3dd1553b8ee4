import { rmSync } from "node:fs";
import { readConfig } from "@backroom/api";
import { createTestDatabase } from "@backroom/db/testing";
import { settingsFor, startAdmin } from "./admin-server";
import { shopFile, writeShopFile } from "./shop";
import { makeWorld } from "./world";

/** Serves the production build on a database of its own, until it is told to stop. */
const port = process.env.ADMIN_PORT ?? "7171";
const database = await createTestDatabase();
const settings = settingsFor(database.url);
writeShopFile({ settings, ids: await makeWorld(database.db, readConfig({ ...process.env, ...settings })) });
const server = startAdmin(database.url, port);

let isStopping = false;
async function stop(code: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  server.kill("SIGTERM");
  rmSync(shopFile(), { force: true });
  await database.drop();
  process.exit(code);
}
server.once("exit", (code) => stop(code ?? 1));
process.once("SIGTERM", () => stop(0));
process.once("SIGINT", () => stop(0));

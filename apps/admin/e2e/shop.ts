import { readFileSync, writeFileSync } from "node:fs";
import { appRouter, type Config, readConfig } from "@backroom/api";
import { createDatabase, type Database } from "@backroom/db";
import type { WorldIds } from "./world";

/** What the server of the journeys leaves for the specs, which run in processes of their own. */
interface ShopFile {
  settings: Readonly<Record<string, string>>;
  ids: WorldIds;
}

export function shopFile(): string {
  const file = process.env.ADMIN_E2E_SHOP;
  if (!file) throw new Error("ADMIN_E2E_SHOP is not set; playwright.config.ts sets it.");
  return file;
}

export const writeShopFile = (shop: ShopFile): void =>
  writeFileSync(shopFile(), JSON.stringify(shop), { mode: 0o600 });

/** Every operation, called in process as the shop itself. */
export const callerOf = (db: Database, config: Config) =>
  appRouter.createCaller({
    db,
    config,
    actor: { type: "system", id: null },
    request: { id: "world", ip: "127.0.0.1", method: "POST", path: "/", dryRun: false },
  });

/** The database behind the running admin, for a spec's own data and for looking at what was really written. */
export function openShop() {
  // Only `writeShopFile` above writes it.
  const { settings, ids } = JSON.parse(readFileSync(shopFile(), "utf8")) as ShopFile;
  const config = readConfig({ ...settings });
  const { db, pool, close } = createDatabase(settings.DATABASE_URL ?? "", { max: 2 });
  return { api: callerOf(db, config), config, db, pool, ids, close };
}

export type OpenShop = ReturnType<typeof openShop>;

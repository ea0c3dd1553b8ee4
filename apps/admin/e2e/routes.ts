import { readdirSync } from "node:fs";
import { join, sep } from "node:path";
import type { WorldIds } from "./world";

const home = join(import.meta.dirname, "../src/app/(shop)");

/** Every page of the shop's frame as the file system has it: `/products/[id]`. A new page cannot be forgotten. */
export const pagePatterns: readonly string[] = readdirSync(home, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("page.tsx"))
  .map((file) => `/${file.split(sep).slice(0, -1).join("/")}`)
  .sort();

/** The address of a page with a record of the world; the folder before a `[name]` says what kind. */
export const addressOf = (pattern: string, ids: WorldIds): string =>
  pattern.replace(/([^/]+)\/\[[^\]]+\]/g, (_all, kind: string) => {
    const id = ids[kind];
    if (!id) throw new Error(`${pattern}: the world (e2e/world.ts) has no id for "${kind}".`);
    return `${kind}/${id}`;
  });

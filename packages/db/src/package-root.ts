import { readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const packageName = "@backroom/db";

/**
 * The folder of this package on disk: the migrations and the Postgres binaries are found from it.
 * Bundled into an app, this code lies elsewhere; then the app's own dependency or the repository leads back.
 */
export const findPackageRoot = (from: string = import.meta.url): string => {
  const start = dirname(fileURLToPath(from));
  const root = ancestors(start).find((folder) => isThisPackage(folder)) ?? resolveAsDependency(from);
  const found =
    root ??
    ancestors(start)
      .map((folder) => join(folder, "packages", "db"))
      .find(isThisPackage);
  if (found === undefined) throw new Error(`The package ${packageName} was not found from ${start}.`);
  return found;
};

const isThisPackage = (folder: string): boolean => {
  try {
    const parsed: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return typeof parsed === "object" && parsed !== null && "name" in parsed && parsed.name === packageName;
  } catch {
    return false;
  }
};

const resolveAsDependency = (from: string): string | undefined => {
  try {
    return dirname(realpathSync(createRequire(from).resolve(`${packageName}/package.json`)));
  } catch {
    return undefined;
  }
};

/** A folder and all above it, nearest first. */
export const ancestors = (folder: string): string[] => {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
};

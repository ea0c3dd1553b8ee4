import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** DejaVu Sans: Latin, Greek, Cyrillic, Armenian, Georgian, Arabic, Hebrew and most signs of currencies. */
const files = { regular: "DejaVuSans.ttf", bold: "DejaVuSans-Bold.ttf" } as const;

export type FontName = keyof typeof files;

const read = new Map<FontName, Buffer>();

export function fontOf(name: FontName): Buffer {
  const known = read.get(name);
  if (known) return known;
  const bytes = readFileSync(find(files[name]));
  read.set(name, bytes);
  return bytes;
}

/** Bundled into an app, this code lies elsewhere; then the app's own dependency or the repository leads back. */
function find(file: string, from: string = import.meta.url): string {
  const inPackage = join("dejavu-fonts-ttf", "ttf", file);
  try {
    return createRequire(from).resolve(inPackage);
  } catch {
    const places = [process.cwd(), dirname(fileURLToPath(from))].flatMap(ancestors);
    const found = places
      .map((folder) => join(folder, "packages", "api", "node_modules", inPackage))
      .find((path) => existsSync(path));
    if (found === undefined) throw new Error(`The font ${file} was not found from ${from}`);
    return found;
  }
}

/** A folder and all above it, nearest first. */
function ancestors(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}

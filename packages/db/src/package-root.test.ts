import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { findPackageRoot } from "./package-root";

const root = join(import.meta.dirname, "..");
const urlOf = (...path: string[]) => pathToFileURL(join(...path)).toString();

test("is found from the sources", () => {
  expect(findPackageRoot()).toBe(root);
});

test("is found from the bundle of an app of this repository", () => {
  expect(findPackageRoot(urlOf(root, "..", "..", "apps", "cli", "dist", "backroom.mjs"))).toBe(root);
});

/** `pnpm compat:coverage`: how many operations of the v1 contract are served, and which are not, by tag. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { routesOf } from "@backroom/api";

const file = resolve(import.meta.dirname, "../../../shared/contract/admin-v1.json");
if (!existsSync(file)) {
  console.error(`The contract is not at ${file}`);
  process.exit(2);
}
const contract: { operations: { method: string; path: string; tag: string }[] } = JSON.parse(
  readFileSync(file, "utf8"),
);

/** Parameters may have other names than in the contract. */
const place = (method: string, path: string) => `${method} ${path.replaceAll(/\{\w+\}/g, "{}")}`;
const routes = routesOf();
const served = new Set(routes.flatMap((route) => route.paths.map((path) => place(route.method, path))));

const byTag = new Map<string, typeof contract.operations>();
for (const one of contract.operations) byTag.set(one.tag, [...(byTag.get(one.tag) ?? []), one]);

let total = 0;
for (const [tag, operations] of byTag) {
  const missing = operations.filter(({ method, path }) => !served.has(place(method, path)));
  total += operations.length - missing.length;
  console.log(`${tag}: ${operations.length - missing.length}/${operations.length}`);
  for (const { method, path } of missing) console.log(`  ${method.padEnd(6)} ${path}`);
}
const own = routes.filter((route) => route.meta.own).length;
console.log(`\nserved ${total}/${contract.operations.length} (and ${own} operations of our own)`);

const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

/**
 * Who may import whom (design.md §3). Two rule sets, because two questions are asked:
 *
 * - `written`: what the sources say, type imports included.
 * - `running`: what is left when types are erased, which is what a bundler follows. With types kept, the admin's
 *   legitimate `import type { AppRouter }` would count as reaching the database.
 *
 * Each rule has a planted violation in fixtures/, which `check.mjs` requires to be caught.
 */

const tests = String.raw`\.test\.tsx?$|\.fixture\.ts$|/testing(\.ts|/)|/test/|/e2e/`;
/** Folders of packages/api/src that are no resource: what all resources stand on, and what tests all of them. */
const resource = "^packages/api/src/(?!(?:core|testing|rest|router|providers)/)([a-z-]+)/";
const doors = String.raw`/(public|view|[a-z-]*schema)\.ts$`;

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const written = [
  forbid(
    "domain-alone",
    "The rules of commerce know nothing but themselves: no I/O, no clock, no other package.",
    { path: "^packages/domain/src/", pathNot: tests },
    { pathNot: "^packages/domain/src/" },
  ),
  forbid(
    "packages-below-apps",
    "Apps use packages, never the other way round.",
    { path: "^packages/" },
    { path: "^apps/" },
  ),
  forbid(
    "db-below-api",
    "The database package knows no use case and no screen.",
    { path: "^packages/db/" },
    { path: "^packages/(api|client|ui)/" },
  ),
  forbid(
    "ui-shows",
    "What pages share shows data; it neither fetches nor stores.",
    { path: "^packages/ui/" },
    { path: "^packages/(api|client|db)/" },
  ),
  forbid(
    "resource-doors",
    "A resource uses another one only through its public.ts, view.ts or schema files.",
    { path: resource, pathNot: [tests, "^packages/api/src/(draft-orders|orders)/"] },
    { path: resource, pathNot: ["^packages/api/src/$1/", doors] },
  ),
  forbid(
    "order-doors",
    "As resource-doors; but a cart is the inside of a draft order and becomes an order, so they share its files.",
    { path: "^packages/api/src/(draft-orders|orders)/", pathNot: tests },
    { path: resource, pathNot: ["^packages/api/src/($1|carts)/", doors] },
  ),
  forbid(
    "schemas-light",
    "Input schemas go to the browser with the forms: zod, rules of the domain and field shapes only.",
    { path: String.raw`^packages/api/src/.*schema\.ts$` },
    {
      pathNot: [
        "(^|node_modules/)zod(/|$)",
        "^packages/domain/",
        String.raw`^packages/api/src/core/fields\.ts$`,
        String.raw`^packages/api/src/.*schema\.ts$`,
      ],
    },
  ),
  forbid(
    "no-dead-ends",
    "An import that leads nowhere is checked by no rule.",
    {},
    { couldNotResolve: true },
  ),
];

/** @param root where `apps/admin` lies */
const running = (root) => [
  forbid(
    "postgres-in-db",
    "Only packages/db opens connections; everyone else gets an open database handed in.",
    { pathNot: ["^packages/db/", tests] },
    { path: "(^|node_modules/)(pg|pg-pool|@prisma/[^/]+)(/|$)" },
  ),
  forbid(
    "sql-below-apps",
    "Statements are built in packages/db and packages/api (Kysely's `sql`), not in apps or screens.",
    { pathNot: ["^packages/(db|api)/", tests] },
    { path: "(^|node_modules/)kysely(/|$)" },
  ),
  forbid(
    "browser-without-database",
    "Nothing that the admin sends to the browser may lead to the database, however long the way.",
    { path: clientFiles(root) },
    { path: "^packages/db/|(^|node_modules/)pg(/|$)", reachable: true },
  ),
  forbid(
    "no-cycles",
    "Modules that need each other while they load see each other half made. Views name each other in functions.",
    {},
    { circular: true, via: { pathNot: String.raw`view\.ts$` } },
  ),
];

/** Files of the admin that begin a client bundle, as patterns. */
function clientFiles(root) {
  const folder = join(root, "apps/admin/src");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .filter((name) => /^\s*["']use client["']/.test(readFileSync(join(folder, name), "utf8")))
    .map((name) => `^apps/admin/src/${name.replaceAll(/[^\w/]/g, String.raw`\$&`)}$`);
  if (files.length === 0)
    throw new Error(`No "use client" file was found in ${folder}: nothing would be checked.`);
  return files;
}

module.exports = { written, running };

/**
 * `pnpm bench:admin [part of a path …]`: the production build in Chromium on a shop of thousands of products and
 * orders. Lists the script and the first load of every route, then page changes and interactions on the large
 * lists; fails when one is over its bar.
 */
import { cpus } from "node:os";
import { settingsFor, startAdmin } from "../e2e/admin-server";
import { makePerson, signIn } from "../e2e/journey";
import { addressOf, pagePatterns } from "../e2e/routes";
import { middle, openBrowser } from "./browser";
import { firstLoad } from "./first-load";
import { interactions, interactionToPaint } from "./interactions";
import { changes, pageChange } from "./page-change";
import { makeBenchShop, orderCount, productCount } from "./shop";

const bars = { scriptKB: 250, firstLoadMs: 1_500, pageChangeMs: 200, interactionMs: 100 };
const turns = 3;
const port = process.env.ADMIN_PORT ?? "7172";
const baseURL = `http://localhost:${port}`;
const wanted = process.argv.slice(2);
const over: string[] = [];

const row = (name: string, cells: readonly [value: number, bar: number][]) => {
  const texts = cells.map(([value, bar]) => {
    if (!(value <= bar)) over.push(name);
    return `${value.toFixed(value < 1_000 ? 1 : 0)}${value <= bar ? " " : "!"}`.padStart(12);
  });
  console.log(name.padEnd(46) + texts.join(""));
};

console.error(`Making a shop of ${productCount} products and ${orderCount} orders`);
const { database, ids } = await makeBenchShop();
const server = startAdmin(database.url, port);
// However the run ends, its server ends with it.
process.on("exit", () => server.kill("SIGTERM"));
for (let answer = 0; answer !== 200; ) {
  answer = await fetch(`${baseURL}/sign-in`).then(
    ({ status }) => status,
    () => new Promise<number>((resolve) => setTimeout(resolve, 200, 0)),
  );
}
const browser = await openBrowser();
const context = await browser.newContext({
  baseURL,
  locale: "en-GB",
  viewport: { width: 1440, height: 900 },
});
const { readConfig } = await import("@backroom/api");
const config = readConfig({ ...process.env, ...settingsFor(database.url) });
await signIn(context, await makePerson({ db: database.db, config }, "admin"));
const state = await context.storageState();

console.log(`\n${cpus().length} cores, browser, server and Postgres on one machine; ! is over its bar\n`);
console.log("first load of a route".padEnd(46) + "script kB".padStart(12) + "painted ms".padStart(12));
for (const pattern of ["/sign-in", ...pagePatterns]) {
  if (wanted.length > 0 && !wanted.some((part) => pattern.includes(part))) continue;
  const known = pattern === "/sign-in" ? undefined : state;
  // The first of all loads also warms the server; the middle one counts.
  const loads = [];
  for (let turn = 0; turn < turns; turn++) {
    loads.push(await firstLoad(addressOf(pattern, ids), { browser, baseURL, state: known }));
  }
  row(pattern, [
    [Math.max(...loads.map(({ scriptBytes }) => scriptBytes)) / 1_000, bars.scriptKB],
    [middle(loads.map(({ paintMs }) => paintMs)), bars.firstLoadMs],
  ]);
}
const page = await context.newPage();
console.log(`\n${"page change, from the press to the painted content".padEnd(46)}${"ms".padStart(8)}`);
for (const change of changes) {
  const times = [];
  for (let turn = 0; turn < turns; turn++) times.push(await pageChange(page, change));
  row(change.name, [[middle(times), bars.pageChangeMs]]);
}
console.log(`\n${"slowest interaction to the next paint, 250 rows".padEnd(46)}${"ms".padStart(12)}`);
for (const interaction of interactions) {
  row(interaction.name, [[await interactionToPaint(page, interaction), bars.interactionMs]]);
}
await browser.close();
await database.drop();
console.log(
  over.length === 0 ? "\nEverything is within its bar." : `\nOver a bar: ${[...new Set(over)].join(", ")}`,
);
process.exit(over.length === 0 ? 0 : 1);

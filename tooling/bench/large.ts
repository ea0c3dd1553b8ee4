import { idOf, largeShop, searchedWords, smallShop } from "@backroom/db/testing";
import type { Api } from "./client";
import { connect } from "./client";
import { type BenchShop, openShop } from "./large-shops";
import { measure } from "./measure";

/**
 * `pnpm bench large [name-part …]`: the lists of a shop of 200,000 products beside those of one of 500, made by the
 * same generator, at 4 connections, in turns. It fails when a p95 is over its bar, or over twice that of the small shop.
 */

interface LargeScenario {
  name: string;
  /** Milliseconds for the p95 of the large shop. */
  bar: number;
  /** Of 1 where one user waits for one answer. */
  connections: number;
  /** Measured in the large shop only: the small one has no such thing. */
  alone?: true;
  run(api: Api, shop: BenchShop, turn: number): Promise<void>;
}

const spread = (turn: number, count: number) => (turn * 7919) % count;

const list = (name: string, path: (turn: number, shop: BenchShop) => string): LargeScenario => ({
  name,
  bar: 60,
  connections: 4,
  run: async (api, shop, turn) => {
    await api("GET", `/admin/products?limit=15&${path(turn, shop)}`);
  },
});

/** @param selection what of the product the answer shows: all of it in v1 */
const saveVariant = (name: string, selection: string): LargeScenario => ({
  name,
  bar: 100,
  connections: 1,
  alone: true,
  run: async (api, { manyVariants: { id, variantIds } }, turn) => {
    await api("POST", `/admin/products/${id}/variants/${variantIds[turn % variantIds.length]}${selection}`, {
      title: `Saved ${turn}`,
      prices: ["usd", "eur", "gbp"].map((currency_code) => ({ currency_code, amount: 1000 + turn })),
    });
  },
});

const scenarios: LargeScenario[] = [
  list(
    "list (15)",
    (turn, { size }) => `offset=${(spread(turn, Math.min(30, size.products / 15)) | 0) * 15}`,
  ),
  list("by category", (turn) => `category_id[]=${idOf("pcat", 1 + spread(turn, 100))}`),
  list("by collection", (turn) => `collection_id[]=${idOf("pcol", 1 + spread(turn, 100))}`),
  list("by price list", (turn) => `price_list_id[]=${idOf("pl", 1 + spread(turn, 10))}`),
  list("sorted by title", (turn) => `order=title&offset=${spread(turn, 30) * 15}`),
  // The small shop has no such page; its deepest stands for it.
  list("deep page", (turn, { size }) => `offset=${Math.min(100_000, size.products - 40) + spread(turn, 20)}`),
  list("q= SKU", (turn, { size }) => `q=SKU-${1 + spread(turn, size.products)}-1`),
  list("q= word", (turn) => `q=${searchedWords[spread(turn, searchedWords.length)]}`),
  {
    name: "get 2,500 variants",
    bar: 300,
    connections: 1,
    alone: true,
    run: async (api, shop) => {
      await api("GET", `/admin/products/${shop.manyVariants.id}`);
    },
  },
  saveVariant("save one of 2,500 variants", ""),
  saveVariant("… with the answer of a form", "?fields=id,updated_at&expand="),
];

async function figuresOf(scenario: LargeScenario, shop: BenchShop, seconds: number) {
  const client = connect(shop.address, scenario.connections, shop.token);
  const before = shop.cpuMilliseconds();
  const { p50, p95, turns, warmUp } = await measure(
    scenario,
    client.api,
    shop,
    scenario.connections,
    seconds,
  );
  const cpu = (shop.cpuMilliseconds() - before) / (turns + warmUp);
  await client.close();
  return { p50, p95, cpu };
}

const printRow = (...cells: string[]) =>
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(30) : cell.padStart(9))).join(""));
const shown = (value: number | undefined) => (value === undefined ? "" : value.toFixed(1));

/** @returns whether every scenario kept its bars */
export async function measureLargeShop(wanted: readonly string[], seconds: number): Promise<boolean> {
  const small = await openShop("bench_small", smallShop);
  const large = await openShop("bench_large", largeShop);
  console.log("\nms; × is large to 500; cpu is that of the server and Postgres for one turn");
  printRow("operation", "500 p50", "500 p95", "p50", "p95", "bar", "×", "500 cpu", "cpu", "×");
  let isGood = true;
  for (const scenario of scenarios) {
    if (wanted.length > 0 && !wanted.some((part) => scenario.name.includes(part))) continue;
    const few = scenario.alone ? undefined : await figuresOf(scenario, small, seconds);
    const many = await figuresOf(scenario, large, seconds);
    const ratio = few && many.p95 / few.p95;
    const isOver = many.p95 > scenario.bar || (ratio !== undefined && ratio > 2);
    isGood &&= !isOver;
    const figures = [few?.p50, few?.p95, many.p50, many.p95, scenario.bar, ratio];
    const cpu = [few?.cpu, many.cpu, few && many.cpu / few.cpu];
    printRow(scenario.name, ...[...figures, ...cpu].map(shown), isOver ? "over" : "");
  }
  await small.stop();
  await large.stop();
  return isGood;
}

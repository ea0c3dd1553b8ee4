import {
  fillShop,
  groupCountsOf,
  idOf,
  largeShop,
  type ShopSize,
  searchedWordsOf,
  smallShop,
} from "@backroom/db/testing";
import type { Api } from "./client";
import { compareShops, type LargeScenario, spread } from "./compare";
import type { RunningShop, ShopPlan } from "./large-shops";

/**
 * `pnpm bench large [name-part …]`: the lists of a shop of 200,000 products beside those of one of 500, made by the
 * same generator, at 4 connections, in turns. It fails when a p95 is over its bar, or over twice that of the small shop.
 *
 * What is compared is the same request for a page of as many rows. In both shops a category, a collection, a price list
 * and a word have more products than a page shows: about 25 to 50 of 500, and 2,000 of 200,000, which the large shop
 * counts and picks from. A SKU finds its one product in both.
 */

interface ProductShop {
  size: ShopSize;
  /** One product with 2,500 variants, made through the API. */
  manyVariants: { id: string; variantIds: string[] };
}
type Scenario = LargeScenario<ProductShop>;

const list = (name: string, path: (turn: number, shop: ProductShop) => string): Scenario => ({
  name,
  bar: 60,
  connections: 4,
  run: async (api, shop, turn) => {
    await api("GET", `/admin/products?limit=15&${path(turn, shop)}`);
  },
});

/** @param selection what of the product the answer shows: all of it in v1 */
const saveVariant = (name: string, selection: string): Scenario => ({
  name,
  bar: 100,
  connections: 1,
  alone: true,
  run: async (api, { manyVariants: { id, variantIds } }, turn) => {
    const variant = variantIds[turn % variantIds.length];
    const change = {
      title: `Saved ${turn}`,
      prices: ["usd", "eur", "gbp"].map((currency_code) => ({ currency_code, amount: 1000 + turn })),
    };
    await api("POST", `/admin/products/${id}/variants/${variant}${selection}`, change, false);
  },
});

const scenarios: Scenario[] = [
  list(
    "list (15)",
    (turn, { size }) => `offset=${(spread(turn, Math.min(30, size.products / 15)) | 0) * 15}`,
  ),
  list("by status", () => "status[]=published"),
  list(
    "by category",
    (turn, { size }) => `category_id[]=${idOf("pcat", 1 + spread(turn, groupCountsOf(size).categories))}`,
  ),
  list(
    "by collection",
    (turn, { size }) => `collection_id[]=${idOf("pcol", 1 + spread(turn, groupCountsOf(size).collections))}`,
  ),
  list(
    "by price list",
    (turn, { size }) => `price_list_id[]=${idOf("pl", 1 + spread(turn, groupCountsOf(size).lists))}`,
  ),
  list("sorted by title", (turn) => `order=title&offset=${spread(turn, 30) * 15}`),
  // The small shop has no such page; its deepest stands for it.
  list("deep page", (turn, { size }) => `offset=${Math.min(100_000, size.products - 40) + spread(turn, 20)}`),
  list("q= SKU", (turn, { size }) => `q=SKU-${1 + spread(turn, size.products)}-1`),
  list("q= word", (turn, { size }) => `q=${searchedWordsOf(size)[spread(turn, groupCountsOf(size).nouns)]}`),
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

const handle = "many-variants";

async function makeManyVariants(api: Api): Promise<void> {
  await api("POST", "/admin/products", {
    // Its answer is a hundred times as long as others, so it is on no page that is measured: the last by title and by date.
    title: "Zillions of variants",
    handle,
    options: [{ title: "Number" }],
    variants: Array.from({ length: 2_500 }, (_, index) => ({
      title: `Variant ${index}`,
      sku: `MANY-${index}`,
      manage_inventory: false,
      options: [{ value: String(index) }],
      prices: ["usd", "eur", "gbp"].map((currency_code) => ({ currency_code, amount: 1000 + index })),
    })),
  });
}

const planOf = (name: string, size: ShopSize): ShopPlan => ({
  name,
  what: `${size.products} products`,
  generator: ["generated-sql.ts", "large-shop.ts"],
  fill: (client, onStatement) => fillShop(client, size, onStatement),
  finish: makeManyVariants,
  settle: `update product set created_at = '2020-01-01' where handle = '${handle}'`,
});

async function shopOf({ database }: RunningShop, size: ShopSize): Promise<ProductShop> {
  const { rows } = await database.pool.query<{ product_id: string; id: string }>(
    `select v.product_id, v.id from product_variant v join product p on p.id = v.product_id
     where p.handle = $1 order by v.variant_rank`,
    [handle],
  );
  return { size, manyVariants: { id: rows[0]?.product_id ?? "", variantIds: rows.map(({ id }) => id) } };
}

const small = planOf("bench_small", smallShop);
const large = planOf("bench_large", largeShop);

export const measureLargeShop = (wanted: readonly string[], seconds: number): Promise<boolean> =>
  compareShops(
    {
      smallName: "500",
      small,
      large,
      shopOf: (running, plan) => shopOf(running, plan === small ? smallShop : largeShop),
      scenarios,
    },
    wanted,
    seconds,
  );

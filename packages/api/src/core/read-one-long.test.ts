import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { changedProductView, listedProductView, pricedProductView } from "../products/priced-view";
import { makeChannel, makeCollection, makeProduct, uniqueWord } from "../products/testing";
import { type Product, productView } from "../products/view";
import { openTestApi, type TestApi } from "../testing/index";
import { countingDatabase } from "../testing/statements";
import { find, read } from "./read";
import { many, through } from "./relations";
import type { SelectionInput } from "./selection";
import { columnsOf, defineView, type View } from "./view";

/** Long relations of a row that is read alone: by column, with the lists of their rows beside them. */

interface Group {
  id: string;
  products?: Product[] | undefined;
}
const columns = (table: "product_collection" | "sales_channel") => columnsOf(table, { id: z.string() });
const relations = ["variants", "variants.prices", "options", "options.values", "images", "tags", "profiles"];
const expand = ["products", ...relations.map((name) => `products.${name}`)];
/** A long relation whose rows have long relations and links. */
const collectionView = defineView<Group>("LongCollection", {
  columns: columns("product_collection"),
  relations: { products: many(() => productView, { by: "collection_id", isLong: true }) },
  expand,
});
/** A long relation over a table of links. */
const channelView = defineView<Group>("LongChannel", {
  columns: columns("sales_channel"),
  relations: {
    products: through(() => productView, {
      table: "product_to_sales_channel",
      from: "sales_channel_id",
      to: "product_id",
      isLong: true,
    }),
  },
  expand,
});

let t: TestApi;
const ids = new Map<string, string>();

beforeAll(async () => {
  t = await openTestApi();
  const collection_id = await makeCollection(t);
  const channel = await makeChannel(t);
  const tags = [{ value: uniqueWord() }, { value: uniqueWord() }];
  const linked = { collection_id, tags, sales_channels: [{ id: channel }] };
  const variants = [0, 1, 2, 3].map((count) => ({
    title: `Quote " and \\ ${count} 🧺`,
    metadata: count === 1 ? { nested: { list: [1, "two", null] } } : undefined,
    options: [{ value: `red ${count}` }, { value: "small" }],
    prices: ["usd", "eur", "gbp"].slice(0, count).map((currency_code) => ({ currency_code, amount: count })),
  }));
  const images = ["https://img.test/a.png", "https://img.test/b.png"];
  const options = [{ title: "Colour" }, { title: "Size" }];
  const product = await makeProduct(t, { ...linked, options, variants, images });
  await makeProduct(t, linked);
  const bare = await makeProduct(t, { options: [], variants: [] });
  const [first, second, third] = product.variants ?? [];
  // Not everything that hangs on a row is shown, and not every moment has three digits that Postgres writes.
  await sql`update money_amount set deleted_at = now() where variant_id = ${third?.id} and currency_code = 'usd'`.execute(
    t.db,
  );
  await sql`update product_variant set created_at = '2026-01-02T03:04:05.1Z' where id = ${second?.id}`.execute(
    t.db,
  );
  await sql`update product_variant set created_at = '2026-01-02T03:04:05Z' where id = ${first?.id}`.execute(
    t.db,
  );
  await sql`update money_amount set created_at = '2026-01-02T03:04:05.12Z' where variant_id = ${third?.id}`.execute(
    t.db,
  );
  ids
    .set("product", product.id)
    .set("bare", bare.id)
    .set("collection", collection_id)
    .set("channel", channel);
  ids.set("empty", await makeCollection(t));
});
afterAll(() => t.close());

const inPages = async (view: View<unknown>, id: string, selection: SelectionInput) =>
  (await read<unknown>(t.db, view, { ...selection, where: [sql`t.id = ${id}`] }))[0];

/** To the letter, but for the order of members, which says nothing in JSON. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    typeof member === "object" && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );

describe("a row with long relations equals the same row read as a page", () => {
  it.each([
    ["product", pricedProductView, {}],
    ["product", changedProductView, {}],
    ["product", listedProductView, {}],
    ["product", changedProductView, { fields: "title", expand: "variants" }],
    ["product", changedProductView, { fields: "id,variants.title,variants.prices.amount", expand: "" }],
    [
      "product",
      changedProductView,
      { fields: "id", expand: "variants.inventory_items,options.values.variant" },
    ],
    [
      "product",
      pricedProductView,
      { fields: "id", expand: "variants.prices.currency,variants.product.options" },
    ],
    ["bare", pricedProductView, {}],
    ["collection", collectionView, {}],
    ["empty", collectionView, {}],
    ["channel", channelView, {}],
    ["channel", channelView, { fields: "id,products.title,products.tags.value", expand: "" }],
  ] as [string, View<unknown>, SelectionInput][])("%s %#", async (name, view, selection) => {
    const id = ids.get(name) ?? "";
    const one = await find(t.db, view, id, selection);
    expect(one).toBeDefined();
    expect(written(one)).toBe(written(await inPages(view, id, selection)));
  });
});

it("shows the variants of a product in their order, each with its own prices and values", async () => {
  const product = await find(t.db, changedProductView, ids.get("product") ?? "", {});
  const shown = product?.variants?.map(({ prices, options }) => [
    prices?.map(({ currency_code }) => currency_code).sort(),
    options?.map(({ value }) => value).sort(),
  ]);
  expect(shown).toEqual([
    [[], ["red 0", "small"]],
    [["usd"], ["red 1", "small"]],
    [["eur"], ["red 2", "small"]],
    [
      ["eur", "gbp", "usd"],
      ["red 3", "small"],
    ],
  ]);
  expect(product?.variants?.slice(0, 2)).toMatchObject([
    { created_at: "2026-01-02T03:04:05.000Z", calculated_price: null },
    { created_at: "2026-01-02T03:04:05.100Z", calculated_price: null },
  ]);
});

it("takes one statement", async () => {
  const { db, count } = countingDatabase(t.db);
  await find(db, collectionView, ids.get("collection") ?? "", {});
  expect(count()).toBe(1);
});

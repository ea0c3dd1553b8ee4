import { createDatabase } from "@backroom/db";
import { fillShop, idOf, searchedWords } from "@backroom/db/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { type ScanWatch, watchScans } from "../testing/scans";

/** How the lists of a shop find their rows: by index, also in statements whose values the planner does not know. */

let t: TestApi;
let watch: ScanWatch;

beforeAll(async () => {
  t = await openTestApi();
  const filling = createDatabase(t.url, { max: 1 });
  const client = await filling.pool.connect();
  await fillShop(client, { products: 5_000, listed: 100 });
  client.release();
  await filling.close();
  watch = watchScans(t);
}, 120_000);
afterAll(async () => {
  await watch.close();
  await t.close();
});

describe("no large table is read from beginning to end by", () => {
  const word = searchedWords[0] ?? "";
  type Input = Parameters<TestApi["api"]["products"]["list"]>[0];
  it.each<[string, Input]>([
    ["the list", {}],
    ["a status", { status: ["published"] }],
    ["a category", { category_id: [idOf("pcat", 7)] }],
    ["a collection", { collection_id: [idOf("pcol", 7)] }],
    ["a price list", { price_list_id: [idOf("pl", 7)] }],
    ["a tag", { tags: [idOf("ptag", 7)] }],
    ["the order of titles", { order: "title", offset: 100 }],
    ["a deep page", { offset: 4_000 }],
    ["a search for a SKU", { q: "SKU-777-1" }],
    ["a search for a word", { q: word }],
  ])("%s", async (_what, input) => {
    expect(await watch.scannedBy((api) => api.products.list({ limit: 15, ...input }))).toEqual([]);
  });

  it("the products of a price list", async () => {
    const id = idOf("pl", 3);
    expect(await watch.scannedBy((api) => api.priceLists.listProducts({ id, limit: 15 }))).toEqual([]);
  });
});

describe("the count of a list without conditions", () => {
  const counts = async () => {
    const [{ count }, rows] = await Promise.all([
      t.api.products.list({ limit: 1, fields: "id", expand: "" }),
      t.db
        .selectFrom("product")
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .where("deleted_at", "is", null)
        .executeTakeFirstOrThrow(),
    ]);
    return { shown: count, real: Number(rows.count) };
  };
  const make = (title: string) => t.api.products.create({ title });

  it("is exact while many come and go at once, and after what was undone", async () => {
    const before = await counts();
    expect(before.shown).toBe(before.real);
    const made = await Promise.all(Array.from({ length: 130 }, (_, index) => make(`Counted ${index}`)));
    const ids = made.map(({ product }) => product.id);
    await Promise.all([
      ...ids.slice(0, 20).map((id) => t.api.products.delete({ id })),
      t.api.products.bulk({ ids: ids.slice(20, 50), delete: true }),
      t.as("admin", { dryRun: true }).products.create({ title: "Never there" }),
      ...Array.from({ length: 5 }, () => make("Twin").catch(() => undefined)),
    ]);
    const after = await counts();
    expect(after.shown).toBe(after.real);
    expect(after.real).toBe(before.real + 130 - 50 + 1);
    // What was written is gathered, not kept for ever.
    const { rows } = await sql`select id from row_count`.execute(t.db);
    expect(rows.length).toBeLessThan(250);
  });
});

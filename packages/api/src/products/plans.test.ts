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
    ["several categories", { category_id: [idOf("pcat", 7), idOf("pcat", 8)] }],
    ["a category with those below it", { category_id: [idOf("pcat", 7)], include_category_children: true }],
    ["a category and a status", { category_id: [idOf("pcat", 7)], status: ["published"] }],
    ["the order of titles", { order: "title", offset: 100 }],
    ["a deep page", { offset: 4_000 }],
    ["a deep page of a status", { offset: 4_000, status: ["published"] }],
    ["a deep page from the other end", { offset: 4_000, order: "created_at" }],
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

describe("a deep page", () => {
  const pageAt = async (offset: number, order: string) => {
    const { products, count } = await t.api.products.list({
      limit: 3,
      offset,
      order,
      fields: "id",
      expand: "",
    });
    return { ids: products.map(({ id }) => id), count };
  };
  it.each(["-created_at", "created_at"])("is the one that stands there, by %s", async (order) => {
    const direction = sql.raw(order.startsWith("-") ? "desc" : "asc");
    const { rows } = await sql<{ id: string }>`
      select id from product where deleted_at is null order by created_at ${direction}, id ${direction}`.execute(
      t.db,
    );
    const ids = rows.map(({ id }) => id);
    // The days of the generated shop end after 2,880 products.
    for (const offset of [500, 2_119, 2_120, 2_121, 2_878, 2_879, 2_880, 2_881, ids.length - 1, ids.length]) {
      expect(await pageAt(offset, order), String(offset)).toEqual({
        ids: ids.slice(offset, offset + 3),
        count: ids.length,
      });
    }
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
    // Of whole days the kept numbers, of the day in which it begins the rows: here those that came and went.
    for (const gt of ["2026-01-01T12:00:00Z", new Date(Date.now() - 3_600_000).toISOString()]) {
      const { rows: since } = await sql<{ n: string }>`
        select count(*) as n from product where created_at > ${gt}::timestamptz and deleted_at is null`.execute(
        t.db,
      );
      const { count } = await t.api.products.list({ limit: 1, created_at: { gt }, fields: "id", expand: "" });
      expect(count).toBe(Number(since[0]?.n));
    }
    const byDay = await sql<{ day: string; kept: string; real: string }>`
      select day, sum(n) as kept, (
        select count(*) from product p
        where p.deleted_at is null and (p.created_at at time zone 'UTC')::date = c.day and p.status = c.status) as real
      from product_count c group by day, status`.execute(t.db);
    expect(byDay.rows.map(({ kept }) => kept)).toEqual(byDay.rows.map(({ real }) => real));
    expect(byDay.rows.reduce((sum, { kept }) => sum + Number(kept), 0)).toBe(after.real);
    // What was written is gathered, not kept for ever.
    const { rows } = await sql`select id from row_count`.execute(t.db);
    expect(rows.length).toBeLessThan(250);
  });
});

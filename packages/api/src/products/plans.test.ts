import { createDatabase, type OpenDatabase } from "@backroom/db";
import { fillShop, idOf, searchedWords } from "@backroom/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callerFactory } from "../root";
import { openTestApi, type TestApi } from "../testing/index";

/** How the lists of a shop find their rows: by index, also in statements whose values the planner does not know. */

interface Statement {
  text: string;
  values: unknown[];
}

let t: TestApi;
let watched: OpenDatabase;
const statements: Statement[] = [];

beforeAll(async () => {
  t = await openTestApi();
  const filling = createDatabase(t.url, { max: 1 });
  const client = await filling.pool.connect();
  await fillShop(client, { products: 5_000, listed: 100 });
  client.release();
  await filling.close();
  watched = createDatabase(t.url, { max: 4 });
  watched.pool.on("connect", (connection) => {
    // pg's own `query`, called in whichever form the caller chose.
    const run = connection.query.bind(connection) as (...args: unknown[]) => Promise<unknown>;
    const record = (...args: unknown[]) => {
      const [text, values] = args;
      if (typeof text === "string") statements.push({ text, values: Array.isArray(values) ? values : [] });
      return run(...args);
    };
    connection.query = record as typeof connection.query;
  });
}, 120_000);
afterAll(async () => {
  await watched.close();
  await t.close();
});

/** A few rows are read faster than found. */
const smallTable = 1_000;

interface PlanNode {
  "Node Type": string;
  "Relation Name"?: string;
  Plans?: PlanNode[];
}
const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** The tables that the statements of a call would read from beginning to end. */
async function scannedBy(call: (api: TestApi["api"]) => Promise<{ count: number }>): Promise<string[]> {
  statements.length = 0;
  const answer = await call(callerFactory({ ...t.context("admin"), db: watched.db }));
  expect(answer.count).toBeGreaterThan(0);
  const made = statements.splice(0).filter(({ text }) => /^(select|with)/.test(text));
  expect(made.length).toBeGreaterThan(8);
  const { rows: tables } = await watched.pool.query<{ relname: string }>(
    "select relname from pg_class where relkind = 'r' and reltuples > $1",
    [smallTable],
  );
  const large = new Set(tables.map(({ relname }) => relname));
  const scanned = new Set<string>();
  for (const { text, values } of made) {
    const explain = async (options: string, given: unknown[]) => {
      // A driver's own connection, because an explanation of placeholders has no values to send.
      const { rows } = await watched.pool.query<{ "QUERY PLAN": { Plan: PlanNode }[] }>(
        `explain (format json${options}) ${text}`,
        given,
      );
      return rows.flatMap((row) => row["QUERY PLAN"].flatMap(({ Plan }) => nodesOf(Plan)));
    };
    const nodes = [
      ...(await explain("", values)),
      ...(values.length > 0 ? await explain(", generic_plan", []) : []),
    ];
    for (const node of nodes) {
      const table = node["Relation Name"];
      if (node["Node Type"] === "Seq Scan" && table && large.has(table)) scanned.add(`${table}: ${text}`);
    }
  }
  statements.length = 0;
  return [...scanned];
}

describe("no large table is read from beginning to end by", () => {
  const word = searchedWords[0] ?? "";
  type Input = Parameters<TestApi["api"]["products"]["list"]>[0];
  it.each<[string, Input]>([
    ["the list", {}],
    ["a category", { category_id: [idOf("pcat", 7)] }],
    ["a collection", { collection_id: [idOf("pcol", 7)] }],
    ["a price list", { price_list_id: [idOf("pl", 7)] }],
    ["a tag", { tags: [idOf("ptag", 7)] }],
    ["the order of titles", { order: "title", offset: 100 }],
    ["a deep page", { offset: 4_000 }],
    ["a search for a SKU", { q: "SKU-777-1" }],
    ["a search for a word", { q: word }],
  ])("%s", async (_what, input) => {
    expect(await scannedBy((api) => api.products.list({ limit: 15, ...input }))).toEqual([]);
  });

  it("the products of a price list", async () => {
    const id = idOf("pl", 3);
    expect(await scannedBy((api) => api.priceLists.listProducts({ id, limit: 15 }))).toEqual([]);
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
    const { rows } = await watched.pool.query("select id from row_count");
    expect(rows.length).toBeLessThan(250);
  });
});

import { query } from "@backroom/db";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { type ScanWatch, watchScans } from "../testing/scans";
import { makeShop } from "../testing/shop";

/** How the list of a shop with many drafts finds its rows. */

let t: TestApi;
let watch: ScanWatch;
beforeAll(async () => {
  t = await openTestApi();
  const { region_id } = await makeShop(t);
  await query(
    t.db,
    `insert into cart (id, type, region_id, email, created_at)
     select 'cart_' || n, 'draft_order', $1, 'buyer' || n || '@example.com', timestamptz '2025-01-01' + make_interval(mins => n)
     from generate_series(1, 20000) n`,
    [region_id],
  );
  await query(
    t.db,
    `insert into draft_order (id, cart_id, created_at) select replace(id, 'cart', 'dorder'), id, created_at from cart where id like $1`,
    ["cart_%"],
  );
  await query(t.db, "analyze");
  watch = watchScans(t);
});
afterAll(async () => {
  await watch.close();
  await t.close();
});

it.each<[string, Parameters<TestApi["api"]["draftOrders"]["list"]>[0]]>([
  ["an e-mail", { q: "buyer4711@" }],
  ["a number", { q: "4711" }],
  ["a status and an e-mail", { q: "buyer4711@", status: ["open"] }],
])("no large table is read from beginning to end by a search for %s", async (_what, input) => {
  expect(await watch.scannedBy((api) => api.draftOrders.list({ limit: 15, ...input }), 2)).toEqual([]);
});

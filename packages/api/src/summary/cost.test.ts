import { createDatabase, query } from "@backroom/db";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { countingDatabase } from "../testing/statements";
import { summarize } from "./summarize";
import { makeOldShop } from "./testing";

let t: TestApi;
const at = new Date("2026-11-21T12:00:00Z");
const orders = 20_000;
beforeAll(async () => {
  t = await openTestApi();
  await makeOldShop(t, orders, at);
});
afterAll(() => t.close());

it("reads the orders of two months and their lines by index, never the table, whatever the plan", async () => {
  // One connection: its statistics can be asked for at once, and its plans become general ones after five runs.
  const own = createDatabase(t.url, { max: 1 });
  const readOf = async () => {
    await query(own.db, "select pg_stat_force_next_flush()");
    return query<{ name: string; scans: number; rows: number }>(
      own.db,
      `select relname as name, seq_scan as scans, coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as rows
       from pg_stat_user_tables where relname in ('order', 'line_item') order by relname`,
    );
  };
  const [lines, heads] = await readOf();
  const runs = 8;
  for (let run = 0; run < runs; run += 1) await summarize(own.db, { timeZone: "Europe/Berlin", at });
  const [linesAfter, headsAfter] = await readOf();
  await own.close();
  expect([linesAfter?.scans, headsAfter?.scans]).toEqual([lines?.scans, heads?.scans]);
  const read = ((headsAfter?.rows ?? 0) - (heads?.rows ?? 0)) / runs;
  // About 1,100 orders of two months for sales, 550 of one for best sellers, 200 that wait; 20,000 in all.
  expect(read).toBeGreaterThan(1_600);
  expect(read).toBeLessThan(2_100);
  expect(((linesAfter?.rows ?? 0) - (lines?.rows ?? 0)) / runs).toBeLessThan(1_200);
});

it("takes four statements", async () => {
  const counting = countingDatabase(t.db);
  await summarize(counting.db, { timeZone: "UTC", at });
  expect(counting.count()).toBe(4);
});

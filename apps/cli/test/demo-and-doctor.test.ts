import { query } from "@backroom/db";
import { createTestDatabase, type TestDatabase } from "@backroom/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { backroom, linesOf, secrets } from "./run";

let store: TestDatabase;
let variables: Record<string, string>;
beforeAll(async () => {
  store = await createTestDatabase();
  variables = { DATABASE_URL: store.url, ...secrets };
});
afterAll(() => store.drop());

test("seed --demo loads the demo once, shows its progress, and refuses a store with data", async () => {
  const first = await backroom(["seed", "--demo"], variables);
  expect(first.code).toBe(0);
  expect(first.stderr).toContain("120 of 180 orders");
  const second = await backroom(["seed", "--demo"], variables);
  expect([second.code, linesOf(second.stderr)]).toEqual([1, [expect.stringContaining("empty database")]]);
  expect(await query(store.db, 'select count(*)::int as n from "order"')).toEqual([{ n: 150 }]);
});

test("doctor finds nothing wrong with the demo", async () => {
  const { code, stdout } = await backroom(["doctor"], variables);
  expect([code, stdout.includes("WRONG")]).toEqual([0, false]);
  expect(stdout).toContain("ok     Totals of 150 orders");
});

test("doctor finds totals that were tampered with, of an order, a line and a shipping method", async () => {
  await query(store.db, 'update "order" set total = total + 1 where display_id = 7');
  await query(
    store.db,
    `update line_item set refundable = refundable - 2 where id =
       (select i.id from line_item i join "order" o on o.id = i.order_id where o.display_id = 8 limit 1)`,
  );
  await query(
    store.db,
    `update shipping_method set tax_total = null where id =
       (select m.id from shipping_method m join "order" o on o.id = m.order_id where o.display_id = 9 limit 1)`,
  );
  const { code, stdout } = await backroom(["doctor"], variables);
  expect(code).toBe(1);
  expect(linesOf(stdout).filter((line) => line.includes("Order #"))).toEqual([
    expect.stringMatching(/Order #7 \(order_\w+\): total is stored as \d+, the rules give \d+\./),
    expect.stringMatching(/Order #8 \(order_\w+\): item_\w+ refundable is stored/),
    expect.stringMatching(/Order #9 \(order_\w+\): sm_\w+ tax_total is stored as null/),
  ]);
});

test("doctor names missing secrets and migrations", async () => {
  const empty = await createTestDatabase({ isEmpty: true });
  const { code, stdout } = await backroom(["doctor"], { DATABASE_URL: empty.url });
  expect(code).toBe(1);
  expect(stdout).toContain("JWT_SECRET is missing");
  expect(stdout).toContain("is not applied; `backroom migrate` does it.");
  await empty.drop();
});

import { afterAll, beforeAll, expect, it } from "vitest";
import { callerFactory } from "../root";
import { openTestApi, type TestApi } from "../testing/index";
import { makeAuthorizedOrder } from "../testing/orders";
import { makeShop, type Shop } from "../testing/shop";
import { type WatchedDatabase, watchDatabase } from "../testing/watched-database";

let t: TestApi;
let shop: Shop;
let watched: WatchedDatabase;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t);
  watched = watchDatabase(t.url);
});
afterAll(async () => {
  await watched.close();
  await t.close();
});

/** The statements of one call, `begin` and `commit` among them. */
async function statementsOf(call: (api: TestApi["api"]) => Promise<unknown>): Promise<readonly string[]> {
  watched.reset();
  await call(callerFactory({ ...t.context("admin"), db: watched.db }));
  return [...watched.statements];
}

it("capture, refund and cancel take one transaction, with as many statements for eight payments as for one", async () => {
  const measured = [];
  for (const parts of [[1000], [1000], Array.from({ length: 8 }, () => 125)]) {
    const { id } = await makeAuthorizedOrder(t, shop, { provider_id: "manual", parts });
    const other = await makeAuthorizedOrder(t, shop, { provider_id: "manual", parts });
    const runs = [
      await statementsOf((api) => api.orders.capture({ id })),
      await statementsOf((api) => api.orders.refund({ id, amount: 900, reason: "other" })),
      await statementsOf((api) => api.orders.cancel({ id: other.id })),
    ];
    for (const run of runs) {
      expect(run.filter((text) => text.startsWith("begin") || text === "commit")).toHaveLength(2);
    }
    measured.push(runs.map((run) => run.length));
  }
  // The first round also asks Postgres for what it keeps afterwards.
  const [, one, eight] = measured;
  expect(eight).toEqual(one);
  expect(Math.max(...(one ?? []))).toBeLessThanOrEqual(16);
});

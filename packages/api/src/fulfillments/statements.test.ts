import { afterAll, beforeAll, expect, it } from "vitest";
import { callerFactory } from "../root";
import { openTestApi, type TestApi } from "../testing/index";
import { makeShop, makeVariant, type Shop } from "../testing/shop";
import { type WatchedDatabase, watchDatabase } from "../testing/watched-database";
import { lastFulfillment, makePaidOrder, makeStocked } from "./testing";

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

async function statementsOf(call: (api: TestApi["api"]) => Promise<unknown>): Promise<number> {
  const api = callerFactory({ ...t.context("admin"), db: watched.db });
  watched.reset();
  await call(api);
  return watched.statements.length;
}

it("the statements of goods on their way are as many for twelve lines as for one", async () => {
  const { id: counted, location_id } = await makeStocked(t, 100);
  const variants = [{ id: counted, quantity: 3 }];
  for (let line = 1; line < 12; line += 1)
    variants.push({ id: (await makeVariant(t, 1000)).id, quantity: 3 });
  const measured = [];
  for (const lines of [1, 12]) {
    const order = await makePaidOrder(t, shop, { variants: variants.slice(0, lines) });
    const { id } = order;
    const items = order.items.map((item) => ({ item_id: item.id, quantity: 1 }));
    let fulfillment_id = "";
    let return_id = "";
    measured.push({
      fulfill: await statementsOf(async (api) => {
        const { order: after } = await api.orders.createFulfillment({ id, items, location_id });
        fulfillment_id = lastFulfillment(after).id;
      }),
      unfulfill: await statementsOf((api) => api.orders.cancelFulfillment({ id, fulfillment_id })),
      again: await statementsOf(async (api) => {
        const { order: after } = await api.orders.createFulfillment({ id, items });
        fulfillment_id = lastFulfillment(after).id;
      }),
      ship: await statementsOf((api) =>
        api.orders.createShipment({
          id,
          fulfillment_id,
          tracking_numbers: items.map((item) => item.item_id),
        }),
      ),
      request: await statementsOf(async (api) => {
        const { order: after } = await api.orders.requestReturn({ id, items, location_id });
        return_id = after.returns?.[0]?.id ?? "";
      }),
      receive: await statementsOf((api) => api.returns.receive({ id: return_id, items })),
      shipping: await statementsOf((api) =>
        api.orders.addShippingMethod({ id, option_id: shop.option_id, price: 900 }),
      ),
    });
  }
  expect(measured[1]).toEqual(measured[0]);
  // begin, order, lines, methods, the fulfilment, its event, the answer, commit.
  expect(measured[0]?.again).toBe(8);
});

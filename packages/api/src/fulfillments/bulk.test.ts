import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callerFactory } from "../root";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf } from "../testing/refusals";
import { makeShop, type Shop } from "../testing/shop";
import { type WatchedDatabase, watchDatabase } from "../testing/watched-database";
import { fulfill, makePaidOrder, makeStocked, stockAt } from "./testing";

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

const statusOf = async (id: string) => (await t.api.orders.get({ id })).order.fulfillment_status;
const statementsOf = async (call: (api: TestApi["api"]) => Promise<unknown>) => {
  watched.reset();
  await call(callerFactory({ ...t.context("admin"), db: watched.db }));
  return watched.statements.length;
};

describe("fulfilling several orders", () => {
  it("sends what is open of each, and says why others are left alone", async () => {
    const open = await makePaidOrder(t, shop);
    const part = await makePaidOrder(t, shop);
    await fulfill(t, part, { 0: 1 });
    const done = await makePaidOrder(t, shop, { quantities: [1] });
    await fulfill(t, done, { 0: 1 });
    const canceled = await makePaidOrder(t, shop);
    await t.api.orders.cancel({ id: canceled.id });
    const bare = await makePaidOrder(t, shop, { shipping: false });
    const ids = [canceled, open, done, part, bare].map((order) => order.id);
    const { results } = await t.api.orders.bulkFulfill({ ids: [...ids, open.id] });
    expect(results.map(({ id, is_done, message }) => [id, is_done, message])).toEqual([
      [canceled.id, false, expect.stringContaining("canceled")],
      [open.id, true, null],
      [done.id, false, "Everything is fulfilled"],
      [part.id, true, null],
      [bare.id, false, expect.stringContaining("shipping method")],
    ]);
    expect(await Promise.all([open, part, bare].map(({ id }) => statusOf(id)))).toEqual([
      "fulfilled",
      "fulfilled",
      "not_fulfilled",
    ]);
    const { order } = await t.api.orders.get({ id: part.id });
    expect(order.items?.map((item) => item.fulfilled_quantity)).toEqual([2, 1]);
    expect((await t.eventsOf(open.id)).at(-1)).toBe("order.fulfillment_created");
  });

  it("as a dry run shows the same and changes nothing", async () => {
    const order = await makePaidOrder(t, shop);
    const before = await t.countRows();
    const answer = await t.as("admin", { dryRun: true }).orders.bulkFulfill({ ids: [order.id] });
    expect(answer.results).toMatchObject([{ id: order.id, is_done: true }]);
    expect(await t.countRows()).toEqual(before);
    expect(await statusOf(order.id)).toBe("not_fulfilled");
  });

  it("from a location serves one order after the other, each as a whole, as far as the stock goes", async () => {
    const { id, location_id } = await makeStocked(t, 4);
    const orders = [];
    for (const quantity of [3, 2, 1]) {
      orders.push(await makePaidOrder(t, shop, { variants: [{ id, quantity }] }));
    }
    const { results } = await t.api.orders.bulkFulfill({ ids: orders.map((order) => order.id), location_id });
    expect(results.map(({ is_done }) => is_done)).toEqual([true, false, true]);
    expect(results[1]?.message).toContain("in stock");
    expect(await stockAt(t, id, location_id)).toEqual({ stocked: 0, reserved: 0 });
  });

  it("does nothing at all for an unknown order, and takes 200 at most", async () => {
    const order = await makePaidOrder(t, shop);
    const unknown = await cleanRefusalOf(t, () => t.api.orders.bulkFulfill({ ids: [order.id, "order_x"] }));
    expect(unknown).toMatchObject({ kind: "not_found", message: expect.stringContaining("order_x") });
    for (const ids of [[], Array.from({ length: 201 }, (_, index) => `order_${index}`)]) {
      expect((await cleanRefusalOf(t, () => t.api.orders.bulkFulfill({ ids }))).kind).toBe("invalid_data");
    }
  });

  it("twice at once sends everything once", async () => {
    const orders = [await makePaidOrder(t, shop), await makePaidOrder(t, shop)];
    const ids = orders.map((order) => order.id);
    const answers = await Promise.all([
      t.api.orders.bulkFulfill({ ids }),
      t.api.orders.bulkFulfill({ ids: [...ids].reverse() }),
    ]);
    const done = answers.flatMap(({ results }) => results.filter(({ is_done }) => is_done));
    expect(done.map(({ id }) => id).sort()).toEqual([...ids].sort());
    for (const id of ids) expect((await t.api.orders.get({ id })).order.fulfillments).toHaveLength(1);
  });
});

describe("archiving several orders", () => {
  it("archives the completed ones, and only them", async () => {
    const [first, second] = [await makePaidOrder(t, shop), await makePaidOrder(t, shop)];
    await t.api.orders.complete({ id: first.id });
    const { results } = await t.api.orders.bulkArchive({ ids: [second.id, first.id] });
    expect(results).toMatchObject([
      { id: second.id, is_done: false, message: expect.stringContaining("completed") },
      { id: first.id, display_id: first.display_id, is_done: true, message: null },
    ]);
    expect((await t.api.orders.get({ id: first.id })).order.status).toBe("archived");
    expect((await t.api.orders.get({ id: second.id })).order.status).toBe("pending");
    expect((await t.eventsOf(first.id)).at(-1)).toBe("order.archived");
    const unknown = await cleanRefusalOf(t, () => t.api.orders.bulkArchive({ ids: ["order_x"] }));
    expect(unknown.kind).toBe("not_found");
  });
});

it("the statements of both are as many for one order as for six", async () => {
  const { id: counted, location_id } = await makeStocked(t, 100);
  const measured = [];
  for (const count of [1, 6]) {
    const ids: string[] = [];
    for (let made = 0; made < count; made += 1) {
      const order = await makePaidOrder(t, shop, { variants: [{ id: counted, quantity: 1 }] });
      await t.api.orders.complete({ id: order.id });
      ids.push(order.id);
    }
    measured.push([
      await statementsOf((api) => api.orders.bulkFulfill({ ids, location_id })),
      await statementsOf((api) => api.orders.bulkArchive({ ids })),
    ]);
  }
  expect(measured[1]).toEqual(measured[0]);
});

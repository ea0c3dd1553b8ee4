import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callerFactory } from "../root";
import { openTestApi, type TestApi } from "../testing/index";
import { draftInput, makeDiscount, makeDraft, makeShop, makeVariant, type Shop } from "../testing/shop";
import { type WatchedDatabase, watchDatabase } from "../testing/watched-database";

let t: TestApi;
let shop: Shop;
let watched: WatchedDatabase;
let variants: string[];
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t);
  watched = watchDatabase(t.url);
  variants = [];
  for (let index = 0; index < 20; index += 1) {
    // Two prices each, so that they compete.
    const prices = [
      { currency_code: "usd", amount: 1000 + index },
      { region_id: shop.region_id, amount: 900 },
    ];
    variants.push((await makeVariant(t, prices)).id);
  }
});
afterAll(async () => {
  await watched.close();
  await t.close();
});

/** The statements of one call, `begin` and `commit` among them. */
async function statementsOf(call: (api: TestApi["api"]) => Promise<unknown>): Promise<number> {
  const api = callerFactory({ ...t.context("admin"), db: watched.db });
  watched.reset();
  await call(api);
  return watched.statements.length;
}

const inputWith = (lines: number, discounts: { code: string }[]) =>
  draftInput(shop, {
    email: "constant@example.com",
    items: variants.slice(0, lines).map((variant_id) => ({ variant_id, quantity: 2 })),
    shipping_methods: [{ option_id: shop.option_id }],
    shipping_address: { country_code: shop.country },
    discounts,
  });

describe("the number of statements does not depend on the number of lines", () => {
  it("for creating, reading, changing, explaining and paying a draft, and reading its order", async () => {
    const discounts = [await makeDiscount(t, shop, { type: "fixed", value: 100 })];
    await makeDraft(t, shop, inputWith(1, discounts));
    const measured = [];
    for (const lines of [1, 20]) {
      const input = inputWith(lines, discounts);
      let id = "";
      let order = "";
      const counts = {
        create: await statementsOf(async (api) => {
          id = (await api.draftOrders.create(input)).draft_order.id;
        }),
        get: await statementsOf((api) => api.draftOrders.get({ id })),
        totals: await statementsOf((api) => api.draftOrders.totals({ id })),
        update: await statementsOf((api) =>
          api.draftOrders.update({ id, region_id: shop.region_id, discounts }),
        ),
        addLine: await statementsOf((api) =>
          api.draftOrders.addLineItem({ id, variant_id: variants[0] ?? "", quantity: 1 }),
        ),
        pay: await statementsOf(async (api) => {
          order = (await api.draftOrders.pay({ id })).order.id;
        }),
        getOrder: await statementsOf((api) => api.orders.get({ id: order })),
        explainOrder: await statementsOf((api) => api.orders.totals({ id: order })),
      };
      measured.push(counts);
    }
    expect(measured[1]).toEqual(measured[0]);
  });
});

describe("the number of statements does not depend on the number of rows", () => {
  it("for the lists of drafts and orders", async () => {
    for (let index = 0; index < 20; index += 1) {
      const draft = await makeDraft(t, shop, { ...inputWith(2, []), email: "row@example.com" });
      await t.api.draftOrders.pay({ id: draft.id });
    }
    const counted = [];
    for (const limit of [1, 20]) {
      counted.push({
        drafts: await statementsOf((api) => api.draftOrders.list({ limit, q: "row@" })),
        orders: await statementsOf((api) => api.orders.list({ limit, q: "row@" })),
        plain: await statementsOf((api) => api.orders.list({ limit, fields: "id", expand: "" })),
      });
    }
    expect(counted[1]).toEqual(counted[0]);
    expect(counted[0]?.plain).toBe(1);
  });
});

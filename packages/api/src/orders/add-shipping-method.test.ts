import { afterAll, beforeAll, expect, it } from "vitest";
import { makePaidOrder } from "../fulfillments/testing";
import { makeShippingOption } from "../shipping-options/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf } from "../testing/refusals";
import { makeShop, makeTaxRate, type Shop } from "../testing/shop";

let t: TestApi;
let shop: Shop;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t, { tax_rate: 10 });
});
afterAll(() => t.close());

const add = (id: string, option_id: string, price: number, more = {}) =>
  t.api.orders.addShippingMethod({ id, option_id, price, ...more });

it("takes the place of the method of its profile, with its tax, and moves the totals (Q-04, Q-31)", async () => {
  const order = await makePaidOrder(t, shop, { quantities: [2] });
  const option = await makeShippingOption(t, shop.region_id, { amount: 100 });
  await makeTaxRate(t, shop, { rate: 20, code: "S", option_id: option.id });
  const { order: after } = await add(order.id, option.id, 900, { data: { pickup: "shop 7" } });
  expect(after.shipping_methods).toMatchObject([
    {
      shipping_option: { id: option.id },
      price: 900,
      data: { pickup: "shop 7" },
      cart_id: null,
      total: 1080,
      tax_lines: [{ rate: 20, code: "S" }],
    },
  ]);
  expect(after).toMatchObject({
    shipping_total: 900,
    shipping_tax_total: 180,
    total: order.total - 550 + 1080,
    // No payment is made for it.
    paid_total: order.paid_total,
  });
  expect((await t.eventsOf(order.id)).at(-1)).toBe("order.updated");
});

it("stands beside the methods of other profiles", async () => {
  const order = await makePaidOrder(t, shop);
  const { shipping_profile } = await t.api.shippingProfiles.create({ name: "Bulky", type: "custom" });
  const option = await makeShippingOption(t, shop.region_id, { profile_id: shipping_profile.id });
  const { order: after } = await add(order.id, option.id, 0);
  expect(after.shipping_methods).toHaveLength(2);
  expect(after.total).toBe(order.total);
});

it("is refused, and nothing written, on canceled and unknown orders, for unknown options and bad prices", async () => {
  const order = await makePaidOrder(t, shop);
  const cases: [string, string, number, string][] = [
    [order.id, "so_unknown", 1, "not_found"],
    ["order_unknown", shop.option_id, 1, "not_found"],
    [order.id, shop.option_id, -1, "invalid_data"],
    [order.id, shop.option_id, 1.5, "invalid_data"],
    // With its tax the total would not fit.
    [order.id, shop.option_id, 2_147_483_647, "invalid_data"],
  ];
  for (const [id, option_id, price, kind] of cases) {
    expect((await cleanRefusalOf(t, () => add(id, option_id, price))).kind).toBe(kind);
  }
  await t.api.orders.cancel({ id: order.id });
  expect((await cleanRefusalOf(t, () => add(order.id, shop.option_id, 1))).kind).toBe("not_allowed");
});

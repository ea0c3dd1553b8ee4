import { newId } from "@backroom/db";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fulfill, lastFulfillment, lineOf, makePaidOrder } from "../fulfillments/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { refusalOf } from "../testing/refusals";
import { makeShop, type Shop } from "../testing/shop";

let t: TestApi;
let shop: Shop;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t);
});
afterAll(() => t.close());

const returnable = async (id: string, expand = "returnable_items") =>
  (await t.api.orders.get({ id, fields: "id", expand })).order;
const idsOf = (lines: { id: string }[] = []) => lines.map((line) => line.id);

/** Of an order with two lines, units of the first are shipped. */
async function shippedOrder(units: number) {
  const order = await makePaidOrder(t, shop, { quantities: [2, 1] });
  const { order: fulfilled } = await fulfill(t, order, { 0: units });
  const fulfillment_id = lastFulfillment(fulfilled).id;
  await t.api.orders.createShipment({ id: order.id, fulfillment_id });
  return order;
}

it("are the lines of which something was shipped and has not come back", async () => {
  const unshipped = await makePaidOrder(t, shop);
  expect((await returnable(unshipped.id)).returnable_items).toEqual([]);

  const order = await shippedOrder(1);
  const line = lineOf(order);
  const { returnable_items = [], ...rest } = await returnable(order.id);
  expect(idsOf(returnable_items)).toEqual([line.id]);
  expect(returnable_items[0]).toMatchObject({ shipped_quantity: 1, tax_lines: [{}], adjustments: [] });
  expect(returnable_items[0]?.variant?.product?.profiles).toHaveLength(1);
  expect(rest.items).toBeUndefined();

  const items = [{ item_id: line.id, quantity: 1 }];
  await t.api.orders.requestReturn({ id: order.id, items, receive_now: true });
  expect((await returnable(order.id)).returnable_items).toEqual([]);
});

it("come beside other relations, with those of the order's swaps and of no other order", async () => {
  const order = await shippedOrder(2);
  await shippedOrder(2);
  const swap_id = newId("swap");
  await t.db
    .insertInto("swap")
    .values({
      id: swap_id,
      order_id: order.id,
      fulfillment_status: "shipped",
      payment_status: "captured",
      allow_backorder: false,
    })
    .execute();
  const inExchange = newId("item");
  await t.db
    .insertInto("line_item")
    .values({
      id: inExchange,
      swap_id,
      title: "Cup",
      unit_price: 100,
      quantity: 1,
      fulfilled_quantity: 1,
      shipped_quantity: 1,
    })
    .execute();
  const shown = await returnable(order.id, "customer, returnable_items");
  expect(idsOf(shown.returnable_items).sort()).toEqual([lineOf(order).id, inExchange].sort());
  expect(shown.customer?.id).toBe(order.customer_id);
});

it("are no relation of a list, nor come unasked", async () => {
  const order = await shippedOrder(1);
  expect((await t.api.orders.get({ id: order.id })).order.returnable_items).toBeUndefined();
  const refusal = await refusalOf(t.api.orders.list({ expand: "returnable_items" }));
  expect(refusal).toMatchObject({
    kind: "invalid_data",
    message: expect.stringContaining("no relation returnable_items"),
  });
});

it("the cart and the draft an order was made from are shown where asked for", async () => {
  const order = await makePaidOrder(t, shop);
  const shown = await returnable(order.id, "cart,draft_order");
  expect(shown.cart).toMatchObject({ id: order.cart_id, object: "cart" });
  expect(shown.draft_order).toMatchObject({ id: order.draft_order_id, status: "completed" });
});

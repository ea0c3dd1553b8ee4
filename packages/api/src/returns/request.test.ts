import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lineOf, makePaidOrder, makeStocked, stockAt, withItems } from "../fulfillments/testing";
import { makeShippingOption } from "../shipping-options/testing";
import { openTestApi, type TestApi } from "../testing/index";
import { cleanRefusalOf } from "../testing/refusals";
import { makeDiscount, makeShop, type Shop } from "../testing/shop";
import { lastReturn, makeReason } from "./testing";

let t: TestApi;
let shop: Shop;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t);
});
afterAll(() => t.close());

type Items = Parameters<TestApi["api"]["orders"]["requestReturn"]>[0]["items"];
const request = async (id: string, items: Items, more = {}) =>
  (await t.api.orders.requestReturn({ id, items, ...more })).order;

describe("requesting a return", () => {
  it("computes what is paid back from the prices after discount, with tax, and leaves the order as it is", async () => {
    const order = await makePaidOrder(t, shop, {
      quantities: [3],
      discounts: [await makeDiscount(t, shop, { type: "percentage", value: 15 })],
    });
    const reason = await makeReason(t, await makeReason(t));
    const item_id = lineOf(order).id;
    const after = await request(order.id, [{ item_id, quantity: 2, reason_id: reason, note: "cracked" }]);
    // 1000 × 3 with 15 % is 450 off, 150 a unit; 10 % tax on 1700.
    expect(lastReturn(after)).toMatchObject({
      status: "requested",
      order_id: order.id,
      refund_amount: 1870,
      shipping_data: null,
      shipping_method: null,
      received_at: null,
      items: [
        {
          item_id,
          quantity: 2,
          requested_quantity: 2,
          received_quantity: null,
          is_requested: true,
          reason_id: reason,
          reason: { id: reason },
          note: "cracked",
        },
      ],
    });
    expect(after).toMatchObject({
      fulfillment_status: "not_fulfilled",
      refunded_total: 0,
      total: order.total,
    });
    expect((await t.eventsOf(order.id)).at(-1)).toBe("order.return_requested");
  });

  it("takes the return shipping off, with its tax, but never below nothing (Q-06)", async () => {
    const option = await makeShippingOption(t, shop.region_id, { is_return: true, amount: 200 });
    const order = await makePaidOrder(t, shop, { quantities: [2] });
    const items = [{ item_id: lineOf(order).id, quantity: 1 }];
    const after = await request(order.id, items, { return_shipping: { option_id: option.id } });
    expect(lastReturn(after)).toMatchObject({
      refund_amount: 1100 - 220,
      shipping_data: {},
      shipping_method: {
        price: 200,
        shipping_option: { id: option.id },
        tax_lines: [{ rate: 10, code: "default" }],
      },
    });
    const dear = await request(order.id, items, { return_shipping: { option_id: option.id, price: 5000 } });
    expect(lastReturn(dear).refund_amount).toBe(0);
  });

  it("may come back by any shipping option, taxed in the order's region", async () => {
    const order = await makePaidOrder(t, shop, { quantities: [2] });
    const elsewhere = await makeShop(t, { tax_rate: 50 });
    const items = [{ item_id: lineOf(order).id, quantity: 1 }];
    for (const option_id of [shop.option_id, elsewhere.option_id]) {
      const after = await request(order.id, items, { return_shipping: { option_id } });
      // 1000 and 10 % tax, less 500 and 10 % tax.
      expect(lastReturn(after)).toMatchObject({
        refund_amount: 550,
        shipping_method: { shipping_option_id: option_id, price: 500, tax_lines: [{ rate: 10 }] },
      });
    }
  });

  it("takes an asked amount as it is, 0 as none asked, and less than 0 as nothing", async () => {
    const order = await makePaidOrder(t, shop, { quantities: [2] });
    const items = [{ item_id: lineOf(order).id, quantity: 1 }];
    const amounts = [];
    for (const refund of [600, 0, -1]) {
      amounts.push(lastReturn(await request(order.id, items, { refund })).refund_amount);
    }
    expect(amounts).toEqual([600, 1100, 0]);
  });

  it("may be for units that another open return asks for as well (Q-63)", async () => {
    const order = await makePaidOrder(t, shop, { quantities: [1] });
    const items = [{ item_id: lineOf(order).id, quantity: 1 }];
    await request(order.id, items);
    expect((await request(order.id, items)).returns).toHaveLength(2);
  });

  it("receives and refunds at once when the goods are here (Q-40)", async () => {
    const { id, location_id } = await makeStocked(t, 5);
    const order = await makePaidOrder(t, shop, { variants: [{ id, quantity: 1 }] });
    const item = lineOf(order);
    const after = withItems(
      await request(order.id, [{ item_id: item.id, quantity: 1 }], { receive_now: true, location_id }),
    );
    expect(after).toMatchObject({ fulfillment_status: "returned", refunded_total: 1100 });
    expect(lineOf(after)).toMatchObject({ returned_quantity: 1, refundable: 0 });
    expect(after.refunds).toMatchObject([{ amount: 1100, reason: "return", payment_id: null }]);
    expect(lastReturn(after)).toMatchObject({
      status: "received",
      location_id,
      items: [{ received_quantity: 1 }],
    });
    expect(await stockAt(t, id, location_id)).toEqual({ stocked: 6, reserved: 0 });
    expect((await t.eventsOf(order.id)).slice(-2)).toEqual([
      "order.return_requested",
      "order.items_returned",
    ]);
  });

  it("at once with a refund of 0 pays nothing back", async () => {
    const order = await makePaidOrder(t, shop, { quantities: [1] });
    const items = [{ item_id: lineOf(order).id, quantity: 1 }];
    const after = await request(order.id, items, { receive_now: true, refund: 0 });
    expect(after).toMatchObject({ fulfillment_status: "returned", refunded_total: 0, refunds: [] });
    expect(lastReturn(after)).toMatchObject({ status: "received", refund_amount: 0 });
  });

  it("under one key makes one return, which is known by it", async () => {
    const order = await makePaidOrder(t, shop, { quantities: [2] });
    const input = { id: order.id, items: [{ item_id: lineOf(order).id, quantity: 1 }] };
    const again = t.as("admin", { idempotencyKey: `return of ${order.id}` });
    const first = await again.orders.requestReturn(input);
    const second = await again.orders.requestReturn(input);
    expect(second).toEqual(first);
    expect(first.order.returns).toMatchObject([{ idempotency_key: `return of ${order.id}` }]);
  });
});

describe("a return is refused, and nothing written,", () => {
  it("for more than was bought, or twice the same item", async () => {
    const order = await makePaidOrder(t, shop);
    const item_id = lineOf(order).id;
    const many = await cleanRefusalOf(t, () => request(order.id, [{ item_id, quantity: 3 }]));
    expect(many).toMatchObject({ kind: "not_allowed", message: expect.stringContaining(item_id) });
    const twice = [
      { item_id, quantity: 1 },
      { item_id, quantity: 1 },
    ];
    expect(await cleanRefusalOf(t, () => request(order.id, twice))).toMatchObject({
      kind: "invalid_data",
      message: expect.stringContaining("twice"),
    });
    for (const quantity of [0, -1, 1.5]) {
      expect((await cleanRefusalOf(t, () => request(order.id, [{ item_id, quantity }]))).kind).toBe(
        "invalid_data",
      );
    }
    expect((await cleanRefusalOf(t, () => request(order.id, []))).kind).toBe("invalid_data");
  });

  it("for what was returned already", async () => {
    const order = await makePaidOrder(t, shop, { quantities: [2] });
    const item_id = lineOf(order).id;
    await request(order.id, [{ item_id, quantity: 1 }], { receive_now: true });
    const refusal = await cleanRefusalOf(t, () => request(order.id, [{ item_id, quantity: 2 }]));
    expect(refusal).toMatchObject({ kind: "not_allowed", message: expect.stringContaining("1 of 2") });
  });

  it("for items of another order, unknown ones, unknown orders and canceled ones", async () => {
    const order = await makePaidOrder(t, shop);
    const other = await makePaidOrder(t, shop);
    const of = (item_id: string) => [{ item_id, quantity: 1 }];
    expect((await cleanRefusalOf(t, () => request(order.id, of(lineOf(other).id)))).kind).toBe(
      "invalid_data",
    );
    expect((await cleanRefusalOf(t, () => request(order.id, of("item_unknown")))).kind).toBe("not_found");
    expect((await cleanRefusalOf(t, () => request("order_x", of(lineOf(order).id)))).kind).toBe("not_found");
    await t.api.orders.cancel({ id: order.id });
    expect((await cleanRefusalOf(t, () => request(order.id, of(lineOf(order).id)))).kind).toBe(
      "invalid_data",
    );
  });

  it("with an unknown shipping option", async () => {
    const order = await makePaidOrder(t, shop);
    const items = [{ item_id: lineOf(order).id, quantity: 1 }];
    const refusal = await cleanRefusalOf(t, () =>
      request(order.id, items, { return_shipping: { option_id: "so_unknown" } }),
    );
    expect(refusal).toMatchObject({ kind: "not_found", message: expect.stringContaining("so_unknown") });
  });

  it("with an unknown reason or a category of reasons", async () => {
    const order = await makePaidOrder(t, shop);
    const category = await makeReason(t);
    await makeReason(t, category);
    const item = { item_id: lineOf(order).id, quantity: 1 };
    const wrong = await cleanRefusalOf(t, () => request(order.id, [{ ...item, reason_id: category }]));
    expect(wrong).toMatchObject({ kind: "invalid_data", message: expect.stringContaining("category") });
    const unknown = await cleanRefusalOf(t, () => request(order.id, [{ ...item, reason_id: "rr_unknown" }]));
    expect(unknown.kind).toBe("not_found");
  });

  it("with a refund above what is left (Q-39), or to an unknown location", async () => {
    const order = await makePaidOrder(t, shop);
    const items = [{ item_id: lineOf(order).id, quantity: 1 }];
    const refund = order.refundable_amount + 1;
    const above = await cleanRefusalOf(t, () => request(order.id, items, { refund }));
    expect(above).toMatchObject({ kind: "invalid_data", message: expect.stringContaining("refund") });
    const nowhere = await cleanRefusalOf(t, () => request(order.id, items, { location_id: "sloc_x" }));
    expect(nowhere.kind).toBe("not_found");
  });
});

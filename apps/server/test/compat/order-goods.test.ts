import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestServer, type TestServer } from "../support/server";
import { type Integration, refusal, refused, signIn } from "./medusa";
import { ada, id, moment, stamps } from "./shapes";

type Json = ReturnType<typeof JSON.parse>;

/** The goods of an order on their way out and back, as an integration moves them. */
let server: TestServer;
let shop: Integration;
let region: Json;
let option: Json;
let returnOption: Json;
let product: Json;
beforeAll(async () => {
  server = await openTestServer();
  shop = await signIn(server.url);
  const { admin } = shop;
  ({ region } = await admin.regions.create({
    name: "America",
    currency_code: "usd",
    tax_rate: 10,
    payment_providers: ["manual"],
    fulfillment_providers: ["manual"],
    countries: ["us"],
  }));
  const sending = { region_id: region.id, provider_id: "manual", price_type: "flat_rate", data: {} };
  const make = async (more: object) =>
    (await admin.shippingOptions.create({ ...sending, ...more })).shipping_option;
  option = await make({ name: "Standard", amount: 500 });
  returnOption = await make({ name: "Return", amount: 200, is_return: true });
  ({ product } = await admin.products.create({
    title: "Shirt",
    status: "published",
    options: [{ title: "Size" }],
    variants: [
      {
        title: "S",
        manage_inventory: false,
        options: [{ value: "S" }],
        prices: [{ currency_code: "usd", amount: 1000 }],
      },
    ],
  }));
});
afterAll(() => server.close());

async function placeOrder(): Promise<Json> {
  const { draft_order } = await shop.admin.draftOrders.create({
    email: "buyer@example.com",
    region_id: region.id,
    shipping_address: ada,
    items: [{ variant_id: product.variants[0].id, quantity: 2 }],
    shipping_methods: [{ option_id: option.id }],
  });
  return (await shop.admin.draftOrders.markPaid(draft_order.id)).order;
}

const fulfillmentRow = (order: Json, more: object) => ({
  ...stamps,
  id: id("ful"),
  order_id: order.id,
  swap_id: null,
  claim_order_id: null,
  provider_id: "manual",
  location_id: null,
  data: {},
  tracking_numbers: [],
  tracking_links: [],
  shipped_at: null,
  canceled_at: null,
  no_notification: null,
  idempotency_key: null,
  metadata: {},
  ...more,
});

const returnRow = (order: Json, more: object) => ({
  ...stamps,
  id: id("ret"),
  status: "requested",
  order_id: order.id,
  swap_id: null,
  claim_order_id: null,
  location_id: null,
  shipping_data: null,
  received_at: null,
  no_notification: null,
  metadata: null,
  ...more,
});

it("an order is fulfilled, shipped and taken back as v1 does it", async () => {
  const { orders, returns } = shop.admin;
  const order = await placeOrder();
  const item = order.items[0];
  const items = (quantity: number) => [{ item_id: item.id, quantity }];

  const { order: packed } = await orders.createFulfillment(order.id, {
    items: items(1),
    metadata: { box: "1" },
  });
  expect(packed.fulfillment_status).toBe("partially_fulfilled");
  const first = packed.fulfillments[0];
  const parcel = { fulfillment_id: first.id, item_id: item.id, quantity: 1 };
  expect(packed.fulfillments).toEqual([fulfillmentRow(order, { metadata: { box: "1" }, items: [parcel] })]);
  expect(await refusal(orders.createFulfillment(order.id, { items: items(9) }))).toMatchObject(
    refused(400, "not_allowed", item.id),
  );

  const { order: sent } = await orders.createShipment(order.id, {
    fulfillment_id: first.id,
    tracking_numbers: ["TN1"],
  });
  expect(sent.fulfillment_status).toBe("partially_shipped");
  expect(sent.fulfillments[0]).toMatchObject({ shipped_at: moment, tracking_numbers: [] });
  expect(sent.fulfillments[0].tracking_links).toEqual([
    {
      ...stamps,
      id: id("tlink"),
      deleted_at: null,
      fulfillment_id: first.id,
      tracking_number: "TN1",
      url: null,
      idempotency_key: null,
      metadata: null,
    },
  ]);
  expect(await refusal(orders.cancelFulfillment(order.id, first.id))).toMatchObject(
    refused(400, "not_allowed", "shipped"),
  );

  const { order: asked } = await orders.requestReturn(order.id, {
    items: [{ ...items(1)[0], note: "cracked" }],
    return_shipping: { option_id: returnOption.id, price: 100 },
  });
  const [requested] = asked.returns;
  const { items: returned, shipping_method, ...row } = requested;
  expect(row).toEqual(
    returnRow(order, { refund_amount: 990, shipping_data: {}, idempotency_key: expect.any(String) }),
  );
  expect(shipping_method).toMatchObject({ price: 100, return_id: requested.id, tax_lines: [{ rate: 10 }] });
  expect(returned).toEqual([
    {
      return_id: requested.id,
      item_id: item.id,
      quantity: 1,
      requested_quantity: 1,
      received_quantity: null,
      is_requested: true,
      reason_id: null,
      reason: null,
      note: "cracked",
      metadata: {},
    },
  ]);

  const { return: received } = await returns.receive(requested.id, { items: items(1) });
  expect(received).toMatchObject({ status: "received", refund_amount: 990, received_at: moment, swap: null });
  expect(await refusal(returns.receive(requested.id, { items: items(1) }))).toMatchObject(
    refused(400, "not_allowed", "received"),
  );
  const { order: after } = await orders.retrieve(order.id);
  expect(after).toMatchObject({
    fulfillment_status: "partially_returned",
    payment_status: "captured",
    refunded_total: 990,
    items: [{ quantity: 2, fulfilled_quantity: 1, shipped_quantity: 1, returned_quantity: 1 }],
    refunds: [{ amount: 990, reason: "return" }],
  });
});

it("a return is given a key that replays it, whoever made the key, and can be canceled", async () => {
  const order = await placeOrder();
  const send = (key?: string) =>
    fetch(new URL(`/admin/orders/${order.id}/return`, server.url), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        cookie: [...shop.cookies].map((pair) => pair.join("=")).join("; "),
        ...(key === undefined ? {} : { "idempotency-key": key }),
      },
      body: JSON.stringify({ items: [{ item_id: order.items[0].id, quantity: 1 }] }),
    });
  const first = await send();
  const key = first.headers.get("idempotency-key") ?? "";
  expect(key).toMatch(/^[0-9a-f-]{36}$/);
  const text = await first.text();
  const again = await send(key);
  expect(again.headers.get("idempotency-key")).toBe(key);
  expect(await again.text()).toBe(text);
  const { order: answered } = JSON.parse(text);
  expect(answered.returns).toMatchObject([{ idempotency_key: key }]);
  const { order: after } = await shop.admin.returns.cancel(answered.returns[0].id);
  expect(after).toMatchObject({ id: order.id, total: order.total, returns: [{ status: "canceled" }] });
  const list = await shop.admin.returns.list({ limit: 1 });
  expect(list).toMatchObject({ limit: 1, offset: 0, returns: [{ order: { id: order.id }, swap: null }] });
});

import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestServer, type TestServer } from "../support/server";
import { type Integration, refusal, refused, signIn } from "./medusa";
import { ada, id, moment, stamps } from "./shapes";

type Json = ReturnType<typeof JSON.parse>;

/** The money and the state of an order, as an integration moves them. */
let server: TestServer;
let shop: Integration;
let region: Json;
beforeAll(async () => {
  server = await openTestServer();
  shop = await signIn(server.url);
  ({ region } = await shop.admin.regions.create({
    name: "America",
    currency_code: "usd",
    tax_rate: 0,
    payment_providers: ["manual"],
    fulfillment_providers: ["manual"],
    countries: ["us"],
  }));
});
afterAll(() => server.close());

async function placeOrder(): Promise<Json> {
  const { draft_order } = await shop.admin.draftOrders.create({
    email: "buyer@example.com",
    region_id: region.id,
    shipping_address: ada,
    items: [{ title: "Vase", unit_price: 1000, quantity: 2 }],
    shipping_methods: [],
  });
  return (await shop.admin.draftOrders.markPaid(draft_order.id)).order;
}

const refundRow = (more: object) => ({
  ...stamps,
  id: id("ref"),
  note: null,
  idempotency_key: null,
  metadata: null,
  ...more,
});

it("an order is changed, captured, refunded, completed and archived as v1 does it", async () => {
  const { orders } = shop.admin;
  const order = await placeOrder();
  const captured = (await orders.capturePayment(order.id)).order;
  expect({ ...captured, updated_at: order.updated_at }).toEqual(order);

  const { order: silent } = await orders.update(order.id, { no_notification: true });
  expect({ ...silent, updated_at: order.updated_at }).toEqual({ ...order, no_notification: true });
  for (const shipping_address of [{ country_code: "jp" }, { address_1: "2 Side Street" }]) {
    expect(await refusal(orders.update(order.id, { shipping_address }))).toMatchObject(
      refused(400, "invalid_data", "shipping_address.country_code"),
    );
  }
  const { order: moved } = await orders.update(order.id, {
    shipping_address: { address_1: "2 Side Street", city: "Portland", country_code: "us" },
  });
  expect(moved.shipping_address).toEqual({
    ...order.shipping_address,
    address_1: "2 Side Street",
    city: "Portland",
    updated_at: moment,
  });
  const unknown = await shop.raw("POST", `/admin/orders/${order.id}`, { status: "completed" });
  expect(unknown).toMatchObject({ status: 400, body: { message: "property status should not exist" } });

  const { order: refunded } = await orders.refundPayment(order.id, { amount: 500, reason: "discount" });
  expect(refunded).toMatchObject({
    payment_status: "partially_refunded",
    paid_total: 2000,
    refunded_total: 500,
    refundable_amount: 1500,
  });
  expect(refunded.refunds).toEqual([
    refundRow({ order_id: order.id, payment_id: null, amount: 500, reason: "discount" }),
  ]);
  expect(await refusal(orders.refundPayment(order.id, { amount: 1501, reason: "other" }))).toMatchObject(
    refused(400, "not_allowed", "refundable"),
  );
  expect(await refusal(orders.cancel(order.id))).toMatchObject(refused(400, "not_allowed", "refunds"));

  expect(await refusal(orders.archive(order.id))).toMatchObject(refused(400, "not_allowed", "completed"));
  expect((await orders.complete(order.id)).order.status).toBe("completed");
  expect((await orders.archive(order.id)).order.status).toBe("archived");
});

it("a payment is read and refunded by itself", async () => {
  const { payments } = shop.admin;
  const order = await placeOrder();
  const paymentId = order.payments[0].id;
  const { payment } = await payments.retrieve(paymentId);
  expect(payment).toEqual(order.payments[0]);
  expect((await payments.capturePayment(paymentId)).payment).toEqual(payment);
  const { refund } = await payments.refundPayment(paymentId, { amount: 300, reason: "other", note: "Late" });
  expect(refund).toEqual(
    refundRow({ order_id: order.id, payment_id: paymentId, amount: 300, reason: "other", note: "Late" }),
  );
  expect(await refusal(payments.refundPayment(paymentId, { amount: 1701, reason: "other" }))).toMatchObject(
    refused(400, "not_allowed", "refund"),
  );
});

it("an order is canceled with its payment, and then nothing moves it", async () => {
  const { orders } = shop.admin;
  const order = await placeOrder();
  const { order: canceled } = await orders.cancel(order.id);
  expect(canceled).toMatchObject({
    status: "canceled",
    fulfillment_status: "canceled",
    payment_status: "canceled",
    canceled_at: moment,
    payments: [{ captured_at: moment, canceled_at: moment }],
  });
  for (const step of [
    () => orders.capturePayment(order.id),
    () => orders.refundPayment(order.id, { amount: 1, reason: "other" }),
    () => orders.complete(order.id),
    () => orders.update(order.id, { email: "other@example.com" }),
  ]) {
    expect(await refusal(step())).toMatchObject(refused(400, "not_allowed", "canceled"));
  }
});

it("notifications are listed with their resends", async () => {
  expect(await shop.admin.notifications.list({ resource_type: "order" })).toMatchObject({
    notifications: [],
    count: 0,
    offset: 0,
    limit: 50,
  });
  expect(await refusal(shop.admin.notifications.resend("noti_unknown", {}))).toMatchObject(
    refused(404, "not_found", "noti_unknown"),
  );
});

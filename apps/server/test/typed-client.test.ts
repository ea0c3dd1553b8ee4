import { asking, createBackroomClient, isBackroomError } from "@backroom/client";
import { afterAll, beforeAll, expect, expectTypeOf, test } from "vitest";
import { openTestServer, type TestServer } from "./support/server";
import { draftBody, type HttpShop, makeHttpShop } from "./support/shop";

let server: TestServer;
let shop: HttpShop;
const apiToken = "a-token-that-the-test-chose";

beforeAll(async () => {
  server = await openTestServer();
  shop = await makeHttpShop(server.admin);
  const { json } = await server.admin.get("/admin/users");
  const answer = await server.admin.post(`/admin/users/${json.users[0].id}`, { api_token: apiToken });
  expect(answer.status).toBe(200);
});
afterAll(() => server.close());

test("another TypeScript app signs in by token, makes a draft order and marks it paid, fully typed", async () => {
  const backroom = createBackroomClient({ url: server.url, apiToken });
  const [{ user }, { regions }] = await Promise.all([
    backroom.auth.get.query({}),
    backroom.regions.list.query({}),
  ]);
  expectTypeOf(user.email).toEqualTypeOf<string>();
  expect([user.email, regions.map(({ id }) => id)]).toEqual(["admin@test.com", [shop.region]]);

  const { draft_order } = await backroom.draftOrders.create.mutate(draftBody(shop));
  expectTypeOf(draft_order.status).toEqualTypeOf<string>();
  expect(draft_order.status).toBe("open");
  const total = draft_order.cart?.total;
  expect(total).toBeGreaterThan(0);

  const preview = await backroom.draftOrders.pay.mutate({ id: draft_order.id }, asking({ dryRun: true }));
  expect(preview.order.total).toBe(total);
  const once = asking({ idempotencyKey: crypto.randomUUID() });
  const { order } = await backroom.draftOrders.pay.mutate({ id: draft_order.id }, once);
  const again = await backroom.draftOrders.pay.mutate({ id: draft_order.id }, once);
  expectTypeOf(order.payment_status).toEqualTypeOf<string>();
  expect([order.payment_status, order.total, again.order.id]).toEqual(["captured", total, order.id]);
  const { orders } = await backroom.orders.list.query({});
  expect(orders.map(({ id }) => id)).toEqual([order.id]);
});

test("a refusal carries status, type and request id", async () => {
  const backroom = createBackroomClient({ url: server.url, apiToken });
  const error = await backroom.orders.get.query({ id: "order_none" }).catch((thrown: unknown) => thrown);
  if (!isBackroomError(error)) throw error;
  expect(error.message).toBe("Order order_none was not found");
  expect(error.data).toMatchObject({ httpStatus: 404, type: "not_found", request_id: expect.any(String) });
});

test("without a token it is refused", async () => {
  const error = await createBackroomClient({ url: server.url })
    .orders.list.query({})
    .catch((thrown: unknown) => thrown);
  expect(isBackroomError(error) && error.data?.httpStatus).toBe(401);
});

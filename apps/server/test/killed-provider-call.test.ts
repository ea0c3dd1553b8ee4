import { type StripeServer, startStripeServer } from "@backroom/api/testing/stripe-server";
import { query } from "@backroom/db";
import { afterAll, beforeAll, expect, it } from "vitest";
import { clientOf } from "./support/client";
import { buildServer, type ServerProcess, startServerProcess } from "./support/process";
import { openTestServer, signedIn, type TestServer } from "./support/server";
import { draftBody, type HttpShop, makeHttpShop } from "./support/shop";

/** `kill -9` of the server between the call to the payment provider and the commit of what it answered. */
let server: TestServer;
let shop: HttpShop;
let stripe: StripeServer;
const processes: ServerProcess[] = [];

const removeBuild = buildServer();
beforeAll(async () => {
  server = await openTestServer();
  shop = await makeHttpShop(server.admin);
  stripe = await startStripeServer();
});
afterAll(async () => {
  for (const one of processes) await one.kill();
  await stripe.stop();
  await server.close();
  removeBuild();
});

const start = async () => {
  const started = await startServerProcess({
    DATABASE_URL: server.databaseUrl,
    LOG_LEVEL: "info",
    JOBS: "on",
    STRIPE_SECRET_KEY: "sk_test_1",
    STRIPE_API_URL: stripe.url,
  });
  processes.push(started);
  return started;
};

/** An order paid at Stripe and not captured yet, without mail. @returns its id */
async function authorizedOrder(intent: string): Promise<string> {
  const draft = await server.admin.post(
    "/admin/draft-orders",
    draftBody(shop, { no_notification_order: true }),
  );
  const { json } = await server.admin.post(`/admin/draft-orders/${draft.json.draft_order.id}/pay`);
  const { id, total } = json.order;
  stripe.addIntent(intent, total);
  await query(
    server.db,
    `with p as (update payment set captured_at = null, provider_id = 'stripe', data = jsonb_build_object('id', $2::text)
                 where order_id = $1)
     update "order" set payment_status = 'awaiting' where id = $1`,
    [id, intent],
  );
  return id;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

const orderOf = async (id: string) => (await server.admin.get(`/admin/orders/${id}`)).json.order;
const told = async (id: string, name: string) =>
  (await query(server.db, "select 1 from event where resource_id = $1 and name = $2", [id, name])).length;

/** Kills the server while Stripe has done `what` and not answered, and lets a new one look after it. */
async function killDuring(path: string, body: object | undefined, what: string): Promise<void> {
  const victim = await start();
  const { headers } = await signedIn(victim.url);
  stripe.mood = "is slow";
  const asked = clientOf(victim.url, headers)
    .post(path, body)
    .catch(() => undefined);
  await until(() => stripe.effects.includes(what));
  await victim.kill();
  stripe.mood = "works";
  stripe.answerLate();
  expect(await asked).toBeUndefined();
  // A minute passes.
  await query(server.db, "update graphile_worker._private_jobs set run_at = now()");
}

it("after a restart the capture, and then the refund, are there exactly once", async () => {
  const id = await authorizedOrder("pi_1");
  await killDuring(`/admin/orders/${id}/capture`, undefined, "capture pi_1");
  expect(await orderOf(id)).toMatchObject({ payment_status: "awaiting" });
  const again = await start();
  await until(async () => (await orderOf(id)).payment_status === "captured");
  expect(await again.stop()).toBe(0);

  const refund = { amount: 100, reason: "other" };
  await killDuring(`/admin/orders/${id}/refund`, refund, "refund pi_1 100");
  // What was asked for is set aside until it is known.
  expect(await orderOf(id)).toMatchObject({ refunded_total: 100 });
  expect(await told(id, "order.refund_created")).toBe(0);
  const last = await start();
  await until(async () => (await told(id, "order.refund_created")) === 1);
  expect(await last.stop()).toBe(0);

  expect(stripe.effects).toEqual(["capture pi_1", "refund pi_1 100"]);
  const order = await orderOf(id);
  expect(order).toMatchObject({ payment_status: "partially_refunded", refunded_total: 100 });
  expect(order.refunds).toMatchObject([{ amount: 100 }]);
  expect(order.payments).toMatchObject([{ amount_refunded: 100 }]);
  // Once by the draft, which was paid before it was made a payment at Stripe, and once by the job.
  expect(await told(id, "order.payment_captured")).toBe(2);
});

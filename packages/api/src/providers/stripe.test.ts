import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { runJobs } from "../testing/jobs";
import { makeAuthorizedOrder } from "../testing/orders";
import { refusalOf } from "../testing/refusals";
import { makeShop, type Shop } from "../testing/shop";
import { type StripeServer, startStripeServer } from "../testing/stripe-server";
import { addProviders } from "./registry";
import { stripeProvider } from "./stripe";

let t: TestApi;
let shop: Shop;
let server: StripeServer;
let count = 0;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t);
  server = await startStripeServer();
  const settings = { secretKey: "sk_test_1", apiUrl: server.url, timeoutMillis: 1_500 };
  addProviders(t.config, { payment: { stripe: stripeProvider(settings) } });
});
afterAll(async () => {
  await server.stop();
  await t.close();
});
beforeEach(() => {
  server.mood = "works";
});

/** An order paid at Stripe and not captured yet. */
async function authorized() {
  const order = await makeAuthorizedOrder(t, shop, { provider_id: "stripe" });
  count += 1;
  const intent = `pi_${count}`;
  server.addIntent(intent, order.total);
  await t.db
    .updateTable("payment")
    .set({ data: { id: intent, client_secret: "x" } })
    .where("id", "=", order.payment_id)
    .execute();
  return { ...order, intent };
}
const captured = async () => {
  const order = await authorized();
  await t.api.orders.capture({ id: order.id });
  return order;
};
const get = async (id: string) => (await t.api.orders.get({ id })).order;
const effectsOf = (intent: string) =>
  server.effects.filter((effect) => ` ${effect} `.includes(` ${intent} `));
const refund = (id: string, amount: number) => t.api.orders.refund({ id, amount, reason: "other" });

describe("Stripe", () => {
  it("captures, refunds and cancels, each call under a key of its own", async () => {
    const { id, intent } = await captured();
    expect(await get(id)).toMatchObject({
      payment_status: "captured",
      payments: [{ data: { id: intent, status: "succeeded", amount_received: 1000 } }],
    });
    expect((await refund(id, 300)).order).toMatchObject({ refunded_total: 300 });
    expect((await refund(id, 300)).order).toMatchObject({ refunded_total: 600 });
    const other = await authorized();
    await t.api.orders.cancel({ id: other.id });
    expect(server.intent(other.intent)?.status).toBe("canceled");
    expect(effectsOf(intent)).toEqual([`capture ${intent}`, `refund ${intent} 300`, `refund ${intent} 300`]);
    const keys = server.requests.flatMap(({ what, key }) => (what.startsWith("POST") ? [key] : []));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => key?.startsWith("pcall_"))).toBe(true);
  });

  it("that declines leaves the order at requires_action with its reason", async () => {
    const { id } = await authorized();
    server.mood = "declines";
    expect((await t.api.orders.capture({ id })).order.payment_status).toBe("requires_action");
    const [event] = await t.db
      .selectFrom("event")
      .select("data")
      .where("resource_id", "=", id)
      .where("name", "=", "order.payment_capture_failed")
      .execute();
    expect(event?.data).toMatchObject({ error: "Your card has expired." });
  });

  it("that knows better how much is left refuses a refund, which is undone", async () => {
    const { id, intent } = await captured();
    // Somebody refunded in Stripe's dashboard.
    await stripeProvider({ secretKey: "sk_test_1", apiUrl: server.url }).refund({
      payment: { id: "pay", amount: 1000, currency_code: "usd", data: { id: intent } },
      amount: 900,
      idempotencyKey: `dashboard ${intent}`,
    });
    const refusal = await refusalOf(refund(id, 500));
    expect(refusal).toMatchObject({ kind: "unexpected_state", message: "There is not so much left." });
    expect(await get(id)).toMatchObject({ refunded_total: 0, payment_status: "captured", refunds: [] });
  });

  it("that has captured already, in its dashboard, counts as captured", async () => {
    const { id, intent } = await authorized();
    const found = server.intent(intent);
    if (found) Object.assign(found, { status: "succeeded", amount_received: 1000 });
    expect((await t.api.orders.capture({ id })).order.payment_status).toBe("captured");
    expect(effectsOf(intent)).toEqual([]);
  });

  it.each(["fails", "is busy", "drops the answer", "is slow"] as const)(
    "that %s: 503, and the job completes capture and refund exactly once",
    async (mood) => {
      const { id, intent } = await authorized();
      server.mood = mood;
      expect((await refusalOf(t.api.orders.capture({ id }))).kind).toBe("unavailable");
      server.answerLate();
      server.mood = "works";
      await runJobs(t);
      expect((await get(id)).payment_status).toBe("captured");
      server.mood = mood;
      expect((await refusalOf(refund(id, 400))).kind).toBe("unavailable");
      server.answerLate();
      server.mood = "works";
      await runJobs(t);
      await runJobs(t);
      expect(effectsOf(intent)).toEqual([`capture ${intent}`, `refund ${intent} 400`]);
      expect(await get(id)).toMatchObject({ refunded_total: 400, payments: [{ amount_refunded: 400 }] });
    },
  );

  it("that was down for more than a day has forgotten the key, and still refunds once", async () => {
    const { id, intent } = await captured();
    server.mood = "drops the answer";
    await refusalOf(refund(id, 400));
    server.forgetKeys();
    server.mood = "works";
    await runJobs(t);
    expect(effectsOf(intent)).toEqual([`capture ${intent}`, `refund ${intent} 400`]);
    expect(await get(id)).toMatchObject({ refunded_total: 400, refunds: [{ amount: 400 }] });
  });

  it("with a wrong key is no decline: once the setting is mended, the job completes the call", async () => {
    const { id } = await authorized();
    addProviders(t.config, {
      payment: { stripe: stripeProvider({ secretKey: "sk_wrong", apiUrl: server.url }) },
    });
    expect((await refusalOf(t.api.orders.capture({ id }))).kind).toBe("unavailable");
    addProviders(t.config, {
      payment: { stripe: stripeProvider({ secretKey: "sk_test_1", apiUrl: server.url }) },
    });
    await runJobs(t);
    expect((await get(id)).payment_status).toBe("captured");
  });

  it("does not know a payment without its id, which is a decline", async () => {
    const { id } = await makeAuthorizedOrder(t, shop, { provider_id: "stripe" });
    expect((await t.api.orders.capture({ id })).order.payment_status).toBe("requires_action");
  });
});

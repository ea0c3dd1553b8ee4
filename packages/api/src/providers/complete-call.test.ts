import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { callerFactory } from "../root";
import { addFakePayments, type FakePayments } from "../testing/fake-payments";
import { openTestApi, type TestApi } from "../testing/index";
import { runJobs, waitingJobs } from "../testing/jobs";
import { makeAuthorizedOrder } from "../testing/orders";
import { cleanRefusalOf, refusalOf } from "../testing/refusals";
import { makeShop, type Shop } from "../testing/shop";
import { type WatchedDatabase, watchDatabase } from "../testing/watched-database";

let t: TestApi;
let shop: Shop;
let fake: FakePayments;
let count = 0;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t);
});
afterAll(() => t.close());
beforeEach(() => {
  count += 1;
  fake = addFakePayments(t, `fake${count}`);
});

const authorized = (parts?: number[]) =>
  makeAuthorizedOrder(t, shop, { provider_id: fake.id, ...(parts ? { parts } : {}) });
const captured = async (parts?: number[]) => {
  const order = await authorized(parts);
  await t.api.orders.capture({ id: order.id });
  return order;
};
const get = async (id: string) => (await t.api.orders.get({ id })).order;
const callsOf = (orderId: string) =>
  t.db
    .selectFrom("provider_call")
    .select(["action", "state", "error"])
    .where("order_id", "=", orderId)
    .orderBy("id")
    .execute();
const eventsAfter = async (id: string) => (await t.eventsOf(id)).slice(2);

describe("a provider outside the process", () => {
  it("captures, refunds and cancels with the same answers as one inside", async () => {
    const one = await authorized();
    const { order } = await t.api.orders.capture({ id: one.id });
    expect(order).toMatchObject({
      payment_status: "captured",
      payments: [{ data: { reference: `fake-${one.payment_id}` } }],
    });
    const refunded = await t.api.orders.refund({ id: one.id, amount: 400, reason: "other" });
    expect(refunded.order).toMatchObject({ payment_status: "partially_refunded", refunded_total: 400 });
    const other = await authorized();
    expect((await t.api.orders.cancel({ id: other.id })).order).toMatchObject({ payment_status: "canceled" });
    expect((await get(other.id)).payments?.[0]?.canceled_at).not.toBeNull();
    expect(fake.effects).toEqual([
      `capture ${one.payment_id} 1000`,
      `refund ${one.payment_id} 400`,
      `cancel ${other.payment_id}`,
    ]);
    expect(await eventsAfter(one.id)).toEqual(["order.payment_captured", "order.refund_created"]);
  });

  it("never hears of the cancellation of a captured payment (Q-27)", async () => {
    const { id } = await captured();
    const { order } = await t.api.orders.cancel({ id });
    expect(order.payments?.[0]?.canceled_at).not.toBeNull();
    expect(fake.effects).toHaveLength(1);
  });

  it("is not asked in a dry run, which shows what a yes would do", async () => {
    const { id } = await authorized();
    const before = await t.countRows();
    const { order } = await t.as("admin", { dryRun: true }).orders.capture({ id });
    expect(order.payment_status).toBe("captured");
    expect(fake.calls).toEqual([]);
    expect(await t.countRows()).toEqual(before);
  });

  it("gets its refund taken from two payments as two calls, told as one", async () => {
    const { id, payment_ids } = await captured([400, 600]);
    await t.api.orders.refund({ id, amount: 700, reason: "other" });
    expect(fake.effects.slice(2)).toEqual([`refund ${payment_ids[0]} 400`, `refund ${payment_ids[1]} 300`]);
    expect(await eventsAfter(id)).toEqual(["order.payment_captured", "order.refund_created"]);
  });
});

describe("a provider that declines", () => {
  it("leaves a capture at requires_action, with an event and status 200; the next try may work", async () => {
    const { id } = await authorized();
    fake.mood = "declines";
    expect((await t.api.orders.capture({ id })).order.payment_status).toBe("requires_action");
    expect(await eventsAfter(id)).toEqual(["order.payment_capture_failed"]);
    fake.mood = "works";
    expect((await t.api.orders.capture({ id })).order.payment_status).toBe("captured");
    expect(fake.effects).toHaveLength(1);
  });

  it("makes the capture of a payment fail, and its order requires_action", async () => {
    const { id, payment_id } = await authorized();
    fake.mood = "declines";
    const refusal = await refusalOf(t.api.payments.capture({ id: payment_id }));
    expect(refusal).toMatchObject({
      kind: "unexpected_state",
      message: "The capture failed: The card has expired",
    });
    expect((await get(id)).payment_status).toBe("requires_action");
    expect(await t.eventsOf(payment_id)).toContain("payment.payment_capture_failed");
  });

  it("undoes a refund: nothing is refunded, and all of it can be again", async () => {
    const { id, payment_id } = await captured();
    fake.mood = "declines";
    const refusal = await refusalOf(t.api.orders.refund({ id, amount: 1000, reason: "other" }));
    expect(refusal.kind).toBe("unexpected_state");
    expect(await get(id)).toMatchObject({
      payment_status: "captured",
      refunded_total: 0,
      refundable_amount: 1000,
      refunds: [],
      payments: [{ amount_refunded: 0 }],
    });
    expect(await t.eventsOf(payment_id)).toContain("payment.payment_refund_failed");
    fake.mood = "works";
    expect((await t.api.orders.refund({ id, amount: 1000, reason: "other" })).order.payment_status).toBe(
      "refunded",
    );
  });

  it("undoes the part of a refund that it declines, and keeps the other", async () => {
    const { id, payment_ids } = await captured([400, 600]);
    fake.mood = "declines once";
    const refusal = await refusalOf(t.api.orders.refund({ id, amount: 700, reason: "other" }));
    expect(refusal.kind).toBe("unexpected_state");
    expect(fake.effects.slice(2)).toEqual([`refund ${payment_ids[1]} 300`]);
    expect(await get(id)).toMatchObject({
      payment_status: "partially_refunded",
      refunded_total: 300,
      refundable_amount: 700,
      refunds: [{ amount: 300 }],
    });
    expect((await get(id)).payments?.map((payment) => payment.amount_refunded)).toEqual([0, 300]);
    expect(await eventsAfter(id)).toEqual(["order.payment_captured", "order.refund_created"]);
  });

  it("leaves the order canceled when it will not give up an authorization", async () => {
    const { id, payment_id } = await authorized();
    fake.mood = "declines";
    expect((await t.api.orders.cancel({ id })).order.status).toBe("canceled");
    expect((await get(id)).payments?.[0]?.canceled_at).toBeNull();
    expect(await t.eventsOf(payment_id)).toContain("payment.payment_cancel_failed");
    expect((await cleanRefusalOf(t, () => t.api.payments.capture({ id: payment_id }))).kind).toBe(
      "not_allowed",
    );
  });
});

describe("a provider that does not answer", () => {
  it.each(["is down", "loses the answer"] as const)(
    "that %s: a capture is 503, and a job completes it exactly once",
    async (mood) => {
      const { id, payment_id } = await authorized();
      fake.mood = mood;
      const refusal = await refusalOf(t.api.orders.capture({ id }));
      expect(refusal).toMatchObject({
        kind: "unavailable",
        details: { code: "provider_call_pending", retryAfter: 60 },
      });
      expect(await callsOf(id)).toMatchObject([{ state: "pending", error: expect.any(String) }]);
      // The job asks the provider first what became of the call.
      await runJobs(t);
      expect((await get(id)).payment_status).toBe(mood === "is down" ? "awaiting" : "captured");
      fake.mood = "works";
      await runJobs(t);
      await runJobs(t);
      expect(await get(id)).toMatchObject({ payment_status: "captured" });
      expect(fake.effects).toEqual([`capture ${payment_id} 1000`]);
      expect(await eventsAfter(id)).toEqual(["order.payment_captured"]);
      expect(await callsOf(id)).toMatchObject([{ state: "succeeded", error: null }]);
    },
  );

  it("keeps a refund reserved, so that another cannot take the same money, until it is known", async () => {
    const { id } = await captured();
    fake.mood = "loses the answer";
    expect((await refusalOf(t.api.orders.refund({ id, amount: 700, reason: "other" }))).kind).toBe(
      "unavailable",
    );
    expect(await get(id)).toMatchObject({ refunded_total: 700, refundable_amount: 300 });
    fake.mood = "works";
    const more = await cleanRefusalOf(t, () => t.api.orders.refund({ id, amount: 400, reason: "other" }));
    expect(more.kind).toBe("not_allowed");
    await runJobs(t);
    expect(fake.effects).toHaveLength(2);
    expect(await get(id)).toMatchObject({ refunded_total: 700, refunds: [{ amount: 700 }] });
    expect(await eventsAfter(id)).toEqual(["order.payment_captured", "order.refund_created"]);
  });

  it("is asked again by a second capture of the same order, which makes no second call", async () => {
    const { id } = await authorized();
    fake.mood = "is down";
    await refusalOf(t.api.orders.capture({ id }));
    fake.mood = "works";
    expect((await t.api.orders.capture({ id })).order.payment_status).toBe("captured");
    expect(await callsOf(id)).toHaveLength(1);
    expect(fake.effects).toHaveLength(1);
  });

  it("is asked again by a repetition under the same idempotency key, which refunds once", async () => {
    const { id } = await captured();
    const keyed = t.as("admin", { idempotencyKey: `refund ${id}` });
    const input = { id, amount: 300, reason: "other" } as const;
    fake.mood = "loses the answer";
    expect((await refusalOf(keyed.orders.refund(input))).kind).toBe("unavailable");
    fake.mood = "works";
    const { order } = await keyed.orders.refund(input);
    expect(order).toMatchObject({ refunded_total: 300, refunds: [{ amount: 300 }] });
    expect(await keyed.orders.refund(input)).toEqual({ order });
    expect(fake.effects).toHaveLength(2);
  });

  it("does not keep an order from being canceled: the authorization is given up later", async () => {
    const { id } = await authorized();
    fake.mood = "is down";
    expect((await t.api.orders.cancel({ id })).order.status).toBe("canceled");
    fake.mood = "works";
    await runJobs(t);
    expect((await get(id)).payments?.[0]?.canceled_at).not.toBeNull();
    expect(fake.effects).toHaveLength(1);
  });

  it("leaves no job behind once it is settled", async () => {
    await captured();
    await runJobs(t);
    expect(await waitingJobs(t)).toEqual([]);
  });
});

describe("while the provider thinks", () => {
  it("the order is not locked: others read and change it; a cancellation is refused with 409", async () => {
    const { id } = await authorized();
    fake.mood = "waits";
    const capturing = t.api.orders.capture({ id });
    await fake.called();
    fake.mood = "works";
    expect((await get(id)).payment_status).toBe("awaiting");
    await t.api.orders.update({ id, metadata: { seen: true } });
    expect((await cleanRefusalOf(t, () => t.api.orders.cancel({ id }))).kind).toBe("conflict");
    fake.answer();
    expect((await capturing).order).toMatchObject({ payment_status: "captured", metadata: { seen: true } });
  });

  it("the job that looks at the same time settles it, and the request finds it settled", async () => {
    const { id } = await authorized();
    fake.mood = "waits";
    const capturing = t.api.orders.capture({ id });
    await fake.called();
    fake.mood = "works";
    await runJobs(t);
    fake.answer();
    expect((await capturing).order.payment_status).toBe("captured");
    expect(fake.effects).toHaveLength(1);
    expect(await eventsAfter(id)).toEqual(["order.payment_captured"]);
  });
});

describe("the connection breaks at any statement", () => {
  let watched: WatchedDatabase;
  beforeAll(() => {
    watched = watchDatabase(t.url);
  });
  afterAll(() => watched.close());

  const statementsOf = async (work: () => Promise<unknown>) => {
    watched.reset();
    await work();
    return watched.statements.length;
  };

  it.each(["loses the connection", "loses the answer"] as const)(
    "it %s: after the job has run, a refund happened exactly once or not at all, everywhere",
    async (kind) => {
      const broken = callerFactory({ ...t.context("admin"), db: watched.db });
      const refund = (id: string) => broken.orders.refund({ id, amount: 250, reason: "other" });
      const whole = await captured();
      const total = await statementsOf(() => refund(whole.id));
      const seen = new Set<number>();
      for (let at = 1; at <= total; at += 1) {
        const { id } = await captured();
        const before = fake.effects.length;
        watched.reset({ kind, at });
        await refund(id).catch(() => undefined);
        watched.reset();
        await runJobs(t);
        const order = await get(id);
        const times = fake.effects.length - before;
        seen.add(times);
        expect(order).toMatchObject({
          refunded_total: 250 * times,
          refundable_amount: 1000 - 250 * times,
          payment_status: times === 1 ? "partially_refunded" : "captured",
          payments: [{ amount_refunded: 250 * times }],
        });
        expect(order.refunds).toHaveLength(times);
        expect(await eventsAfter(id)).toEqual([
          "order.payment_captured",
          ...(times === 1 ? ["order.refund_created"] : []),
        ]);
        expect((await callsOf(id)).every(({ state }) => state === "succeeded")).toBe(true);
      }
      expect(seen).toEqual(new Set([0, 1]));
    },
  );
});

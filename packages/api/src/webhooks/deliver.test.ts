import { query } from "@backroom/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { runWrite } from "../core/write";
import { openTestApi, type TestApi } from "../testing/index";
import { runJobs, waitingJobs } from "../testing/jobs";
import { watchDatabase } from "../testing/watched-database";
import { deliverWebhook } from "./deliver";
import { expireDeliveries } from "./housekeeping";
import { deliveriesOf, type Receiver, startReceiver, verified } from "./testing";

let t: TestApi;
let receiver: Receiver;
beforeAll(async () => {
  t = await openTestApi();
  t.config.webhooks = { allowPrivate: true, timeoutMillis: 5_000 };
});
afterAll(() => t.close());
beforeEach(async () => {
  receiver = await startReceiver();
  return async () => {
    await receiver.stop();
    await query(t.db, "delete from webhook");
    await runJobs(t);
  };
});

const makeWebhook = async (event_names = ["thing.made"]) => {
  const { webhook, secret } = await t.api.webhooks.create({ url: receiver.url, event_names });
  return { id: webhook.id, secret };
};
const system = { type: "system", id: null } as const;
const happens = (name: string, options: { isHistory?: boolean; fails?: boolean; db?: TestApi["db"] } = {}) =>
  runWrite({ db: t.db, config: t.config, actor: system, ...options }, async ({ emit }) => {
    emit({ name, resource_type: "thing", resource_id: "thing_1", data: { note: "Grüße \u{1F44B}" } });
    if (options.fails) throw new Error("undone");
  });
const only = async (id: string) => {
  const [delivery, ...others] = await deliveriesOf(t, id);
  expect(others).toEqual([]);
  if (!delivery) throw new Error("There is no delivery");
  return delivery;
};

describe("an event", () => {
  it("reaches a webhook that names it once, signed so that the receiver's library accepts it", async () => {
    const { id, secret } = await makeWebhook();
    await happens("thing.made");
    await runJobs(t);
    await runJobs(t);
    const [message, ...others] = receiver.received;
    if (!message) throw new Error("Nothing came");
    expect(others).toEqual([]);
    expect(verified(secret, message)).toEqual({
      type: "thing.made",
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      data: { id: "thing_1", note: "Grüße \u{1F44B}" },
    });
    expect(message.headers).toMatchObject({ "content-type": "application/json" });
    const delivery = await only(id);
    expect(delivery).toMatchObject({
      id: message.headers["webhook-id"],
      state: "delivered",
      event_name: "thing.made",
      body: message.body,
      error: null,
      attempts: [{ number: 1, status_code: 200, error: null, response: "thanks" }],
    });
    expect(delivery.attempts?.[0]?.duration_ms).toBeGreaterThanOrEqual(0);
  });

  it("reaches a webhook that asks for all of its kind, and no other", async () => {
    const all = await makeWebhook(["thing.*", "thing.made"]);
    const other = await makeWebhook(["other.made", "thing.broken", "things.*"]);
    await happens("thing.made");
    await runJobs(t);
    expect(receiver.received).toHaveLength(1);
    expect((await only(all.id)).state).toBe("delivered");
    expect(await deliveriesOf(t, other.id)).toEqual([]);
  });

  it("of a write that is undone, of a dry run or of history is never sent", async () => {
    const { id } = await makeWebhook(["thing.made", "webhook.updated"]);
    await happens("thing.made", { fails: true }).catch(() => undefined);
    await happens("thing.made", { isHistory: true });
    await t.as("admin", { dryRun: true }).webhooks.update({ id, description: "dry" });
    await runJobs(t);
    expect(receiver.received).toEqual([]);
    expect(await deliveriesOf(t, id)).toEqual([]);
  });

  it("costs no statement more, whether nobody or many webhooks want it", async () => {
    const watched = watchDatabase(t.url);
    const count = async () => {
      watched.reset();
      await happens("thing.made", { db: watched.db });
      return watched.statements.length;
    };
    await count();
    const quiet = await count();
    for (let more = 0; more < 3; more += 1) await makeWebhook();
    expect(await count()).toBe(quiet);
    await watched.close();
    await runJobs(t);
    expect(receiver.received).toHaveLength(3);
  });

  it("is not kept back by a webhook that is being deleted at the same time", async () => {
    const { id } = await makeWebhook();
    let deleted: Promise<unknown> = Promise.resolve();
    await runWrite({ db: t.db, config: t.config, actor: system }, async ({ tx }) => {
      await query(tx, "delete from webhook where id = $1", [id]);
      deleted = happens("thing.made");
      // The other write waits for this one.
      await expect
        .poll(() => query(t.db, "select 1 from pg_stat_activity where wait_event_type = 'Lock'"))
        .toHaveLength(1);
    });
    await deleted;
    expect(await query(t.db, "select id from webhook_delivery")).toEqual([]);
  });
});

describe("a receiver in trouble", () => {
  it("that answers 500 is asked again later with the same message, until it takes it", async () => {
    const { id, secret } = await makeWebhook();
    receiver.answer = (response) => response.writeHead(500).end("broken\u0000 here");
    await happens("thing.made");
    await runJobs(t);
    const failed = await only(id);
    expect(failed).toMatchObject({ state: "pending", attempt_count: 1, error: "The receiver answered 500" });
    expect(failed.attempts).toMatchObject([{ status_code: 500, response: "broken here" }]);
    expect(Date.parse(failed.next_attempt_at ?? "") - Date.now()).toBeGreaterThan(0);
    expect((await t.api.webhooks.get({ id })).webhook.failing_since).not.toBeNull();
    receiver.answer = (response) => response.writeHead(204).end();
    await runJobs(t);
    const [first, second, ...others] = receiver.received;
    if (!first || !second) throw new Error("There was no second attempt");
    expect(others).toEqual([]);
    expect(second.headers["webhook-id"]).toBe(first.headers["webhook-id"]);
    expect(verified(secret, second)).toEqual(verified(secret, first));
    expect(await only(id)).toMatchObject({ state: "delivered", error: null, next_attempt_at: null });
    expect((await t.api.webhooks.get({ id })).webhook.failing_since).toBeNull();
  });

  it("that never takes it is given up after seven attempts, over some eighteen hours", async () => {
    const { id } = await makeWebhook();
    receiver.answer = (response) => response.writeHead(503).end();
    await happens("thing.made");
    const waits: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      const before = Date.now();
      await runJobs(t);
      const { next_attempt_at } = await only(id);
      if (next_attempt_at) waits.push((Date.parse(next_attempt_at) - before) / 1000);
    }
    expect(receiver.received).toHaveLength(7);
    expect(await only(id)).toMatchObject({ state: "failed", attempt_count: 7, next_attempt_at: null });
    const steps = [5, 300, 1_800, 7_200, 18_000, 36_000];
    expect(waits).toHaveLength(steps.length);
    for (const [index, step] of steps.entries()) {
      expect(waits[index]).toBeGreaterThanOrEqual(step);
      expect(waits[index]).toBeLessThan(step * 1.1 + 5);
    }
    expect(await waitingJobs(t)).toEqual([]);
  });

  it("that is slow counts as failed when its time is up", async () => {
    const { id } = await makeWebhook();
    t.config.webhooks.timeoutMillis = 100;
    receiver.answer = () => undefined;
    await happens("thing.made");
    await runJobs(t);
    t.config.webhooks.timeoutMillis = 5_000;
    expect(await only(id)).toMatchObject({
      state: "pending",
      error: "No answer within 0.1 s",
      attempts: [{ status_code: null, response: null }],
    });
  });

  it("that is not there, or sends elsewhere, has failed: redirects are not followed", async () => {
    const other = await startReceiver();
    const { id } = await makeWebhook();
    receiver.answer = (response) => response.writeHead(307, { location: other.url }).end();
    await happens("thing.made");
    await runJobs(t);
    expect(other.received).toEqual([]);
    await other.stop();
    await t.api.webhooks.update({ id, url: other.url });
    await runJobs(t);
    const { attempts = [], state } = await only(id);
    expect(state).toBe("pending");
    expect(attempts).toMatchObject([{ status_code: 307 }, { status_code: null }]);
    expect(attempts[1]?.error).toContain("ECONNREFUSED");
  });

  it("that answers without end is cut off, and what it began with is kept", async () => {
    const { id } = await makeWebhook();
    receiver.answer = (response) => {
      const more = () => {
        while (!response.destroyed && response.write("x".repeat(10_000)));
      };
      response.on("drain", more);
      more();
    };
    await happens("thing.made");
    await runJobs(t);
    const { state, attempts } = await only(id);
    expect(state).toBe("delivered");
    expect(attempts?.[0]?.response).toBe("x".repeat(1_000));
  });

  it("for days is switched off, with an event, and its messages are not sent any more", async () => {
    const { id } = await makeWebhook();
    receiver.answer = (response) => response.writeHead(500).end();
    await happens("thing.made");
    await runJobs(t);
    await happens("thing.made");
    await query(t.db, "update webhook set failing_since = now() - interval '121 hours' where id = $1", [id]);
    await runJobs(t);
    const { webhook } = await t.api.webhooks.get({ id });
    expect(webhook).toMatchObject({ is_enabled: false, disabled_reason: "failing" });
    expect((await t.eventsOf(id)).filter((name) => name === "webhook.disabled")).toHaveLength(1);
    const attempts = receiver.received.length;
    await happens("thing.made");
    await runJobs(t);
    expect(receiver.received).toHaveLength(attempts);
    const states = (await deliveriesOf(t, id)).map(({ state }) => state);
    expect(states).toEqual(["failed", "failed"]);
    await t.api.webhooks.update({ id, is_enabled: true });
    expect((await t.api.webhooks.get({ id })).webhook).toMatchObject({
      is_enabled: true,
      disabled_reason: null,
      failing_since: null,
    });
  });

  it("that says it is gone is switched off at once", async () => {
    const { id } = await makeWebhook();
    receiver.answer = (response) => response.writeHead(410).end();
    await happens("thing.made");
    await runJobs(t);
    expect((await t.api.webhooks.get({ id })).webhook.disabled_reason).toBe("gone");
  });
});

describe("a process that dies", () => {
  it("after the receiver has answered posts the message again, under the same id, and it is noted once", async () => {
    const { id } = await makeWebhook();
    await happens("thing.made");
    const watched = watchDatabase(t.url);
    const dying = { db: watched.db, config: t.config };
    const delivery = (await only(id)).id;
    // After the message is read and the transaction has begun that notes the outcome.
    watched.reset({ kind: "loses the connection", at: 3 });
    await expect(deliverWebhook(dying, { id: delivery })).rejects.toThrow();
    expect(receiver.received).toHaveLength(1);
    expect(await only(id)).toMatchObject({ state: "pending", attempt_count: 0, attempts: [] });
    await watched.close();
    await runJobs(t);
    const ids = receiver.received.map(({ headers }) => headers["webhook-id"]);
    expect(ids).toEqual([delivery, delivery]);
    expect(await only(id)).toMatchObject({ state: "delivered", attempts: [{ number: 1 }] });
  });

  it("two jobs for one message note one attempt", async () => {
    const { id } = await makeWebhook();
    await happens("thing.made");
    const delivery = (await only(id)).id;
    await Promise.all([deliverWebhook(t, { id: delivery }), deliverWebhook(t, { id: delivery })]);
    expect(await only(id)).toMatchObject({ state: "delivered", attempt_count: 1, attempts: [{ number: 1 }] });
  });
});

it("messages are forgotten after thirty days, with their attempts", async () => {
  const { id } = await makeWebhook();
  await happens("thing.made");
  await happens("thing.made");
  await runJobs(t);
  const [young, old] = await deliveriesOf(t, id);
  await query(t.db, "update webhook_delivery set created_at = now() - interval '31 days' where id = $1", [
    old?.id,
  ]);
  await expireDeliveries(t.db);
  expect((await only(id)).id).toBe(young?.id);
  expect(await query(t.db, "select 1 from webhook_attempt")).toHaveLength(1);
});

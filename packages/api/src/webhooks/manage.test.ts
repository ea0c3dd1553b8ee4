import { isIP } from "node:net";
import { query } from "@backroom/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../testing/index";
import { runJobs } from "../testing/jobs";
import { cleanRefusalOf } from "../testing/refusals";
import { post } from "./post";
import { openSecret } from "./secrets";
import { deliveriesOf, type Receiver, startReceiver, verified } from "./testing";

let t: TestApi;
let receiver: Receiver;
beforeAll(async () => {
  t = await openTestApi();
  receiver = await startReceiver();
});
afterAll(async () => {
  await receiver.stop();
  await t.close();
});
beforeEach(() => {
  t.config.webhooks = { allowPrivate: true, timeoutMillis: 5_000 };
  receiver.received.length = 0;
  receiver.answer = (response) => response.end();
});

const event_names = ["thing.made"];
const make = () => t.api.webhooks.create({ url: receiver.url, event_names });

describe("the secret of a webhook", () => {
  it("is shown when it is made, and nowhere else: not in answers, events, or readable in the database", async () => {
    const { webhook, secret } = await make();
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
    const bare = secret.slice("whsec_".length);
    const shown = [
      webhook,
      await t.api.webhooks.get({ id: webhook.id }),
      await t.api.webhooks.list({}),
      await t.api.webhooks.update({ id: webhook.id, description: "Stock" }),
      await query(t.db, "select * from event"),
      await query(t.db, "select * from webhook"),
      await query(t.db, "select * from idempotency_key"),
    ];
    expect(JSON.stringify(shown)).not.toContain(bare);
    expect(Object.keys(webhook).filter((name) => name.includes("secret"))).toEqual([]);
  });

  it("can be read back with the config's secret only, and for its own webhook only", async () => {
    const { webhook, secret } = await make();
    const row = await t.db
      .selectFrom("webhook")
      .select("secret")
      .where("id", "=", webhook.id)
      .executeTakeFirstOrThrow();
    expect(openSecret(t.config, webhook.id, row.secret)).toBe(secret);
    expect(() => openSecret(t.config, "whk_other", row.secret)).toThrow("cannot be read");
    const other = { ...t.config, cookieSecret: "another secret for tests" };
    expect(() => openSecret(other, webhook.id, row.secret)).toThrow("COOKIE_SECRET");
  });

  it("after a rotation signs beside the old one for a day, then alone", async () => {
    const { webhook, secret: old } = await make();
    const { secret } = await t.api.webhooks.rotateSecret({ id: webhook.id });
    expect(secret).not.toBe(old);
    await t.api.webhooks.test({ id: webhook.id });
    await runJobs(t);
    await query(t.db, "update webhook set previous_secret_expires_at = now() where id = $1", [webhook.id]);
    await t.api.webhooks.test({ id: webhook.id });
    await runJobs(t);
    const [first, second] = receiver.received;
    if (!first || !second) throw new Error("The messages did not come");
    const told = { type: "webhook.test", timestamp: expect.any(String), data: { id: webhook.id } };
    expect(verified(old, first)).toEqual(told);
    expect(verified(secret, first)).toEqual(told);
    expect(verified(secret, second)).toEqual(told);
    expect(() => verified(old, second)).toThrow();
    expect(await t.eventsOf(webhook.id)).toContain("webhook.secret_rotated");
  });

  it("that cannot be read any more is a failed attempt that says what to do", async () => {
    const { webhook } = await make();
    await query(t.db, "update webhook set secret = $2 where id = $1", [
      webhook.id,
      Buffer.alloc(40).toString("base64"),
    ]);
    await t.api.webhooks.test({ id: webhook.id });
    await runJobs(t);
    expect(receiver.received).toEqual([]);
    const [delivery] = await deliveriesOf(t, webhook.id);
    expect(delivery?.error).toContain("give the webhook a new one");
  });
});

describe("the address of a webhook", () => {
  it.each([
    "ftp://example.com",
    "nonsense",
    "http://example.com/hooks",
    "https://user:password@example.com",
    "https://localhost/hooks",
    "http://127.0.0.1:9000",
    "https://10.1.2.3",
    "https://0x7f.1",
    "https://169.254.169.254/latest/meta-data",
    "https://[::1]",
    "https://[::ffff:10.0.0.1]",
    "https://[fd00::1]",
    "https://[fe80::1]",
  ])("%s is refused", async (url) => {
    t.config.webhooks.allowPrivate = false;
    const refusal = await cleanRefusalOf(t, () => t.api.webhooks.create({ url, event_names }));
    expect(refusal).toMatchObject({ kind: "invalid_data", details: { fields: [{ path: "url" }] } });
    t.config.webhooks.allowPrivate = true;
    const { webhook } = await make();
    t.config.webhooks.allowPrivate = false;
    const changed = await cleanRefusalOf(t, () => t.api.webhooks.update({ id: webhook.id, url }));
    expect(changed.kind).toBe("invalid_data");
  });

  it("may be local where the setting says so, over http in development only", async () => {
    const { webhook } = await make();
    expect(webhook.url).toBe(receiver.url);
    const { env } = t.config;
    t.config.env = "production";
    const refusal = await cleanRefusalOf(t, make);
    t.config.env = env;
    expect(refusal.message).toContain("https://");
  });

  it.each([
    ["to a private address", ["10.0.0.1"], "10.0.0.1"],
    ["also to a private address", ["93.184.216.34", "::1"], "::1"],
  ])("whose name leads %s is not asked", async (_what, addresses, named) => {
    t.config.webhooks.allowPrivate = false;
    const resolve = async () => addresses.map((address) => ({ address, family: isIP(address) }));
    const outcome = await post(t.config, "https://hooks.example.com", {}, "{}", resolve);
    expect(outcome).toMatchObject({
      status_code: null,
      error: `hooks.example.com leads to the private or local address ${named}`,
    });
  });

  it("is looked up once: the connection is made to the address that was checked", async () => {
    const asked: string[] = [];
    const resolve = async (host: string) => {
      asked.push(host);
      return [{ address: asked.length === 1 ? "127.0.0.1" : "203.0.113.1", family: 4 }];
    };
    const url = receiver.url.replace("127.0.0.1", "hooks.localhost");
    expect(await post(t.config, url, {}, "{}", resolve)).toMatchObject({ status_code: 200, error: null });
    expect(asked).toEqual(["hooks.localhost"]);
    expect(receiver.received).toHaveLength(1);
  });
});

describe("events that a webhook asks for", () => {
  it.each([[[]], [["order"]], [["*"]], [["order.placed.now"]], [["Order.placed"]]])(
    "%j are refused",
    async (names) => {
      const refusal = await cleanRefusalOf(t, () =>
        t.api.webhooks.create({ url: receiver.url, event_names: names }),
      );
      expect(refusal.kind).toBe("invalid_data");
    },
  );
});

describe("sending a message again", () => {
  it("posts it as it was, under its id, and adds to its log", async () => {
    const { webhook, secret } = await make();
    const { delivery } = await t.api.webhooks.test({ id: webhook.id });
    await runJobs(t);
    const { delivery: replayed } = await t.api.webhooks.replay({ id: delivery.id });
    expect(replayed).toMatchObject({ id: delivery.id, state: "pending", attempt_count: 1 });
    await runJobs(t);
    const [first, second] = receiver.received;
    if (!first || !second) throw new Error("The messages did not come");
    expect(second.body).toBe(first.body);
    expect(second.headers["webhook-id"]).toBe(delivery.id);
    expect(verified(secret, second)).toBeDefined();
    const [kept] = await deliveriesOf(t, webhook.id);
    expect(kept).toMatchObject({ state: "delivered", attempts: [{ number: 1 }, { number: 2 }] });
    expect(await t.eventsOf(webhook.id)).toContain("webhook.delivery_replayed");
  });

  it("gives one that was given up a full round of attempts", async () => {
    const { webhook } = await make();
    receiver.answer = (response) => response.writeHead(500).end();
    const { delivery } = await t.api.webhooks.test({ id: webhook.id });
    for (let round = 0; round < 8; round += 1) await runJobs(t);
    await t.api.webhooks.replay({ id: delivery.id });
    for (let round = 0; round < 8; round += 1) await runJobs(t);
    const [kept] = await deliveriesOf(t, webhook.id);
    expect(kept).toMatchObject({ state: "failed", attempt_count: 14 });
  });

  it("is refused while it is on its way, and of two at once one is", async () => {
    const { webhook } = await make();
    const { delivery } = await t.api.webhooks.test({ id: webhook.id });
    const early = await cleanRefusalOf(t, () => t.api.webhooks.replay({ id: delivery.id }));
    expect(early).toMatchObject({ kind: "not_allowed" });
    await runJobs(t);
    const both = await Promise.allSettled([
      t.api.webhooks.replay({ id: delivery.id }),
      t.api.webhooks.replay({ id: delivery.id }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await runJobs(t);
    expect(receiver.received).toHaveLength(2);
  });

  it("is refused for a webhook that is switched off, like a test", async () => {
    const { webhook } = await make();
    const { delivery } = await t.api.webhooks.test({ id: webhook.id });
    await runJobs(t);
    await t.api.webhooks.update({ id: webhook.id, is_enabled: false });
    for (const call of [
      () => t.api.webhooks.replay({ id: delivery.id }),
      () => t.api.webhooks.test({ id: webhook.id }),
    ]) {
      const refusal = await cleanRefusalOf(t, call);
      expect(refusal).toMatchObject({ kind: "not_allowed" });
      expect(refusal.message).toContain("switched off");
    }
  });
});

it("a webhook that is switched off or deleted gets nothing, not even what was waiting", async () => {
  const off = await make();
  const gone = await make();
  await t.api.webhooks.test({ id: off.webhook.id });
  await t.api.webhooks.test({ id: gone.webhook.id });
  await t.api.webhooks.update({ id: off.webhook.id, is_enabled: false });
  await t.api.webhooks.delete({ id: gone.webhook.id });
  await runJobs(t);
  expect(receiver.received).toEqual([]);
  expect(await deliveriesOf(t, off.webhook.id)).toMatchObject([{ state: "failed", attempts: [] }]);
  expect((await cleanRefusalOf(t, () => deliveriesOf(t, gone.webhook.id))).kind).toBe("not_found");
});

it("the log is narrowed by state", async () => {
  const { webhook } = await make();
  const { delivery } = await t.api.webhooks.test({ id: webhook.id });
  await runJobs(t);
  await t.api.webhooks.test({ id: webhook.id });
  const { deliveries, count } = await t.api.webhooks.deliveries({ id: webhook.id, state: "delivered" });
  expect([deliveries.map(({ id }) => id), count]).toEqual([[delivery.id], 1]);
});

import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newId } from "@backroom/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mailFiles } from "../providers/mail/files";
import { smtpProvider } from "../providers/mail/smtp";
import { addProviders } from "../providers/registry";
import { openTestApi, type TestApi } from "../testing/index";
import { runJobs, waitingJobs } from "../testing/jobs";
import { type MailServer, startMailServer } from "../testing/mail-server";
import { makeOrder } from "../testing/orders";
import { cleanRefusalOf } from "../testing/refusals";
import { makeShop, type Shop } from "../testing/shop";

let t: TestApi;
let shop: Shop;
let server: MailServer;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t);
  await t.api.store.update({ name: "Tea & Sons" });
  server = await startMailServer();
  addProviders(t.config, { notification: { email: smtpProvider(t.config, server.url) } });
});
afterAll(async () => {
  await server.stop();
  await t.close();
});
beforeEach(async () => {
  await runJobs(t);
  server.reset();
});

const told = async (resource_id: string) =>
  (await t.api.notifications.list({ resource_id, order: "created_at" })).notifications;
const emailOf = async (id: string) => (await t.api.orders.get({ id, fields: "email" })).order.email;

describe("a customer is told", () => {
  it("of an order: its lines and sums in its currency, the address, the shop's name, in HTML and plain text", async () => {
    const { id, total } = await makeOrder(t, shop, { price: 123450 });
    await runJobs(t);
    const [mail] = server.mails;
    const { order } = await t.api.orders.get({ id });
    expect(server.mails).toHaveLength(1);
    expect(total).toBe(123450);
    expect(mail).toMatchObject({ to: order.email, subject: `Your order #${order.display_id} at Tea & Sons` });
    expect(mail?.from).toContain('Tea & Sons" <no-reply@localhost>');
    for (const part of [mail?.html, mail?.text]) {
      expect(part).toContain("1 × Vase");
      expect(part).toContain("$1,234.50");
      expect(part).toContain("Hello Ada");
      expect(part).toContain("1 Main Street");
    }
    expect(mail?.text).toMatch(/^1 × Vase +\$1,234\.50$/m);
    expect(mail?.html).toContain("Tea &amp; Sons");
    expect(mail?.text).not.toMatch(/<\/?[a-z]/);
    expect(await told(id)).toMatchObject([
      {
        event_name: "order.placed",
        resource_type: "order",
        to: order.email,
        provider_id: "email",
        error: null,
      },
    ]);
    expect((await told(id))[0]?.sent_at).not.toBeNull();
  });

  it("of a refund, with its amount", async () => {
    const { id } = await makeOrder(t, shop);
    await t.api.orders.refund({ id, amount: 250, reason: "discount", note: "for staff only" });
    await runJobs(t);
    const mail = server.mails.find(({ subject }) => subject.startsWith("Refund"));
    expect(mail?.text).toContain("$2.50");
    expect(mail?.text).not.toContain("for staff only");
  });

  it("of a shipment, with its tracking numbers, and of a return", async () => {
    const { id } = await makeOrder(t, shop);
    const { order } = await t.api.orders.get({ id });
    const items = [{ item_id: order.items?.[0]?.id ?? "", quantity: 1 }];
    // The draft came without a shipping method; an order that is sent has one.
    await t.db
      .insertInto("shipping_method")
      .values({ id: newId("sm"), shipping_option_id: shop.option_id, order_id: id, price: 0, data: {} })
      .execute();
    const { order: packed } = await t.api.orders.createFulfillment({ id, items });
    const fulfillment_id = packed.fulfillments?.[0]?.id ?? "";
    await t.api.orders.createShipment({ id, fulfillment_id, tracking_numbers: ["TRACK-1", "TRACK-2"] });
    await t.api.orders.requestReturn({ id, items, refund: 400 });
    await runJobs(t);
    const textOf = (start: string) => server.mails.find(({ subject }) => subject.startsWith(start))?.text;
    expect(textOf(`Order #${order.display_id} is on its way`)).toMatch(
      /1 × Vase[\s\S]*TRACK-1[\s\S]*TRACK-2/,
    );
    expect(textOf(`Your return for order #${order.display_id}`)).toMatch(/1 × Vase[\s\S]*\$4\.00/);
  });

  it("nothing where no_notification is set", async () => {
    const { id } = await makeOrder(t, shop, { no_notification: true });
    await runJobs(t);
    expect(server.mails).toEqual([]);
    expect(await told(id)).toEqual([]);
  });

  it("once, however often the event is delivered", async () => {
    const { id } = await makeOrder(t, shop);
    const event = await t.db
      .selectFrom("event")
      .select("id")
      .where("resource_id", "=", id)
      .where("name", "=", "order.placed")
      .executeTakeFirstOrThrow();
    await runJobs(t);
    const { handleEvent } = await import("../jobs/deliver-events");
    await handleEvent(t, { subscriber: "notifications", event_id: event.id });
    await runJobs(t);
    expect(server.mails).toHaveLength(1);
    expect(await told(id)).toHaveLength(1);
  });

  it("what a shop's or customer's name holds is text, never markup, and never a header", async () => {
    await t.api.store.update({ name: "A <b>shop</b>\r\nBcc: all@example.com" });
    const { id } = await makeOrder(t, shop);
    await runJobs(t);
    await t.api.store.update({ name: "Tea & Sons" });
    const [mail] = server.mails;
    expect(mail?.html).toContain("A &lt;b&gt;shop&lt;/b&gt;");
    expect(mail?.recipients).toEqual([await emailOf(id)]);
    expect(mail?.raw.split("\r\n\r\n")[0]).not.toMatch(/^Bcc:/m);
  });
});

describe("the mail server", () => {
  it("down for an hour: each attempt is noted, none is lost, and the mail goes out once", async () => {
    const { id } = await makeOrder(t, shop);
    server.refuse("451 try again later");
    await runJobs(t);
    await runJobs(t);
    await runJobs(t);
    expect(server.mails).toEqual([]);
    expect(await told(id)).toMatchObject([{ sent_at: null, error: expect.stringContaining("451") }]);
    expect(await waitingJobs(t)).toMatchObject([{ task: "send_notification" }]);
    server.refuse(undefined);
    await runJobs(t);
    await runJobs(t);
    expect(server.mails).toHaveLength(1);
    expect(await told(id)).toMatchObject([{ error: null }]);
    expect(await waitingJobs(t)).toEqual([]);
  });

  it("not reachable at all: tried again", async () => {
    const { id } = await makeOrder(t, shop);
    await server.stop();
    await runJobs(t);
    expect((await waitingJobs(t)).map(({ task }) => task)).toEqual(["send_notification"]);
    await server.start();
    await runJobs(t);
    expect(server.mails).toHaveLength(1);
    expect((await told(id))[0]?.sent_at).not.toBeNull();
  });

  it("that does not know the address: noted, and not tried again", async () => {
    const { id } = await makeOrder(t, shop);
    server.refuse("550 no such user");
    await runJobs(t);
    server.refuse(undefined);
    expect(await told(id)).toMatchObject([{ sent_at: null, error: expect.stringContaining("550") }]);
    expect(await waitingJobs(t)).toEqual([]);
  });
});

describe("without a mail server", () => {
  it("mail lands as files that any mail program opens", async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "backroom-mail-"));
    await mailFiles({ ...t.config, dataDir }).send({
      id: "noti_1",
      to: "ada@example.com",
      sender: "Shop",
      subject: "Hello",
      html: "<p>Hi</p>",
      text: "Hi",
    });
    expect(await readdir(join(dataDir, "mail"))).toEqual(["noti_1.eml"]);
    const text = await readFile(join(dataDir, "mail", "noti_1.eml"), "utf8");
    expect(text).toMatch(/^To: ada@example\.com$/m);
    expect(text).toMatch(/^Message-ID: <noti_1@localhost>/m);
    await rm(dataDir, { recursive: true });
  });
});

describe("notifications", () => {
  const sent = async () => {
    const { id } = await makeOrder(t, shop);
    await runJobs(t);
    const [notification] = await told(id);
    server.reset();
    return { order: id, id: notification?.id ?? "" };
  };

  it("are previewed as they were sent", async () => {
    const { id, order } = await sent();
    const { preview } = await t.api.notifications.preview({ id });
    expect(preview).toMatchObject({
      to: await emailOf(order),
      subject: expect.stringContaining("Your order"),
    });
    expect(preview.html).toContain("1 × Vase");
    expect(preview.text).toContain("1 × Vase");
  });

  it("are sent again as they were, also elsewhere; the answer is the original with its resends", async () => {
    const { id, order } = await sent();
    const original = await t.api.notifications.preview({ id });
    await t.api.notifications.resend({ id });
    const { notification } = await t.api.notifications.resend({ id, to: "other@example.com" });
    expect(notification.id).toBe(id);
    expect(notification.resends?.map(({ to, parent_id }) => [to, parent_id])).toEqual([
      [await emailOf(order), id],
      ["other@example.com", id],
    ]);
    await runJobs(t);
    expect(server.mails.map(({ to }) => to).sort()).toEqual(
      [await emailOf(order), "other@example.com"].sort(),
    );
    expect(server.mails[0]?.subject).toBe(original.preview.subject);
  });

  it("are hidden in the list where they were sent again, unless asked for", async () => {
    const { id, order } = await sent();
    await t.api.notifications.resend({ id });
    const shown = async (include_resends?: "true" | "false") =>
      (await t.api.notifications.list({ resource_id: order, include_resends })).count;
    expect([await shown(), await shown("false"), await shown("true")]).toEqual([1, 1, 2]);
  });

  it("are found by one or several values with commas", async () => {
    const { order } = await sent();
    const { order: other } = await sent();
    const list = async (input: Parameters<typeof t.api.notifications.list>[0]) =>
      (await t.api.notifications.list(input)).notifications.map(({ resource_id }) => resource_id).sort();
    expect(await list({ resource_id: `${order},${other}` })).toEqual([order, other].sort());
    expect(await list({ to: await emailOf(order), event_name: "order.placed,order.canceled" })).toEqual([
      order,
    ]);
    expect(await list({ resource_id: order, event_name: "order.canceled" })).toEqual([]);
  });

  it("of an unknown id, or of a provider that is gone, are not sent again", async () => {
    const { id } = await sent();
    const refusal = (input: { id: string; to?: string }) =>
      cleanRefusalOf(t, () => t.api.notifications.resend(input));
    expect((await refusal({ id: "noti_unknown" })).kind).toBe("not_found");
    expect((await refusal({ id, to: "nobody" })).kind).toBe("invalid_data");
    await t.db.insertInto("notification_provider").values({ id: "pigeon" }).execute();
    await t.db.updateTable("notification").set({ provider_id: "pigeon" }).where("id", "=", id).execute();
    expect((await refusal({ id })).kind).toBe("not_found");
    expect((await cleanRefusalOf(t, () => t.api.notifications.preview({ id: "noti_unknown" }))).kind).toBe(
      "not_found",
    );
  });
});

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { query } from "@backroom/db";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Client } from "./support/client";
import { buildServer, type ServerProcess, startServerProcess } from "./support/process";
import { openTestServer, signedIn, type TestServer } from "./support/server";
import { draftBody, type HttpShop, makeHttpShop } from "./support/shop";

/** The server as it is shipped: PDFs with their fonts, and webhooks sent by its worker, also after `kill -9`. */
let server: TestServer;
let shop: HttpShop;
let receiver: Server;
let hooksUrl: string;
const received: string[] = [];
let isAnswering = true;
const processes: ServerProcess[] = [];
const removeBuild = buildServer();

beforeAll(async () => {
  server = await openTestServer();
  shop = await makeHttpShop(server.admin);
  receiver = createServer((request, response) => {
    received.push(String(request.headers["webhook-id"]));
    request.resume();
    if (isAnswering) response.end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  // It listens on a port, not on a path.
  hooksUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
});
afterAll(async () => {
  for (const one of processes) await one.kill();
  receiver.closeAllConnections();
  receiver.close();
  await server.close();
  removeBuild();
});

async function start(): Promise<{ own: ServerProcess; admin: Client }> {
  const own = await startServerProcess({
    DATABASE_URL: server.databaseUrl,
    NODE_ENV: "development",
    LOG_LEVEL: "info",
    JOBS: "on",
    WEBHOOKS_ALLOW_PRIVATE: "1",
  });
  processes.push(own);
  return { own, admin: await signedIn(own.url) };
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

async function paidOrder(admin: Client): Promise<string> {
  const draft = await admin.post("/admin/draft-orders", draftBody(shop, { no_notification_order: true }));
  const { json } = await admin.post(`/admin/draft-orders/${draft.json.draft_order.id}/pay`);
  return json.order.id;
}

const stateOf = async (admin: Client, webhook: string) =>
  (await admin.get(`/admin/webhooks/${webhook}/deliveries`)).json.deliveries[0]?.state;

it("an invoice and a packing slip are PDFs over REST, and refusals stay JSON", async () => {
  const { admin } = await start();
  const id = await paidOrder(admin);
  expect(await admin.get(`/admin/orders/${id}/invoice`)).toMatchObject({
    status: 404,
    json: { type: "not_found" },
  });
  const { json } = await admin.post(`/admin/orders/${id}/invoice`);
  const { order } = (await admin.get(`/admin/orders/${id}`)).json;
  const items = order.items.map((item: { id: string }) => ({ item_id: item.id, quantity: 1 }));
  const packed = (await admin.post(`/admin/orders/${id}/fulfillment`, { items })).json.order;
  const slip = `/admin/orders/${id}/fulfillments/${packed.fulfillments[0].id}/packing-slip`;
  for (const [path, name] of [
    [`/admin/orders/${id}/invoice`, `invoice-${json.invoice.number}.pdf`],
    [slip, `packing-slip-${order.display_id}.pdf`],
  ] as const) {
    const answer = await admin.get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("content-disposition")).toBe(`inline; filename="${name}"`);
    expect(answer.text).toMatch(/^%PDF-1\.\d[\s\S]*%%EOF\s*$/);
  }
});

it("a message is posted by the worker, and again when it was killed before the receiver answered", async () => {
  const first = await start();
  const { json } = await first.admin.post("/admin/webhooks", {
    url: hooksUrl,
    event_names: ["order.placed"],
  });
  const webhook: string = json.webhook.id;
  await paidOrder(first.admin);
  await until(async () => (await stateOf(first.admin, webhook)) === "delivered");
  expect(received).toHaveLength(1);

  isAnswering = false;
  await paidOrder(first.admin);
  await until(() => received.length === 2);
  for (const one of processes) await one.kill();
  isAnswering = true;
  // Two minutes pass.
  await query(
    server.db,
    "update graphile_worker._private_jobs set locked_at = locked_at - interval '2 minutes' where locked_at is not null",
  );
  const second = await start();
  await until(async () => (await stateOf(second.admin, webhook)) === "delivered");
  expect(received).toHaveLength(3);
  expect(received[2]).toBe(received[1]);
});

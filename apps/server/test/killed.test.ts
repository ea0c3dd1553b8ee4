import { query } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientOf } from "./support/client";
import { buildServer, type ServerProcess, startServerProcess } from "./support/process";
import { openTestServer, signedIn, type TestServer } from "./support/server";
import { draftBody, type HttpShop, makeHttpShop } from "./support/shop";

/** `kill -9` of the server while drafts are paid: afterwards each is either untouched or an order, whole. */
let server: TestServer;
let shop: HttpShop;
const processes: ServerProcess[] = [];

const removeBuild = buildServer();
beforeAll(async () => {
  server = await openTestServer();
  shop = await makeHttpShop(server.admin);
});
afterAll(async () => {
  for (const one of processes) await one.kill();
  await server.close();
  removeBuild();
});

const start = async () => {
  const started = await startServerProcess({ DATABASE_URL: server.databaseUrl, LOG_LEVEL: "info" });
  processes.push(started);
  return started;
};

async function makeDrafts(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const answer = await server.admin.post("/admin/draft-orders", draftBody(shop));
    ids.push(answer.json.draft_order.id);
  }
  return ids;
}

interface Traces {
  id: string;
  status: string;
  order_id: string | null;
  orders: number;
  lines: number;
  payments: number;
  captured: number;
  methods: number;
  placed: number;
  keys: number;
}

/** What "mark paid" leaves behind, by draft. */
const traces = (ids: string[]): Promise<Traces[]> =>
  query<Traces>(
    server.db,
    `select d.id, d.status, d.order_id,
       (select count(*) from "order" o where o.draft_order_id = d.id)::int as orders,
       (select count(*) from line_item l join "order" o on o.id = l.order_id where o.draft_order_id = d.id)::int as lines,
       (select count(*) from payment p where p.order_id = d.order_id or p.cart_id = d.cart_id)::int as payments,
       (select count(*) from payment p where p.order_id = d.order_id and p.captured_at is not null)::int as captured,
       (select count(*) from shipping_method m join "order" o on o.id = m.order_id where o.draft_order_id = d.id)::int as methods,
       (select count(*) from event e where e.name = 'order.placed' and e.resource_id = d.order_id)::int as placed,
       (select count(*) from idempotency_key k where k.key = 'pay ' || d.id)::int as keys
     from draft_order d where d.id = any($1) order by d.id`,
    [ids],
  );

const untouched = {
  status: "open",
  order_id: null,
  orders: 0,
  lines: 0,
  payments: 0,
  captured: 0,
  methods: 0,
  placed: 0,
  keys: 0,
};
const whole = {
  status: "completed",
  order_id: expect.any(String),
  orders: 1,
  lines: 2,
  payments: 1,
  captured: 1,
  methods: 1,
  placed: 1,
  keys: 1,
};

const payAll = (url: string, ids: string[], cookie: Record<string, string>) =>
  Promise.all(
    ids.map((id) =>
      clientOf(url, cookie)
        .post(`/admin/draft-orders/${id}/pay`, undefined, { "idempotency-key": `pay ${id}` })
        .catch(() => undefined),
    ),
  );

/** No session of the killed server is left: Postgres has undone what it had begun. */
async function serverIsGone(): Promise<void> {
  for (;;) {
    const rows = await query(
      server.db,
      "select 1 from pg_stat_activity where datname = current_database() and application_name = 'backroom'",
    );
    if (rows.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function retryAll(ids: string[], cookie: Record<string, string>): Promise<void> {
  const again = await start();
  const answers = await payAll(again.url, ids, cookie);
  expect(answers.map((answer) => answer?.status)).toEqual(ids.map(() => 200));
  for (const trace of await traces(ids)) expect(trace).toMatchObject(whole);
  const repeated = await payAll(again.url, ids, cookie);
  expect(repeated.map((answer) => answer?.text)).toEqual(answers.map((answer) => answer?.text));
  await again.kill();
}

describe("the server killed while many drafts are paid", () => {
  it("leaves nothing or everything for each, and a retry with the same key makes one order", async () => {
    const ids = await makeDrafts(30);
    const victim = await start();
    const { headers } = await signedIn(victim.url);
    let answered = 0;
    const payOne = async (id: string) => {
      const [answer] = await payAll(victim.url, [id], headers);
      if (answer) answered += 1;
    };
    const paying = Promise.all(ids.map(payOne));
    while (answered < 5) await new Promise((resolve) => setTimeout(resolve, 1));
    await victim.kill();
    await paying;
    await serverIsGone();

    const after = await traces(ids);
    for (const trace of after) expect(trace).toMatchObject(trace.status === "open" ? untouched : whole);
    const completed = after.filter((trace) => trace.status === "completed").length;
    expect(completed).toBeGreaterThanOrEqual(5);
    expect(completed).toBeLessThan(30);
    await retryAll(ids, headers);
  });

  it.each(["order", "line_item", "payment", "shipping_method", "event"])(
    "in the middle, when it is about to write to %s",
    async (table) => {
      const ids = await makeDrafts(1);
      const victim = await start();
      const { headers } = await signedIn(victim.url);
      const blocker = await server.pool.connect();
      await blocker.query(`begin; lock table "${table}" in share mode`);
      const paying = payAll(victim.url, ids, headers);
      await isWaitingForLock();
      await victim.kill();
      await paying;
      // The session of the dead server waits on; it goes on until it finds nobody to answer to.
      await blocker.query("commit");
      blocker.release();
      await serverIsGone();
      expect(await traces(ids)).toMatchObject([untouched]);
      await retryAll(ids, headers);
    },
  );
});

async function isWaitingForLock(): Promise<void> {
  for (;;) {
    const rows = await query(
      server.db,
      "select 1 from pg_stat_activity where datname = current_database() and application_name = 'backroom' and wait_event_type = 'Lock'",
    );
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

import { setTimeout as pause } from "node:timers/promises";
import { query } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runWrite } from "../core/write";
import { addProviders } from "../providers/registry";
import { openTestApi, type TestApi } from "../testing/index";
import { runJobs, waitingJobs } from "../testing/jobs";
import { makeOrder } from "../testing/orders";
import { makeDraft, makeShop, type Shop } from "../testing/shop";
import { watchDatabase } from "../testing/watched-database";
import { freeAbandonedJobs } from "./abandoned";
import { startWorker } from "./worker";

let t: TestApi;
let shop: Shop;
beforeAll(async () => {
  t = await openTestApi();
  shop = await makeShop(t);
});
afterAll(() => t.close());

const system = { type: "system", id: null } as const;
const emitting = (name: string, options: { isHistory?: boolean; fails?: boolean } = {}) =>
  runWrite({ db: t.db, config: t.config, actor: system, ...options }, async ({ emit }) => {
    emit({ name, resource_type: "order", resource_id: "order_1" });
    emit({ name, resource_type: "order", resource_id: "order_2" });
    if (options.fails) throw new Error("undone");
  });

describe("the events of a write", () => {
  it("are one job where somebody subscribes, and none where nobody does", async () => {
    await runJobs(t);
    await emitting("order.updated");
    expect(await waitingJobs(t)).toEqual([]);
    await emitting("order.placed");
    expect(await waitingJobs(t)).toMatchObject([{ task: "deliver_events", attempts: 0 }]);
    await runJobs(t);
    expect(await waitingJobs(t)).toEqual([]);
  });

  it("are no job when the write is undone, is a dry run, or loads history", async () => {
    await emitting("order.placed", { fails: true }).catch(() => undefined);
    await emitting("order.placed", { isHistory: true });
    const draft = await makeDraft(t, shop, { items: [{ title: "Vase", unit_price: 1, quantity: 1 }] });
    await t.as("admin", { dryRun: true }).draftOrders.pay({ id: draft.id });
    expect(await waitingJobs(t)).toEqual([]);
  });

  it("cost one statement more", async () => {
    const watched = watchDatabase(t.url);
    const count = async (name: string) => {
      watched.reset();
      await runWrite({ db: watched.db, config: t.config, actor: system }, async ({ emit }) =>
        emit({ name, resource_type: "order", resource_id: "order_1" }),
      );
      return watched.statements.length;
    };
    await count("order.placed");
    const quiet = await count("order.updated");
    expect(await count("order.placed")).toBe(quiet + 1);
    await watched.close();
    await runJobs(t);
  });
});

describe("a job", () => {
  it("whose input is not what it takes stays, with the reason", async () => {
    await query(t.db, "select graphile_worker.add_job('send_notification', '{\"wrong\": 1}')");
    await runJobs(t);
    expect(await waitingJobs(t)).toMatchObject([
      { task: "send_notification", attempts: 1, error: expect.stringContaining("id") },
    ]);
    await query(t.db, "delete from graphile_worker._private_jobs");
  });

  it("for a subscriber or an event that is gone is done", async () => {
    await query(
      t.db,
      `select graphile_worker.add_job('handle_event', '{"subscriber": "gone", "event_id": "evt_1"}'),
              graphile_worker.add_job('handle_event', '{"subscriber": "notifications", "event_id": "evt_1"}')`,
    );
    await runJobs(t);
    expect(await waitingJobs(t)).toEqual([]);
  });
});

/** An e-mail provider that sends nothing before it is told to finish. */
const makeSlowMail = () => {
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const sent: string[] = [];
  const send = async ({ to }: { to: string }) => {
    begin();
    await finished;
    sent.push(to);
  };
  addProviders(t.config, { notification: { email: { send } } });
  return { begun, finish: () => finish(), sent };
};

/** Jobs that find nothing to do. */
const addJobs = (count: number) =>
  query(
    t.db,
    `select graphile_worker.add_job('handle_event', json_build_object('subscriber', 'gone', 'event_id', 'evt_' || n))
       from generate_series(1, $1::int) as n`,
    [count],
  );

const freeJobs = () => query(t.db, "select id from graphile_worker._private_jobs where locked_at is null");

const throwOut = () =>
  query(
    t.db,
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name not like 'backroom%' and pid <> pg_backend_pid()`,
  );

describe("the worker", () => {
  it("hears of a job at once, runs it, and ends what it has begun when it is stopped", async () => {
    const slow = makeSlowMail();
    const worker = startWorker(t, () => undefined);
    const { id } = await makeOrder(t, shop);
    await slow.begun;
    const stopped = worker.stop();
    expect(slow.sent).toEqual([]);
    slow.finish();
    await stopped;
    const { notifications } = await t.api.notifications.list({ resource_id: id });
    expect(notifications).toMatchObject([{ to: slow.sent[0], sent_at: expect.any(String) }]);
    expect(await waitingJobs(t)).toEqual([]);
  });

  it("can be stopped while the database is not there, and says so once", async () => {
    const said: string[] = [];
    let hear: () => void = () => undefined;
    const heard = new Promise<void>((resolve) => {
      hear = resolve;
    });
    const config = { ...t.config, databaseUrl: "postgresql://nobody@127.0.0.1:1/nowhere" };
    const worker = startWorker({ db: t.db, config }, (level, message) => {
      if (level !== "warn") return;
      said.push(message);
      hear();
    });
    await heard;
    await worker.stop();
    expect(said.join()).toContain("starts again");
  });

  it("goes on after the database has thrown it out", async () => {
    const worker = startWorker(t, () => undefined);
    const first = await makeOrder(t, shop);
    const sentTo = async (id: string) => {
      for (;;) {
        const { notifications } = await t.api.notifications.list({ resource_id: id });
        if (notifications[0]?.sent_at) return notifications[0].to;
      }
    };
    expect(await sentTo(first.id)).toContain("@");
    await throwOut();
    const second = await makeOrder(t, shop);
    expect(await sentTo(second.id)).toContain("@");
    await worker.stop();
  });

  it("notes the end of every job, however often the database throws it out", async () => {
    const worker = startWorker(t, () => undefined);
    for (let round = 0; round < 8; round++) {
      await addJobs(10);
      await throwOut();
      await pause(Math.random() * 100);
    }
    while ((await freeJobs()).length > 0) await pause(50);
    await worker.stop();
    // A worker that never heard which job it got leaves it locked.
    await query(t.db, "update graphile_worker._private_jobs set locked_at = now() - interval '2 minutes'");
    await freeAbandonedJobs(t.db);
    await runJobs(t);
    expect(await waitingJobs(t)).toEqual([]);
  });
});

/** Whether a worker holds the lock by which the others see that it lives. */
const isSignedOn = async () => {
  const locks = await query(
    t.db,
    `select 1 from pg_locks join pg_database on pg_database.oid = pg_locks.database
      where datname = current_database() and locktype = 'advisory' and mode = 'ShareLock' and granted`,
  );
  return locks.length > 0;
};

describe("the job of a worker that was killed", () => {
  const lockedBy = async (id: string, since: string) =>
    query(t.db, "update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - $2::interval", [
      id,
      since,
    ]);

  it("is taken up again", async () => {
    await addJobs(2);
    await lockedBy("dead", "2 minutes");
    await runJobs(t);
    expect(await waitingJobs(t)).toHaveLength(2);
    await freeAbandonedJobs(t.db);
    await runJobs(t);
    expect(await waitingJobs(t)).toEqual([]);
  });

  it("stays locked for the minute in which a living worker may have lost its connection", async () => {
    await addJobs(1);
    await lockedBy("dead", "50 seconds");
    await freeAbandonedJobs(t.db);
    await runJobs(t);
    expect(await waitingJobs(t)).toHaveLength(1);
    await query(t.db, "delete from graphile_worker._private_jobs");
  });

  it("is not mistaken for that of a slow one", async () => {
    const slow = makeSlowMail();
    const worker = startWorker(t, () => undefined);
    await makeOrder(t, shop);
    await slow.begun;
    while (!(await isSignedOn())) await pause(10);
    await query(t.db, "update graphile_worker._private_jobs set locked_at = now() - interval '1 hour'");
    await freeAbandonedJobs(t.db);
    expect(
      await query(
        t.db,
        "select locked_by from graphile_worker.jobs where task_identifier = 'send_notification' and locked_at is not null",
      ),
    ).toMatchObject([{ locked_by: expect.stringContaining("pool-") }]);
    slow.finish();
    await worker.stop();
    expect(slow.sent).toHaveLength(1);
  });
});

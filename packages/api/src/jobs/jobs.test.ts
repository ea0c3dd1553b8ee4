import { query } from "@backroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runWrite } from "../core/write";
import { addProviders } from "../providers/registry";
import { openTestApi, type TestApi } from "../testing/index";
import { runJobs, waitingJobs } from "../testing/jobs";
import { makeOrder } from "../testing/orders";
import { makeDraft, makeShop, type Shop } from "../testing/shop";
import { watchDatabase } from "../testing/watched-database";
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

describe("the worker", () => {
  it("hears of a job at once, runs it, and ends what it has begun when it is stopped", async () => {
    let begun: () => void = () => undefined;
    const sending = new Promise<void>((resolve) => {
      begun = resolve;
    });
    let finish: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const sent: string[] = [];
    addProviders(t.config, {
      notification: {
        email: {
          send: async ({ to }) => {
            begun();
            await waiting;
            sent.push(to);
          },
        },
      },
    });
    const worker = startWorker(t, () => undefined);
    const { id } = await makeOrder(t, shop);
    await sending;
    const stopped = worker.stop();
    expect(sent).toEqual([]);
    finish();
    await stopped;
    const { notifications } = await t.api.notifications.list({ resource_id: id });
    expect(notifications).toMatchObject([{ to: sent[0], sent_at: expect.any(String) }]);
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
    await query(
      t.db,
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name not like 'backroom%' and pid <> pg_backend_pid()`,
    );
    const second = await makeOrder(t, shop);
    expect(await sentTo(second.id)).toContain("@");
    await worker.stop();
  });
});

import { type Executor, query } from "@backroom/db";
import type { CappedCount, Summary } from "./schema";

/** Counting stops here, so that a long queue costs no more than this. */
const most = 1000;

const counted = (rows: string) => `(select count(*) from (${rows} limit ${most + 1}) x)`;

/** Each condition is that of a partial index (migration summary_indexes): the planner must recognise it. */
const open = "status in ('pending', 'requires_action')";
const orders = (condition: string) => counted(`select 1 from "order" where ${open} and ${condition}`);

const statement = `select
  ${orders("payment_status = 'awaiting'")} as to_capture,
  ${orders("fulfillment_status in ('not_fulfilled', 'partially_fulfilled', 'canceled')")} as to_fulfill,
  ${orders("'requires_action' in (status, payment_status, fulfillment_status)")} as requires_action,
  ${counted(`select 1 from "return" where status = 'requested'`)} as returns_requested,
  ${counted(`select 1 from "return" where status = 'requires_action'`)} as returns_requiring_action,
  ${counted("select 1 from draft_order where status = 'open'")} as open_drafts`;

/** What waits for somebody to act, as far as it is worth counting. */
export async function countWaiting(executor: Executor): Promise<Pick<Summary, "waiting" | "open_drafts">> {
  const [row] = await query<Record<keyof Summary["waiting"] | "open_drafts", number>>(executor, statement);
  const capped = (count = 0): CappedCount => ({ count: Math.min(count, most), more: count > most });
  return {
    waiting: {
      to_capture: capped(row?.to_capture),
      to_fulfill: capped(row?.to_fulfill),
      requires_action: capped(row?.requires_action),
      returns_requested: capped(row?.returns_requested),
      returns_requiring_action: capped(row?.returns_requiring_action),
    },
    open_drafts: capped(row?.open_drafts),
  };
}

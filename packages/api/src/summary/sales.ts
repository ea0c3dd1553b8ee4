import { type Executor, query } from "@backroom/db";
import { addDays, type Zone } from "./days";

/** What was sold on one day in one currency, before or after the present time of the day. */
export interface DaySales {
  currency_code: string;
  date: string;
  /** Sold by this time of that day: what a period "so far" is compared with. */
  isByNow: boolean;
  orders: number;
  sales: number;
}

/**
 * Sums of the orders placed from a day until now, canceled ones left out. One range of the index on `created_at`,
 * whatever the age of the shop; both ends are given, for a plan made without knowing the values takes a range with
 * one open end for a third of the table.
 */
export async function salesByDay(
  executor: Executor,
  zone: Zone,
  span: { from: string; at: number },
): Promise<DaySales[]> {
  const { dates, edges } = edgesOf(zone, span);
  const rows = await query<{ currency_code: string; part: number; orders: number; sales: number }>(
    executor,
    `select o.currency_code, width_bucket(o.created_at, $3::timestamptz[]) as part, count(*) as orders,
       sum(o.total::bigint - o.refunded_total)::bigint as sales
     from "order" o
     where o.created_at >= $1 and o.created_at <= $2 and o.status <> 'canceled'
     group by o.currency_code, part`,
    [edges[0], iso(span.at), edges],
  );
  return rows.map(({ currency_code, part, orders, sales }) => ({
    currency_code,
    orders,
    sales,
    // Parts count from 1, two for each day.
    date: dates[(part - 1) >> 1] ?? "",
    isByNow: part % 2 === 1,
  }));
}

const iso = (time: number) => new Date(time).toISOString();

/** Every day cut in two at the present time of the day. */
function edgesOf(zone: Zone, { from, at }: { from: string; at: number }) {
  const today = zone.dateAt(at);
  const dates: string[] = [];
  for (let date = from; date <= today; date = addDays(date, 1)) dates.push(date);
  const starts = dates.map((date) => zone.startOf(date));
  const elapsed = at - (starts.at(-1) ?? at);
  const edges = starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    // A day of 23 hours may be over by then. An order of this very moment is before the cut.
    return [iso(start), iso(Math.min(start + elapsed + 1, end))];
  });
  return { dates, edges };
}

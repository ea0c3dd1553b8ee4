import { type Executor, query, withSession } from "@backroom/db";
import { bestSellers } from "./best-sellers";
import { addDays, zoneOf } from "./days";
import { chartDays, earliestOf, type Period, periodsOf } from "./periods";
import { type DaySales, salesByDay } from "./sales";
import type { PeriodName, Summary, SummaryFigure, SummarySales } from "./schema";
import { countWaiting } from "./waiting";

/** The figures at a moment. Four statements, sent together. */
export async function summarize(
  executor: Executor,
  { timeZone, at }: { timeZone: string; at: Date },
): Promise<Summary> {
  const zone = zoneOf(timeZone);
  const today = zone.dateAt(at.getTime());
  const periods = periodsOf(today);
  const until = at.getTime();
  return withSession(executor, async (session) => {
    const [sold, waiting, best_sellers, [store]] = await Promise.all([
      salesByDay(session, zone, { from: earliestOf(periods), at: until }),
      countWaiting(session),
      bestSellers(session, { from: zone.startOf(periods.last_30_days.from), at: until }),
      query<{ code: string }>(session, "select default_currency_code as code from store"),
    ]);
    const own = store?.code ?? "usd";
    const others = new Set(sold.map((row) => row.currency_code).filter((code) => code !== own));
    return {
      at: at.toISOString(),
      time_zone: timeZone,
      periods,
      orders: perPeriod(periods, (period) => {
        const { orders, previous_orders } = figureOf(sold, period);
        return { orders, previous_orders };
      }),
      sales: [own, ...[...others].sort()].map((code) =>
        salesOf(
          code,
          sold.filter((row) => row.currency_code === code),
          periods,
        ),
      ),
      ...waiting,
      best_sellers,
    };
  });
}

const perPeriod = <R>(
  periods: Record<PeriodName, Period>,
  of: (period: Period) => R,
): Record<PeriodName, R> => ({
  today: of(periods.today),
  week: of(periods.week),
  month: of(periods.month),
  last_30_days: of(periods.last_30_days),
});

function salesOf(code: string, sold: readonly DaySales[], periods: Record<PeriodName, Period>): SummarySales {
  const { from, previous_from } = periods.last_30_days;
  return {
    currency_code: code,
    ...perPeriod(periods, (period) => figureOf(sold, period)),
    days: daysFrom(sold, from),
    previous_days: daysFrom(sold, previous_from),
  };
}

function figureOf(sold: readonly DaySales[], period: Period): SummaryFigure {
  const now = sumOf(sold.filter((row) => row.date >= period.from));
  const before = sumOf(
    sold.filter(
      ({ date, isByNow }) =>
        date >= period.previous_from &&
        (date < period.previous_to || (date === period.previous_to && (isByNow || period.previous_is_whole))),
    ),
  );
  return {
    sales: now.sales,
    previous_sales: before.sales,
    orders: now.orders,
    previous_orders: before.orders,
  };
}

function daysFrom(sold: readonly DaySales[], first: string): SummarySales["days"] {
  return Array.from({ length: chartDays }, (_, index) => {
    const date = addDays(first, index);
    return { date, ...sumOf(sold.filter((row) => row.date === date)) };
  });
}

const sumOf = (rows: readonly DaySales[]) =>
  rows.reduce((sum, row) => ({ sales: sum.sales + row.sales, orders: sum.orders + row.orders }), {
    sales: 0,
    orders: 0,
  });

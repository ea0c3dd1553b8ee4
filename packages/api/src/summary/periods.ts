import { addDays, daysBetween, monthOf, weekOf } from "./days";
import type { PeriodName } from "./schema";

/** From a day to now, and the stretch of the same length that the period before began with. */
export interface Period {
  from: string;
  previous_from: string;
  /** Compared up to the same time of this day. */
  previous_to: string;
  /** The month before was shorter and is over by then: it is compared as a whole. */
  previous_is_whole: boolean;
}

/** The days of the chart, and as many before. */
export const chartDays = 30;

export function periodsOf(today: string): Record<PeriodName, Period> {
  return {
    today: period(today, today, addDays(today, -1)),
    week: period(today, weekOf(today), addDays(weekOf(today), -7)),
    month: period(today, monthOf(today), monthOf(today, 1)),
    last_30_days: period(today, addDays(today, 1 - chartDays), addDays(today, 1 - 2 * chartDays)),
  };
}

function period(today: string, from: string, previousFrom: string): Period {
  const same = addDays(previousFrom, daysBetween(from, today));
  const last = addDays(from, -1);
  const isOver = same > last;
  return {
    from,
    previous_from: previousFrom,
    previous_to: isOver ? last : same,
    previous_is_whole: isOver,
  };
}

/** The earliest day that any period needs. */
export const earliestOf = (periods: Record<PeriodName, Period>): string =>
  Object.values(periods)
    .map((period) => period.previous_from)
    .sort()[0] ?? periods.today.previous_from;

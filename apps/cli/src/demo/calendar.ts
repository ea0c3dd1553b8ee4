import type { Random } from "./random";

const day = 86_400_000;

/** The time of a description, counted from the UTC day of `now`. */
export const placedAt = (when: { days_ago: number; hour: number; minute: number }, now: Date): Date => {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  return new Date(today - when.days_ago * day + (when.hour * 60 + when.minute) * 60_000);
};

// Sunday first: people buy for the house at the weekend's edges.
const weekdays = [1.25, 1.1, 0.9, 0.9, 1, 0.85, 0.8];
// Months: quiet after the holidays, busy before them.
const months = [0.75, 0.7, 0.85, 0.95, 1, 0.9, 0.8, 0.8, 0.95, 1.1, 1.9, 2.4];
const hours = [1, 0, 0, 0, 0, 1, 3, 5, 7, 9, 10, 10, 9, 8, 7, 7, 7, 8, 9, 11, 12, 10, 6, 3];

const busyness = (daysAgo: number, days: number, now: Date): number => {
  const date = placedAt({ days_ago: daysAgo, hour: 0, minute: 0 }, now);
  const growth = 1 + 1.8 * (1 - daysAgo / days);
  return growth * (weekdays[date.getUTCDay()] ?? 1) * (months[date.getUTCMonth()] ?? 1);
};

/** The day at a share (0 to 1) of all business of the period. */
const dayAt = (share: number, dates: { daysAgo: number; weight: number }[]): number => {
  let left = share * dates.reduce((sum, { weight }) => sum + weight, 0);
  for (const { daysAgo, weight } of dates) {
    left -= weight;
    if (left < 0) return daysAgo;
  }
  return 0;
};

/** `count` moments of the last `days` days before `now`, oldest first. */
export const moments = (random: Random, count: number, days: number, now: Date) => {
  const dates = Array.from({ length: days }, (_, i) => ({ daysAgo: i, weight: busyness(i, days, now) }));
  const clock = hours.map((weight, hour) => ({ hour, weight }));
  return Array.from({ length: count }, (_, i) => {
    // One moment in each equal share of the business keeps a small sample true to the pattern.
    const daysAgo = dayAt((i + random.next()) / count, dates);
    const { hour } = random.weighted(clock, ({ weight }) => weight);
    const moment = { days_ago: daysAgo, hour, minute: random.between(0, 59) };
    return placedAt(moment, now) < now ? moment : { ...moment, days_ago: daysAgo + 1 };
  }).sort((a, b) => placedAt(a, now).getTime() - placedAt(b, now).getTime());
};

/**
 * Days of a time zone. A day is named by its date; dates are added to and compared as text, and only where a day
 * begins is a question for the zone.
 */
const dayMillis = 86_400_000;

const formatterOf = (zone: string) =>
  new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });

export interface Zone {
  /** The date in this zone. */
  dateAt(time: number): string;
  /** The first moment of a day: not always midnight, for some zones put their clocks forward then. */
  startOf(date: string): number;
}

/** @throws RangeError for an unknown name */
export function zoneOf(name: string): Zone {
  const formatter = formatterOf(name);
  const offsetAt = (time: number): number => {
    const part: Record<string, number> = {};
    for (const { type, value } of formatter.formatToParts(time)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / 1000) * 1000;
  };
  const dateAt = (time: number) => new Date(time + offsetAt(time)).toISOString().slice(0, 10);
  const startOf = (date: string) => {
    const asUtc = Date.parse(date);
    const first = asUtc - offsetAt(asUtc);
    const second = asUtc - offsetAt(first);
    // They differ around a change of the clock; then one of them may still be the day before.
    if (first === second) return first;
    const [early, late] = [Math.min(first, second), Math.max(first, second)];
    return dateAt(early) === date ? early : late;
  };
  return { dateAt, startOf };
}

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * dayMillis).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / dayMillis;

/** Monday of the week. */
export const weekOf = (date: string): string => addDays(date, -((new Date(date).getUTCDay() + 6) % 7));

/** First day of the month, or of the one `back` months before. */
export function monthOf(date: string, back = 0): string {
  const day = new Date(date);
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - back, 1)).toISOString().slice(0, 10);
}

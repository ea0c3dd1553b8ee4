/** Moments as clients write them. `new Date` alone reads a date out of nearly anything: "item 5" is May 2001. */

/** `2024`, `2024-02-29`, `2024-02-29T12:00:00+02:00`, and with a blank instead of the T. */
const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ].*)?)?)?$/;
/** `01-26-1990`, `1/26/1990`: the month first, as JavaScript has it. */
const monthFirst = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})(?: .*)?$/;
/** `Mon, 01 Jan 2024 …` of HTTP and mail, `Mon Jan 01 2024 …` of JavaScript. */
const named = /^(?:[a-z]{3,9},? )?(?:\d{1,2} [a-z]{3,9}|[a-z]{3,9} \d{1,2}),? \d{4}(?: .*)?$/i;

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** JavaScript makes the second of March of the thirty-first of February. */
function isDay(text: string): boolean {
  const [, year, month = "1", day = "1"] = iso.exec(text) ?? [];
  if (year !== undefined) return Number(day) <= daysIn(Number(year), Number(month));
  const [, first, second, of] = monthFirst.exec(text) ?? [];
  if (of !== undefined) return Number(second) <= daysIn(Number(of), Number(first));
  return named.test(text);
}

/** Years of four digits: what lies beyond is a slip, and no text that ISO 8601 knows without a sign. */
function isOurTime(moment: Date): boolean {
  const year = moment.getUTCFullYear();
  return year >= 0 && year <= 9999;
}

/** @returns undefined for what is no moment, such as a day that its month does not have */
export function momentOf(given: string | number): Date | undefined {
  if (typeof given === "string" && !isDay(given)) return undefined;
  const moment = new Date(given);
  return isOurTime(moment) ? moment : undefined;
}

/** The same in a filter, where a number is of seconds since 1970, unless it is a year. */
export function momentAsked(text: string): Date | undefined {
  const isSeconds = /^-?\d{1,12}(\.\d+)?$/.test(text) && !/^\d{4}$/.test(text);
  return momentOf(isSeconds ? Number(text) * 1000 : text);
}

import { type CustomTypesConfig, types } from "pg";

type Parser = (text: string) => unknown;

const oid = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184, numeric: 1700 } as const;

/**
 * Turns Postgres' text of a UTC timestamp into the form the API answers with: milliseconds and a `Z`.
 * By cutting strings, because a list answer holds thousands of them and building a Date for each costs more than the query.
 */
export const isoTimestamp = (text: string): string => {
  const end = text.endsWith("+00") ? text.length - 3 : text.length;
  const hasFraction = text.charCodeAt(19) === dot && end <= 26 && !isSign(text.charCodeAt(end - 3));
  if (text.charCodeAt(10) !== space || (end !== 19 && !hasFraction)) return isoOfUnusualTimestamp(text);
  const millis = hasFraction ? text.slice(20, Math.min(end, 23)).padEnd(3, "0") : "000";
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${millis}Z`;
};

const space = 32;
const dot = 46;
const isSign = (code: number) => code === 43 || code === 45;

/** Another session time zone, `infinity`, years before Christ: rare enough for the slow way. */
const isoOfUnusualTimestamp = (text: string): string => {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? text : date.toISOString();
};

const safeInteger = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`The integer ${text} is too large for JavaScript.`);
  return value;
};

const parsers = new Map<number, Parser>([
  [oid.int8, safeInteger],
  [oid.numeric, Number],
  [oid.timestamptz, isoTimestamp],
  // A column without a zone holds UTC here; pg would read it in the zone of the machine.
  [oid.timestamp, isoTimestamp],
  // pg would make local midnight of a date, which is another day in UTC.
  [oid.date, (text) => text],
]);

/** Column values as the API sends them. Given to each pool, so that other users of `pg` in the process keep pg's own. */
export const wireTypes: CustomTypesConfig = {
  getTypeParser: (type: number, format?: "text" | "binary") =>
    format === "binary"
      ? types.getTypeParser(type, format)
      : (parsers.get(type) ?? types.getTypeParser(type, "text")),
};

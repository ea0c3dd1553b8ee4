import { type RawBuilder, sql } from "kysely";
import { parseMoment } from "./comparing-filters";
import { type Filters, filterConditions } from "./filters";

/**
 * Numbers of rows that the database keeps, so that a list of a large table need not count them
 * (docs/decisions/0007-large-lists.md).
 */

export interface KeptCounts<Name extends string = string> {
  /** Columns of `keep_row_count`: a list whose conditions are about these alone sums its numbers. */
  by: readonly Name[];
  /** A table of numbers by day of `created_at` (UTC) and these columns. */
  byDay?: { table: string; columns: readonly Name[] };
  /** Softly deleted rows are in neither. */
  softDeleted?: boolean;
}

/** What is asked of a list, beside how it is sorted and which page. */
export interface Asked {
  filters: Filters;
  given: Record<string, unknown>;
}

const namesOf = ({ filters, given }: Asked): string[] =>
  Object.keys(filters).filter((name) => given[name] !== undefined && given[name] !== null);

const without = (given: Record<string, unknown>, name: string) => ({ ...given, [name]: undefined });

const isAbout = (names: readonly string[], columns: readonly string[]) =>
  names.every((name) => columns.includes(name));

/** SQL of the number of rows that fit; undefined where it is not kept. */
export function keptCount(table: string, kept: KeptCounts, asked: Asked): RawBuilder<unknown> | undefined {
  const names = namesOf(asked);
  if (isAbout(names, kept.by)) return sumOf(table, kept.by, conditionsOf(asked));
  const { byDay } = kept;
  if (!byDay || !isAbout(names, ["created_at", ...byDay.columns])) return undefined;
  return countOfDays(table, byDay.table, asked, kept.softDeleted ? [sql`t.deleted_at is null`] : []);
}

const conditionsOf = ({ filters, given }: Asked) => filterConditions(filters, given);
const whereOf = (conditions: readonly RawBuilder<unknown>[]) =>
  conditions.length === 0 ? sql`` : sql` where ${sql.join(conditions, sql` and `)}`;

/** The kept numbers under the names of the columns, so that the conditions fit them as they stand. */
function sumOf(table: string, by: readonly string[], conditions: readonly RawBuilder<unknown>[]) {
  const columns = by.map((name) => sql`, "group"->>${sql.lit(name)} as ${sql.ref(name)}`);
  return sql`select coalesce(sum(n), 0) as count from (
    select n${sql.join(columns, sql``)} from row_count where table_name = ${sql.lit(table)}) t${whereOf(conditions)}`;
}

const day = 24 * 3600 * 1000;

interface Moments {
  gt?: string;
  gte?: string;
  lt?: string;
  lte?: string;
}

/** The days that lie wholly within the moments: from the first to before the last, in milliseconds. */
function wholeDays({ gt, gte, lt, lte }: Moments): { first: number; end: number } {
  const time = (moment: string) => Date.parse(parseMoment(moment));
  return {
    first: Math.max(
      gte === undefined ? Number.NEGATIVE_INFINITY : Math.ceil(time(gte) / day) * day,
      // What is exactly at midnight is not after it.
      gt === undefined ? Number.NEGATIVE_INFINITY : (Math.floor(time(gt) / day) + 1) * day,
    ),
    end: Math.min(
      ...[lt, lte].map((moment) =>
        moment === undefined ? Number.POSITIVE_INFINITY : Math.floor(time(moment) / day) * day,
      ),
    ),
  };
}

const moment = (time: number) =>
  Number.isFinite(time)
    ? sql`${new Date(time).toISOString()}::timestamptz`
    : sql.raw(time > 0 ? "'infinity'::timestamptz" : "'-infinity'::timestamptz");
const dayOf = (time: number) => sql`(${moment(time)} at time zone 'UTC')::date`;

/** Whole days from their numbers; of the days at both ends the rows are counted. */
function countOfDays(
  table: string,
  daily: string,
  asked: Asked,
  alive: RawBuilder<unknown>[],
): RawBuilder<unknown> | undefined {
  const { first, end } = wholeDays(asked.given.created_at as Moments); // its filter's schema has been passed
  if (first >= end) return undefined;
  const all = [...conditionsOf(asked), ...alive];
  const others = conditionsOf({ ...asked, given: without(asked.given, "created_at") });
  const rows = sql.table(table);
  return sql`select (select coalesce(sum(n), 0) from ${sql.table(daily)} t${whereOf([
    ...others,
    sql`t.day >= ${dayOf(first)}`,
    sql`t.day < ${dayOf(end)}`,
  ])}) + (select count(*) from ${rows} t${whereOf([...all, sql`t.created_at < ${moment(first)}`])}
  ) + (select count(*) from ${rows} t${whereOf([...all, sql`t.created_at >= ${moment(end)}`])}) as count`;
}

/** Where a deep page begins: SQL of the day's bound as a condition, and of how many rows are left to skip from there. */
export interface DeepStart {
  /** For a `with` before the statement. */
  part: RawBuilder<unknown>;
  condition: RawBuilder<unknown>;
  offset: RawBuilder<unknown>;
}

/** Finds the day in which a page begins by the numbers of the days; undefined where these do not tell. */
export function deepStart(
  kept: KeptCounts,
  asked: Asked,
  order: string | undefined,
  offset: number,
): DeepStart | undefined {
  const { byDay } = kept;
  if (!byDay || !isAbout(namesOf(asked), byDay.columns)) return undefined;
  const isDown = order === "-created_at";
  if (!isDown && order !== "created_at") return undefined;
  const days = sql.raw(isDown ? "order by day desc" : "order by day");
  return {
    part: sql`start as materialized (
      select day, before from (
        select day, sum(n) over (${days}) as upto,
          coalesce(sum(n) over (${days} groups between unbounded preceding and 1 preceding), 0) as before
        from ${sql.table(byDay.table)} t${whereOf(conditionsOf(asked))}) d
      where upto > ${offset} ${days} limit 1)`,
    condition: isDown
      ? sql`t.created_at < (select (day + 1)::timestamp at time zone 'UTC' from start)`
      : sql`t.created_at >= (select day::timestamp at time zone 'UTC' from start)`,
    offset: sql`(select ${offset}::bigint - before::bigint from start)`,
  };
}

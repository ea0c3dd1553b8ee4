import { type Executor, plannedForValues, withSession } from "@backroom/db";
import { type RawBuilder, sql } from "kysely";
import { completeRows } from "./complete-rows";
import type { DeepStart } from "./kept-counts";
import { cachedPlan, type Row } from "./plan";
import { conditions, type ReadOptions, shown } from "./read";
import type { View } from "./view";

export interface ReadPageOptions extends ReadOptions {
  limit: number;
  offset: number;
  /** Of a large table: statements with conditions are planned for their values. */
  isLarge?: boolean | undefined;
  /** SQL of the number of rows that fit, where the database keeps it. */
  count?: RawBuilder<unknown> | undefined;
  /** A quicker way to a deep page than from the first row. */
  deepStart?: DeepStart | undefined;
  /** SQL of a table that has the ids of the rows that fit, and what they are sorted by; it stands for all conditions. */
  found?: RawBuilder<unknown> | undefined;
}

/** From here on skipping whole rows costs more than finding the ids of the page first. */
export const deepOffset = 500;

/** A page and the number of rows that fit, in one statement unless the page is empty. */
export async function readPage<T>(
  executor: Executor,
  view: View<T>,
  options: ReadPageOptions,
): Promise<{ rows: T[]; count: number }> {
  const plan = cachedPlan(view, options, options.alsoFields ?? []);
  const where = conditions(view, options);
  const table = sql.table(view.table);
  const source = options.found ? sql`(${options.found}) t` : sql`${table} t${where}`;
  const countAll = options.count ?? sql`select count(*) as count from ${source}`;
  const counted = options.dearCondition ? sql`count(*) over ()` : sql`(${countAll})`;
  const columns = sql.raw(plan.columns);
  const order = options.orderBy ? sql` order by ${options.orderBy}` : sql``;
  const isById = view.key === "id" && (options.dearCondition || options.offset >= deepOffset);
  const start = isById ? options.deepStart : undefined;
  const parts = start ? sql`${start.part}, ` : sql``;
  const from = start
    ? sql`${table} t${conditions(view, { ...options, where: [...(options.where ?? []), start.condition] })}`
    : source;
  const slice = sql` limit ${options.limit} offset ${start ? start.offset : options.offset}`;
  // As an array, because a planner that does not know the limit would rather read the whole table than join to it.
  // A dear condition finds ids first, whatever its values; of the others the rarest has to lead.
  const isForValues = options.isLarge && !options.dearCondition && (options.where ?? []).length > 0;
  const planned = sql.raw(isForValues ? plannedForValues : "");
  const page = isById
    ? sql<Row>`${planned}with ${parts}page as materialized (
        select t.id, ${counted} as "$count" from ${from}${order}${slice}
      ) select ${columns}, (select "$count" from page limit 1) as "$count"
      from ${table} t where t.id = any(array(select id from page))${order}`
    : sql<Row>`${planned}select ${columns}, ${counted} as "$count" from ${source}${order}${slice}`;
  return withSession(executor, async (session) => {
    const { rows } = await page.execute(session);
    if (rows.length === 0) {
      if (options.offset === 0 && options.limit > 0) return { rows: [], count: 0 };
      const all = await sql<{ count: number }>`${planned}${countAll}`.execute(session);
      return { rows: [], count: Number(all.rows[0]?.count ?? 0) };
    }
    const count = Number(rows[0]?.$count);
    // It is the last member, which V8 takes back off without making the row slow.
    for (const row of rows) delete row.$count;
    await completeRows(session, rows, plan);
    return { rows: shown<T>(rows), count };
  });
}

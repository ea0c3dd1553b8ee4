import { type Executor, plannedForValues, query, withSession } from "@backroom/db";
import { type RawBuilder, sql } from "kysely";
import { notFound } from "./errors";
import type { DeepStart } from "./kept-counts";
import { cachedPlan, type Plan, type PlannedRelation, parentKey, quote, type Row } from "./plan";
import { readOne } from "./read-one";
import type { SelectionInput } from "./selection";
import type { Table, View } from "./view";

/**
 * Reads rows the way a view and a selection say: one statement for the page, one per relation asked for,
 * whatever the number of rows (docs/decisions/0002-reads.md). Statement texts are made once per selection.
 */

export interface ReadOptions extends SelectionInput {
  /** Conditions over the root row `t`, joined by AND. */
  where?: readonly RawBuilder<unknown>[];
  /** SQL order of the root rows. */
  orderBy?: RawBuilder<unknown>;
  limit?: number;
  offset?: number;
  /** Softly deleted rows as well. */
  withDeleted?: boolean;
  /** Columns that a list adds to `fields` (v1 adds `created_at`). */
  alsoFields?: string[];
  /** Of a page: a condition costs more than carrying the ids of its rows through a window. */
  dearCondition?: boolean;
}

function conditions(view: View<unknown>, options: ReadOptions): RawBuilder<unknown> {
  const all = [...(options.where ?? [])];
  if (view.softDeleted && !options.withDeleted) all.push(sql`t.deleted_at is null`);
  return all.length === 0 ? sql`` : sql` where ${sql.join(all, sql` and `)}`;
}

/** The rows that fit, with the relations asked for. */
export async function read<T>(executor: Executor, view: View<T>, options: ReadOptions): Promise<T[]> {
  const plan = cachedPlan(view, options, options.alsoFields ?? []);
  const statement = sql<Row>`select ${sql.raw(plan.columns)} from ${sql.table(view.table)} t${conditions(view, options)}${
    options.orderBy ? sql` order by ${options.orderBy}` : sql``
  }${options.limit === undefined ? sql`` : sql` limit ${options.limit}`}${
    options.offset ? sql` offset ${options.offset}` : sql``
  }`;
  return withSession(executor, async (session) => {
    const { rows } = await statement.execute(session);
    await complete(session, rows, plan);
    return shown<T>(rows);
  });
}

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
    await complete(session, rows, plan);
    return { rows: shown<T>(rows), count };
  });
}

/**
 * Finds fault with `fields` and `expand` before a write does anything; reading the answer would find it afterwards.
 * @throws Refusal invalid_data
 */
export function requireSelection(view: View<unknown>, selection: SelectionInput): void {
  cachedPlan(view, selection, []);
}

/** One row by its id (or another unique column). @throws Refusal not_found */
export async function show<T>(
  executor: Executor,
  view: View<T>,
  id: string,
  selection: SelectionInput = {},
  options: { what?: string; by?: string; withDeleted?: boolean } = {},
): Promise<T> {
  const row = await find(executor, view, id, selection, options);
  if (row === undefined) throw notFound(options.what ?? view.name, id);
  return row;
}

/** Like `show`; undefined when there is no such row. */
export async function find<T>(
  executor: Executor,
  view: View<T>,
  id: string,
  selection: SelectionInput = {},
  options: { by?: string; withDeleted?: boolean } = {},
): Promise<T | undefined> {
  const plan = cachedPlan(view, selection, []);
  const alive = view.softDeleted && !options.withDeleted ? " and t.deleted_at is null" : "";
  const row = await readOne(executor, plan, `t.${quote(options.by ?? view.key)} = $1${alive}`, id);
  return row === undefined ? undefined : shown<T>([row])[0];
}

/** Rows hold exactly the columns and relations of the view that defines T. */
function shown<T>(rows: Row[]): T[] {
  return rows as T[];
}

async function complete(executor: Executor, rows: Row[], plan: Plan): Promise<void> {
  if (rows.length > 0) {
    await Promise.all(plan.relations.map((planned) => attach(executor, rows, planned)));
    for (const [name, member] of Object.entries(plan.view.computed)) {
      if (plan.relations.some((planned) => planned.name === member.needs)) {
        for (const row of rows) row[name] = member.from(row);
      }
    }
  }
  for (const name of plan.strip) for (const row of rows) delete row[name];
}

async function attach(executor: Executor, rows: Row[], planned: PlannedRelation): Promise<void> {
  const { name, relation, text, plan } = planned;
  const from = relation.kind === "one" ? relation.by : relation.kind === "many" ? relation.from : "id";
  const keys = [...new Set(rows.map((row) => row[from]).filter((key) => key !== null && key !== undefined))];
  const children = keys.length > 0 ? await query<Row>(executor, text, [keys]) : [];
  const childKey = relation.kind === "one" ? relation.to : relation.kind === "many" ? relation.by : parentKey;
  // Keys are taken before `complete` strips the columns that were not asked for.
  const keyed = children.map((child) => [child[childKey], child] as const);
  await complete(executor, children, plan);
  if (relation.kind === "one") {
    const byKey = new Map(keyed);
    for (const row of rows) {
      const found = byKey.get(row[from]) ?? null;
      row[name] = relation.asList ? (found ? [found] : []) : found;
    }
    return;
  }
  const groups = new Map<unknown, Row[]>();
  for (const [key, child] of keyed) {
    if (relation.kind === "through") delete child[parentKey];
    const group = groups.get(key);
    if (group) group.push(child);
    else groups.set(key, [child]);
  }
  for (const row of rows) row[name] = groups.get(row[from]) ?? [];
}

/** Rows of `table` among `ids` that live; for checks that name every missing id at once. */
export async function missingIds(
  executor: Executor,
  table: Table,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await query<{ id: string }>(
    executor,
    `select id from ${quote(table)} where id = any($1)${tablesWithoutDeletedAt.has(table) ? "" : " and deleted_at is null"}`,
    [[...new Set(ids)]],
  );
  const found = new Set(rows.map((row) => row.id));
  return [...new Set(ids)].filter((id) => !found.has(id));
}

const tablesWithoutDeletedAt: ReadonlySet<Table> = new Set<Table>([
  "product_category",
  "payment_provider",
  "fulfillment_provider",
]);

import { type Executor, withSession } from "@backroom/db";
import { type RawBuilder, sql } from "kysely";
import { completeRows } from "./complete-rows";
import { notFound } from "./errors";
import { cachedPlan, quote, type Row } from "./plan";
import { readOne } from "./read-one";
import type { SelectionInput } from "./selection";
import type { View } from "./view";

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

/** The `where` of the root rows. */
export function conditions(view: View<unknown>, options: ReadOptions): RawBuilder<unknown> {
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
    await completeRows(session, rows, plan);
    return shown<T>(rows);
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
export function shown<T>(rows: Row[]): T[] {
  return rows as T[];
}

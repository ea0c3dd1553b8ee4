import { type Executor, query, withSession } from "@backroom/db";
import { type RawBuilder, sql } from "kysely";
import { notFound } from "./errors";
import { readOne } from "./read-one";
import { type Selection, type SelectionInput, selectionOf } from "./selection";
import type { Relation, Table, View } from "./view";

/**
 * Reads rows the way a view and a selection say: one statement for the page, one per relation asked for,
 * whatever the number of rows (docs/decisions/0002-reads.md). Statement texts are made once per selection.
 */
export type Row = Record<string, unknown>;

export interface Plan {
  view: View<unknown>;
  /** Columns in the statement: those asked for and those that join relations. */
  names: string[];
  columns: string;
  relations: PlannedRelation[];
  /** Columns that only join relations; they leave the row before it is shown. */
  strip: string[];
}

export interface PlannedRelation {
  name: string;
  relation: Relation<unknown>;
  text: string;
  plan: Plan;
}

/** Selected last, like the count of a page: V8 takes back the last property of an object for nothing, any other slows it. */
const parentKey = "$parent";
const quote = (name: string) => `"${name}"`;

function planOf(view: View<unknown>, selection: Selection, keys: readonly string[] = []): Plan {
  const needed = new Set(selection.columns);
  const relations: PlannedRelation[] = [];
  for (const [name, child] of selection.relations) {
    const relation = view.relations[name];
    if (!relation) continue;
    if (relation.kind === "one") needed.add(relation.by);
    else if (relation.kind === "many") needed.add(relation.from);
    else needed.add("id");
    relations.push(plannedRelation(name, relation, child));
  }
  for (const key of keys) needed.add(key);
  const columns = [...needed].map((name) => {
    const expression = view.expressions[name];
    return expression === undefined ? `t.${quote(name)}` : `${expression} as ${quote(name)}`;
  });
  return {
    view,
    names: [...needed],
    columns: columns.join(", "),
    relations,
    strip: [...needed].filter(
      (name) => !selection.columns.includes(name) && !isComputed(view, selection, name),
    ),
  };
}

/** A computed member may carry the name of a column that joins a relation, such as a product's `profile_id`. */
function isComputed(view: View<unknown>, selection: Selection, name: string): boolean {
  const member = view.computed[name];
  return member !== undefined && selection.relations.has(member.needs);
}

function plannedRelation(name: string, relation: Relation<unknown>, selection: Selection): PlannedRelation {
  const target = relation.view();
  const key = relation.kind === "one" ? relation.to : relation.kind === "many" ? relation.by : undefined;
  const plan = planOf(target, selection, key === undefined ? [] : [key]);
  const alive = target.softDeleted && !relation.withDeleted ? " and t.deleted_at is null" : "";
  const table = quote(target.table);
  let text: string;
  if (relation.kind === "through") {
    const order = relation.orderBy ?? target.orderBy;
    text =
      `select ${plan.columns}, l.${quote(relation.from)} as ${quote(parentKey)} from ${quote(relation.table)} l ` +
      `join ${table} t on t.${quote(target.key)} = l.${quote(relation.to)} ` +
      `where l.${quote(relation.from)} = any($1)${alive}${order ? ` order by ${order}` : ""}`;
  } else {
    const by = relation.kind === "one" ? relation.to : relation.by;
    const extra = relation.kind === "many" && relation.where ? ` and ${relation.where}` : "";
    const order = relation.kind === "many" && target.orderBy ? ` order by ${target.orderBy}` : "";
    text = `select ${plan.columns} from ${table} t where t.${quote(by)} = any($1)${extra}${alive}${order}`;
  }
  return { name, relation, text, plan };
}

/** Plans by view and selection text; bounded, because the texts come from clients. */
const plans = new WeakMap<View<unknown>, Map<string, Plan>>();
const maxPlans = 200;

function cachedPlan(view: View<unknown>, input: SelectionInput, alsoOnLists: string[]): Plan {
  const known = plans.get(view) ?? new Map<string, Plan>();
  plans.set(view, known);
  const key = JSON.stringify([input.fields ?? null, input.expand ?? null, alsoOnLists]);
  let plan = known.get(key);
  if (!plan) {
    plan = planOf(view, selectionOf(view, input, alsoOnLists));
    if (known.size >= maxPlans) known.clear();
    known.set(key, plan);
  }
  return plan;
}

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

/** A page and the number of rows that fit, in one statement unless the page is empty. */
export async function readPage<T>(
  executor: Executor,
  view: View<T>,
  options: ReadOptions & { limit: number; offset: number; dearCondition?: boolean },
): Promise<{ rows: T[]; count: number }> {
  const plan = cachedPlan(view, options, options.alsoFields ?? []);
  const where = conditions(view, options);
  const table = sql.table(view.table);
  // A text search costs more than carrying its rows through a window; anything else is counted from an index.
  const counted = options.dearCondition
    ? sql`count(*) over ()`
    : sql`(select count(*) from ${table} t${where})`;
  const page = sql<Row>`select ${sql.raw(plan.columns)}, ${counted} as "$count" from ${table} t${where}${
    options.orderBy ? sql` order by ${options.orderBy}` : sql``
  } limit ${options.limit} offset ${options.offset}`;
  return withSession(executor, async (session) => {
    const { rows } = await page.execute(session);
    if (rows.length === 0) {
      if (options.offset === 0 && options.limit > 0) return { rows: [], count: 0 };
      const all = await sql<{ count: number }>`select count(*) as count from ${table} t${where}`.execute(
        session,
      );
      return { rows: [], count: Number(all.rows[0]?.count ?? 0) };
    }
    const count = Number(rows[0]?.$count);
    // It is the last member, which V8 takes back off without making the row slow.
    for (const row of rows) delete row.$count;
    await complete(session, rows, plan);
    return { rows: shown<T>(rows), count };
  });
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

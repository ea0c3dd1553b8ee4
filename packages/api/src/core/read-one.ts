import { type Executor, query } from "@backroom/db";
import { z } from "zod";
import { type Plan, type PlannedRelation, quote, type Row } from "./plan";
import type { View } from "./view";

/**
 * Reads one row with all its relations in one statement: Postgres nests the children as JSON. For a single row the
 * statements of many, mostly empty relations cost more than their rows; a page of rows is cheaper with one statement
 * per relation (docs/decisions/0002-reads.md).
 *
 * In every subquery the row is `t`, as in the SQL that views bring along; what a child is joined by is handed down
 * under the name of its depth (`p0`, `p1` …).
 */
export async function readOne(
  executor: Executor,
  plan: Plan,
  condition: string,
  value: string,
): Promise<Row | undefined> {
  const rows = await query<Row>(executor, `${textOf(plan)} where ${condition}`, [value]);
  const [row] = rows;
  if (row) finish(row, plan);
  return row;
}

const texts = new WeakMap<Plan, string>();

function textOf(plan: Plan): string {
  const known = texts.get(plan);
  if (known) return known;
  const columns = shownNames(plan).map((name) => columnOf(plan.view, name));
  const text = `select ${[...columns, ...childrenOf(plan, 0)].join(", ")} from ${quote(plan.view.table)} t${keysOf(plan, 0)}`;
  texts.set(plan, text);
  return text;
}

const shownNames = (plan: Plan): string[] => plan.names.filter((name) => !plan.strip.includes(name));

const expressionOf = (view: View<unknown>, name: string): string =>
  view.expressions[name] ?? `t.${quote(name)}`;

const columnOf = (view: View<unknown>, name: string): string =>
  `${expressionOf(view, name)} as ${quote(name)}`;

/** Within JSON a moment is text already, so it is written the way `wire-types.ts` of the database writes it. */
const nestedColumnOf = (view: View<unknown>, name: string): string =>
  isMoment(view.columns[name])
    ? `to_char(${expressionOf(view, name)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ${quote(name)}`
    : columnOf(view, name);

function isMoment(schema: z.ZodType | undefined): boolean {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    const inner = schema.unwrap();
    return inner instanceof z.ZodType && isMoment(inner);
  }
  return schema instanceof z.ZodISODateTime;
}

const parentColumn = ({ relation }: PlannedRelation): string =>
  relation.kind === "one" ? relation.by : relation.kind === "many" ? relation.from : "id";

/** Hands the columns that children are joined by down to their subqueries. */
function keysOf(plan: Plan, depth: number): string {
  const names = [...new Set(plan.relations.map(parentColumn))];
  if (names.length === 0) return "";
  const columns = names.map((name) => columnOf(plan.view, name)).join(", ");
  return ` cross join lateral (select ${columns}) p${depth}`;
}

const childrenOf = (plan: Plan, depth: number): string[] =>
  plan.relations.map((planned) => `${childOf(planned, depth)} as ${quote(planned.name)}`);

function childOf(planned: PlannedRelation, depth: number): string {
  const { relation, plan } = planned;
  const { view } = plan;
  const parent = `p${depth}.${quote(parentColumn(planned))}`;
  const columns = shownNames(plan).map((name) => nestedColumnOf(view, name));
  const select = `select ${[...columns, ...childrenOf(plan, depth + 1)].join(", ")}`;
  const keys = keysOf(plan, depth + 1);
  const alive = view.softDeleted && !relation.withDeleted ? " and t.deleted_at is null" : "";
  if (relation.kind === "through") {
    const order = relation.orderBy ?? view.orderBy;
    const link = `${quote(relation.table)} l join ${quote(view.table)} t on t.${quote(view.key)} = l.${quote(relation.to)}`;
    return listOf(
      `${select} from ${link}${keys} where l.${quote(relation.from)} = ${parent}${alive}${order ? ` order by ${order}` : ""}`,
    );
  }
  const by = relation.kind === "one" ? relation.to : relation.by;
  const rows = `${select} from ${quote(view.table)} t${keys} where t.${quote(by)} = ${parent}${alive}`;
  if (relation.kind === "many") {
    const extra = relation.where ? ` and ${relation.where}` : "";
    return listOf(`${rows}${extra}${view.orderBy ? ` order by ${view.orderBy}` : ""}`);
  }
  return relation.asList ? listOf(rows) : `(select row_to_json(x) from (${rows} limit 1) x)`;
}

const listOf = (rows: string): string => `coalesce((select json_agg(x) from (${rows}) x), '[]'::json)`;

/** Computed members, children first, as for rows read in pages. */
function finish(row: Row, plan: Plan): void {
  for (const { name, plan: child } of plan.relations) {
    const value = row[name];
    // The statement nested rows of the child's view under this name.
    if (Array.isArray(value)) for (const item of value) finish(item as Row, child);
    else if (value !== null) finish(value as Row, child);
  }
  for (const [name, member] of Object.entries(plan.view.computed)) {
    if (plan.relations.some((planned) => planned.name === member.needs)) row[name] = member.from(row);
  }
}

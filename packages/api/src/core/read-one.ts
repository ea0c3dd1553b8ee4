import { type Executor, query } from "@backroom/db";
import { type Plan, type PlannedRelation, parentKey, quote, type Row } from "./plan";
import { finishRoot } from "./read-one-rows";
import { apartName, listsApart } from "./read-one-unpack";
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
  if (row) finishRoot(row, plan);
  return row;
}

const texts = new WeakMap<Plan, string>();

function textOf(plan: Plan): string {
  const known = texts.get(plan);
  if (known) return known;
  const { members, keys } = childrenOf(plan.view, plan.relations, 0);
  const text = `select ${listed([...shownMembers(plan), ...members])} from ${quote(plan.view.table)} t${keys}`;
  texts.set(plan, text);
  return text;
}

interface Member {
  name: string;
  sql: string;
}

const listed = (members: readonly Member[]): string =>
  members.map(({ name, sql }) => `${sql} as ${quote(name)}`).join(", ");

const expressionOf = (view: View<unknown>, name: string): string =>
  view.expressions[name] ?? `t.${quote(name)}`;

const membersOf = (view: View<unknown>, names: readonly string[]): Member[] =>
  names.map((name) => ({ name, sql: expressionOf(view, name) }));

const shownMembers = ({ view, names, strip }: Plan): Member[] =>
  membersOf(
    view,
    names.filter((name) => !strip.includes(name)),
  );

const parentColumn = ({ relation }: PlannedRelation): string =>
  relation.kind === "one" ? relation.by : relation.kind === "many" ? relation.from : "id";

/** What relations add to the rows of a view, and the join that hands down the columns they hang on. */
function childrenOf(view: View<unknown>, relations: readonly PlannedRelation[], depth: number) {
  const names = [...new Set(relations.map(parentColumn))];
  return {
    members: relations.flatMap((planned) =>
      planned.relation.isLong ? longList(planned, depth) : [child(planned, depth)],
    ),
    keys:
      names.length === 0 ? "" : ` cross join lateral (select ${listed(membersOf(view, names))}) p${depth}`,
  };
}

const belongsTo = (planned: PlannedRelation, depth: number): string =>
  `= p${depth}.${quote(parentColumn(planned))}`;

function child(planned: PlannedRelation, depth: number): Member {
  const { name, relation, plan } = planned;
  const rows = rowsOf(planned, shownMembers(plan), plan.relations, belongsTo(planned, depth), depth + 1);
  const isList = relation.kind !== "one" || relation.asList;
  const sql = isList
    ? `coalesce((select json_agg(x) from (${rows.text}) x), '[]'::json)`
    : `(select row_to_json(x) from (${rows.text} limit 1) x)`;
  return { name, sql };
}

/** The rows of a long relation by column, and beside them, by column as well, the lists that belong to any of them. */
function longList(planned: PlannedRelation, depth: number): Member[] {
  const { name, plan } = planned;
  const isParent = belongsTo(planned, depth);
  const apart = listsApart(planned);
  const nested = plan.relations.filter((relation) => !apart.includes(relation));
  // All names, because the rows are put together by columns that need not be shown.
  const rows = rowsOf(planned, membersOf(plan.view, plan.names), nested, isParent, depth + 1);
  const lists = apart.map((list) => {
    const { relation } = list;
    const key = expressionOf(plan.view, parentColumn(list));
    const isOfThem = `in (select ${key} from ${sourceOf(planned)} where ${matchOf(planned, isParent)})`;
    const members = membersOf(list.plan.view, list.plan.names);
    if (relation.kind === "through") members.push({ name: parentKey, sql: `l.${quote(relation.from)}` });
    const all = rowsOf(list, members, list.plan.relations, isOfThem, depth + 1);
    return { name: apartName(planned, list), sql: byColumn(all) };
  });
  return [{ name, sql: byColumn(rows) }, ...lists];
}

interface Rows {
  names: string[];
  text: string;
}

/** The rows of a relation whose parent's key meets a condition. */
function rowsOf(
  planned: PlannedRelation,
  own: readonly Member[],
  relations: readonly PlannedRelation[],
  condition: string,
  depth: number,
): Rows {
  const { relation, plan } = planned;
  const { members, keys } = childrenOf(plan.view, relations, depth);
  const all = [...own, ...members];
  const orderOfLinks = relation.kind === "through" ? relation.orderBy : undefined;
  const order = relation.kind === "one" ? "" : (orderOfLinks ?? plan.view.orderBy);
  return {
    names: all.map(({ name }) => name),
    text: `select ${listed(all)} from ${sourceOf(planned)}${keys} where ${matchOf(planned, condition)}${order ? ` order by ${order}` : ""}`,
  };
}

function sourceOf({ relation, plan: { view } }: PlannedRelation): string {
  const table = `${quote(view.table)} t`;
  return relation.kind === "through"
    ? `${quote(relation.table)} l join ${table} on t.${quote(view.key)} = l.${quote(relation.to)}`
    : table;
}

function matchOf({ relation, plan: { view } }: PlannedRelation, condition: string): string {
  const alive = view.softDeleted && !relation.withDeleted ? " and t.deleted_at is null" : "";
  if (relation.kind === "through") return `l.${quote(relation.from)} ${condition}${alive}`;
  const extra = relation.kind === "many" && relation.where ? ` and ${relation.where}` : "";
  return `t.${quote(relation.kind === "one" ? relation.to : relation.by)} ${condition}${extra}${alive}`;
}

/** A list per column: without names in every row it is half as long, and much quicker made and read. */
function byColumn({ names, text }: Rows): string {
  const columns = names.map((name) => `json_agg(x.${quote(name)}) as ${quote(name)}`).join(", ");
  return `(select row_to_json(y) from (select ${columns} from (${text}) x) y)`;
}

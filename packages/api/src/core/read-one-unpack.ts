import { groupBy } from "./group-by";
import { type Plan, type PlannedRelation, parentKey, type Row } from "./plan";

/**
 * Long relations come as one list per column, and the lists of their rows beside them for all rows at once: a
 * subquery for each of thousands of rows, and their names in each, cost more than everything else of the answer.
 */

/** Lists of a long relation's rows that stand beside it. */
export const listsApart = ({ plan }: PlannedRelation): PlannedRelation[] =>
  plan.relations.filter(({ relation }) => relation.kind !== "one" && !relation.isLong);

/** Under which name they do; no column has a dot. */
export const apartName = (planned: PlannedRelation, list: PlannedRelation): string =>
  `${planned.name}.${list.name}`;

type Columns = Record<string, unknown[] | null>;

/**
 * Puts the rows of a long relation in place of its columns, each with its part of the lists.
 * @param computed names of members that the rows get afterwards
 */
export function unpack(row: Row, planned: PlannedRelation, computed: readonly string[]): void {
  const columns = columnsAt(row, planned.name);
  const parents = rowsFrom(columns, planned.plan, computed);
  row[planned.name] = parents;
  for (const list of listsApart(planned)) {
    const { relation, name, plan } = list;
    const apart = apartName(planned, list);
    const children = columnsAt(row, apart);
    delete row[apart];
    const keys = children[relation.kind === "many" ? relation.by : parentKey] ?? [];
    const groups = groupBy(rowsFrom(children, plan, []), (_, index) => keys[index]);
    const from = columns[relation.kind === "many" ? relation.from : "id"] ?? [];
    for (const [index, parent] of parents.entries()) parent[name] = groups.get(from[index]) ?? [];
  }
}

/** The statement made this member so. */
const columnsAt = (row: Row, name: string): Columns => row[name] as Columns;

function rowsFrom(columns: Columns, plan: Plan, computed: readonly string[]): Row[] {
  const { names, empty } = shapeOf(columns, plan, computed);
  const shown = names.map((name) => [name, columns[name]] as const);
  // Without rows the columns are null.
  const count = Object.values(columns)[0]?.length ?? 0;
  return Array.from({ length: count }, (_, index) => {
    const row: Row = { ...empty };
    for (const [name, values] of shown) row[name] = values?.[index];
    return row;
  });
}

interface Shape {
  names: string[];
  /** Copies of a row that has all members already take less memory than rows that grow. */
  empty: Row;
}

const shapes = new WeakMap<Plan, Shape>();

/** The columns of a plan are always the same. */
function shapeOf(columns: Columns, plan: Plan, computed: readonly string[]): Shape {
  const known = shapes.get(plan);
  if (known) return known;
  const names = Object.keys(columns).filter((name) => name !== parentKey && !plan.strip.includes(name));
  const members = [...names, ...plan.relations.map(({ name }) => name), ...computed];
  const shape: Shape = { names, empty: Object.fromEntries(members.map((name) => [name, null])) };
  shapes.set(plan, shape);
  return shape;
}

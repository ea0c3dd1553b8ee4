import type { Relation } from "./relations";
import { type Selection, type SelectionInput, selectionOf } from "./selection";
import type { View } from "./view";

/**
 * What a view and a selection need from the database: columns, the statement of each relation, and what leaves the
 * row again before it is shown. Made once per selection (docs/decisions/0002-reads.md).
 */
export interface Plan {
  view: View<unknown>;
  /** Columns in the statement: those asked for and those that join relations. */
  names: string[];
  columns: string;
  relations: PlannedRelation[];
  /** Columns that only join relations; they leave the row before it is shown. */
  strip: string[];
}

export type Row = Record<string, unknown>;

export interface PlannedRelation {
  name: string;
  relation: Relation<unknown>;
  text: string;
  plan: Plan;
}

/** Selected last, like the count of a page: V8 takes back the last property of an object for nothing, any other slows it. */
export const parentKey = "$parent";
export const quote = (name: string) => `"${name}"`;

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

export function cachedPlan(view: View<unknown>, input: SelectionInput, alsoOnLists: string[]): Plan {
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

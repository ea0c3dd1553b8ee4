import { type Executor, query } from "@backroom/db";
import { type Plan, type PlannedRelation, parentKey, type Row } from "./plan";

/** Gives rows the relations and computed members of their plan, and takes off the columns that only joined them. */
export async function completeRows(executor: Executor, rows: Row[], plan: Plan): Promise<void> {
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
  // Keys are taken before `completeRows` strips the columns that were not asked for.
  const keyed = children.map((child) => [child[childKey], child] as const);
  await completeRows(executor, children, plan);
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

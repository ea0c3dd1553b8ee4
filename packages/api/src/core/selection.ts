import { invalid } from "./errors";
import { shorten } from "./shorten";
import type { View } from "./view";

/** What of a view an answer contains: its columns and, for each relation asked for, the same again. */
export interface Selection {
  columns: string[];
  relations: Map<string, Selection>;
}

export interface SelectionInput {
  fields?: string | null | undefined;
  expand?: string | null | undefined;
}

/** The default relations of the deepest resource (an order's claims) need five levels. */
const maxDepth = 6;
const maxNames = 200;

/**
 * Reads `fields` and `expand` the way spec/catalog.md §1.5 describes them.
 * @throws Refusal invalid_data naming an unknown field or relation and listing the valid ones.
 */
export function selectionOf(
  view: View<unknown>,
  input: SelectionInput,
  alsoOnLists: string[] = [],
): Selection {
  const expanded = names(input.expand);
  const paths = [...(expanded ?? view.defaultExpand)];
  let columns: string[] = [...view.defaultFields];
  const restricted: [string, string][] = [];
  const asked = names(withPlus(input.fields));
  if (asked) {
    const added: string[] = [];
    const removed = new Set<string>();
    for (const signed of asked) {
      const [sign = ""] = prefix.exec(signed) ?? [];
      const name = signed.slice(sign.length);
      if (sign === "-") removed.add(name);
      else if (sign === "*") paths.push(name);
      else if (name.includes(".")) {
        const at = name.lastIndexOf(".");
        restricted.push([name.slice(0, at), name.slice(at + 1)]);
      } else if (name in view.relations || name in view.computed)
        paths.push(view.computed[name]?.needs ?? name);
      else added.push(name);
    }
    for (const name of [...added, ...removed]) checkColumn(view, name);
    // Only where every name has a sign the defaults stay.
    const base = asked.length > 0 && asked.every((name) => prefix.test(name)) ? columns : [];
    columns = ["id", ...alsoOnLists, ...base, ...added, ...view.alwaysFields].filter(
      (name) => !removed.has(name) || name === "id",
    );
  }
  const selection: Selection = {
    columns: [...new Set(columns)].filter((name) => name in view.columns),
    relations: new Map(),
  };
  for (const path of paths) expandPath(view, selection, path);
  for (const [path, column] of restricted) restrictPath(view, selection, path, column);
  return selection;
}

const prefix = /^[+*-]/;

/** A plus that nobody encoded arrives as a blank. */
const withPlus = (fields: string | null | undefined) => fields?.replaceAll(/(^|,) +(?=\w)/g, "$1+");

/** Null and undefined mean "not given"; an empty string means "nothing". */
function names(text: string | null | undefined): string[] | undefined {
  if (text === null || text === undefined) return undefined;
  const list = text
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  if (list.length > maxNames) throw invalid(`fields and expand may name at most ${maxNames} members`);
  return list;
}

function expandPath(view: View<unknown>, selection: Selection, path: string): Selection {
  const steps = path.split(".");
  if (steps.length > maxDepth) throw invalid(`expand ${shorten(path)} is deeper than ${maxDepth} relations`);
  let node = selection;
  let current = view;
  for (const step of steps) {
    const relation = Object.hasOwn(current.relations, step) ? current.relations[step] : undefined;
    if (!relation) {
      const valid = Object.keys(current.relations).join(", ") || "none";
      throw invalid(
        `expand ${shorten(path)}: ${current.name} has no relation ${shorten(step)} (it has: ${valid})`,
      );
    }
    current = relation.view();
    let next = node.relations.get(step);
    if (!next) {
      next = { columns: [...current.defaultFields], relations: new Map() };
      node.relations.set(step, next);
    }
    node = next;
  }
  return node;
}

function restrictPath(view: View<unknown>, selection: Selection, path: string, column: string): void {
  const had = hasPath(selection, path);
  const node = expandPath(view, selection, path);
  let current = view;
  for (const step of path.split(".")) current = current.relations[step]?.view() ?? current;
  checkColumn(current, column);
  if (!had) node.columns = [];
  if (!node.columns.includes(column)) node.columns.push(column);
}

function hasPath(selection: Selection, path: string): boolean {
  let node: Selection | undefined = selection;
  for (const step of path.split(".")) node = node?.relations.get(step);
  return node !== undefined;
}

function checkColumn(view: View<unknown>, name: string): void {
  if (!Object.hasOwn(view.columns, name)) {
    throw invalid(
      `fields: ${view.name} has no field ${shorten(name)} (it has: ${Object.keys(view.columns).join(", ")})`,
    );
  }
}

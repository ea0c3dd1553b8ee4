import { invalid } from "./errors";
import type { Filters } from "./filters";
import type { ListDefinition } from "./list";
import { shorten } from "./shorten";
import type { View } from "./view";

/** SQL over the root row `t`. */
export type SortKey = string | { readonly asc: string; readonly desc: string };

/** What `order` says, or else the list's own order; `-` is for descending. */
export const orderAsked = <F extends Filters>(
  view: View<unknown>,
  definition: ListDefinition<F>,
  order?: string,
): string => order || (definition.order ?? ("created_at" in view.columns ? "-created_at" : "id"));

/**
 * The SQL of that order, by id where rows are equal in it.
 * @throws Refusal invalid_data for what the rows cannot be sorted by
 */
export function orderOf<F extends Filters>(
  view: View<unknown>,
  definition: ListDefinition<F>,
  asked: string,
): string {
  const descending = asked.startsWith("-");
  const name = descending ? asked.slice(1) : asked;
  const sort = Object.hasOwn(definition.sorts ?? {}, name) ? definition.sorts?.[name] : undefined;
  const column = sort
    ? typeof sort === "string"
      ? sort
      : sort[descending ? "desc" : "asc"]
    : Object.hasOwn(view.columns, name)
      ? (view.expressions[name] ?? `t."${name}"`)
      : undefined;
  if (column === undefined) {
    const valid = [...Object.keys(view.columns), ...Object.keys(definition.sorts ?? {})].join(", ");
    throw invalid(`order: ${view.name} cannot be sorted by ${shorten(name)} (it can by: ${valid})`);
  }
  if (definition.fixedOrder !== undefined) return definition.fixedOrder;
  const direction = descending ? " desc" : "";
  const tie = "id" in view.columns ? 't."id"' : "code" in view.columns ? 't."code"' : undefined;
  return `${column}${direction}${tie && tie !== column ? `, ${tie}${direction}` : ""}`;
}

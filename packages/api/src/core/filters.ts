import type { RawBuilder } from "kysely";
import type { z } from "zod";

/** A filter of a list (spec/catalog.md §1.6): a schema and the SQL it stands for. */
export interface Filter<S extends z.ZodType = z.ZodType> {
  schema: S;
  /** @param column SQL of the column, named like the filter unless the filter says otherwise. */
  where(value: z.output<S>, column: string): RawBuilder<unknown> | undefined;
  column?: string;
  /** It looks at other tables, so a page and its count evaluate it once, together (core/read-page.ts). */
  dear?: true | undefined;
}

export type Filters = Record<string, Filter>;

export function filterConditions(filters: Filters, given: Record<string, unknown>): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [];
  for (const [name, filter] of Object.entries(filters)) {
    const value = given[name];
    if (value === undefined || value === null) continue;
    const condition = filter.where(value, filter.column ?? `t."${name}"`);
    if (condition) conditions.push(condition);
  }
  return conditions;
}

/** Whether one of the filters given is dear. */
export const isDear = (filters: Filters, given: Record<string, unknown>): boolean =>
  Object.entries(filters).some(
    ([name, { dear }]) => dear && given[name] !== undefined && given[name] !== null,
  );

import type { Executor } from "@backroom/db";
import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { selectionInput, text } from "./fields";
import { type Filters, filterConditions, isDear } from "./filters";
import { deepStart, type KeptCounts, keptCount } from "./kept-counts";
import { likePattern } from "./like";
import { orderAsked, orderOf, type SortKey } from "./list-order";
import { deepOffset, type ReadPageOptions, readPage } from "./read-page";
import type { View } from "./view";

/** Dashboards use up to 1000; beyond, page. */
export const maxLimit = 1000;

export interface ListDefinition<F extends Filters> {
  filters: F;
  /** SQL expressions over the root row `t` that `q` looks in, case-insensitively, ORed. */
  q?: readonly string[];
  /** True where filters of the columns that `q` looks in count beside it; v1 drops them. */
  filtersSearched?: boolean;
  /** For a large table: SQL of a table with `id` and `created_at` of the rows that a text finds, each once. */
  find?: (q: string) => RawBuilder<unknown>;
  /** Default page size of the resource (catalog.md §1.8). */
  limit: number;
  /** What `limit=0` gives: the default page (catalog.md Q5), or no row on the order side (orders.md §1.3). */
  limitZero?: "no row";
  /** Default order: a column, with `-` for descending. */
  order?: string;
  /** SQL order of rows that are shown in one order only: what `order` says is checked, not followed. */
  fixedOrder?: string;
  /** Sort keys beside the view's own columns; a key over several rows may look at others when descending. */
  sorts?: Readonly<Record<string, SortKey>>;
  /** False for lists that take no `fields`/`expand`. */
  selectable?: boolean;
  /** False for lists without `q`. */
  searchable?: boolean;
  /**
   * For a table that grows large: the database keeps the numbers of its live rows, by the columns of these filters,
   * which are text. They name the columns of `keep_row_count` in the migrations (docs/decisions/0007-large-lists.md).
   */
  countedBy?: readonly (keyof F & string)[];
  /** The same by day of `created_at`, in a table of its own: for a list that is filtered by date and paged deep. */
  countedByDay?: { table: string; columns: readonly (keyof F & string)[] };
}

export interface Page<T> {
  rows: T[];
  count: number;
  offset: number;
  limit: number;
}

const paging = (limit: number) => ({
  limit: z.int().min(0).max(maxLimit).nullish().describe(`page size, default ${limit}, at most ${maxLimit}`),
  offset: z.int().min(0).max(1_000_000_000).nullish().describe("rows to skip, default 0"),
  order: z.string().max(200).nullish().describe("field to sort by; a leading - sorts descending"),
});
const searchInput = { q: text(500).nullish().describe("case-insensitive text search") };

/** What a list does not take is absent from its schema and so refused; the type keeps the optional members. */
const unless = <S extends object>(absent: boolean, shape: S): S => (absent ? ({} as S) : shape);

type FilterShape<F extends Filters> = { [K in keyof F]: z.ZodOptional<z.ZodNullable<F[K]["schema"]>> };

/** A list's query schema and how it runs; `filters` and `q` say once what can be asked. */
export function defineList<T, F extends Filters>(view: View<T>, definition: ListDefinition<F>) {
  const shape = Object.fromEntries(
    Object.entries(definition.filters).map(([name, filter]) => [name, filter.schema.nullish()]),
  ) as FilterShape<F>; // one entry per filter, each wrapped the same way
  const input = z.strictObject({
    ...paging(definition.limit),
    ...unless(definition.searchable === false, searchInput),
    ...unless(definition.selectable === false, selectionInput),
    ...shape,
  });

  async function run(
    executor: Executor,
    query: z.infer<typeof input>,
    /** `found` stands for the whole query, softly deleted rows left out; it is taken where its columns give the order. */
    extra: Pick<ReadPageOptions, "where" | "dearCondition" | "found"> = {},
  ): Promise<Page<T>> {
    // The schema above is strict, so what is left beside paging are the filters by name.
    const sent = query as Record<string, unknown>;
    const q = typeof sent.q === "string" ? sent.q.trim() : "";
    const given = q === "" || definition.filtersSearched ? sent : besideSearch(definition.q ?? [], sent);
    // The v1 server gave everything for 0.
    const asked = typeof given.limit === "number" ? given.limit : undefined;
    const limit =
      asked === 0 && definition.limitZero === undefined ? definition.limit : (asked ?? definition.limit);
    const offset = typeof given.offset === "number" ? given.offset : 0;
    const where: RawBuilder<unknown>[] = [
      ...(extra.where ?? []),
      ...filterConditions(definition.filters, given),
    ];
    const isFiltered = where.length > 0 || view.softDeleted;
    if (q !== "" && definition.q) where.push(search(definition.q, likePattern(q)));
    const found = q === "" ? undefined : definition.find?.(q);
    if (found) where.push(sql`t.id = any(array(select id from (${found}) f))`);
    const order = orderAsked(view, definition, textOf(given.order));
    const kept = q === "" && (extra.where ?? []).length === 0 ? keptBy(definition, view) : undefined;
    const conditions = { filters: definition.filters, given };
    const { rows, count } = await readPage(executor, view, {
      fields: textOf(given.fields),
      expand: textOf(given.expand),
      alsoFields: "created_at" in view.columns ? ["created_at"] : [],
      where,
      orderBy: sql.raw(orderOf(view, definition, order)),
      limit,
      offset,
      dearCondition: extra.dearCondition || q !== "" || isDear(definition.filters, given),
      isLarge: definition.countedBy !== undefined,
      count: kept && keptCount(view.table, kept, conditions),
      deepStart: kept && offset >= deepOffset ? deepStart(kept, conditions, order, offset) : undefined,
      // What was found is sorted by its own columns, and nothing else is asked of the rows.
      found: foundBy.has(order) ? (extra.found ?? (isFiltered ? undefined : found)) : undefined,
      withDeleted: given.deleted_at !== undefined && given.deleted_at !== null,
    });
    return { rows, count, offset, limit };
  }
  return { input, run, view };
}

/** Without the filters of columns that `q` looks in itself, as in v1 (catalog.md §1.6). */
function besideSearch(
  expressions: readonly string[],
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const searched = new Set(expressions.flatMap((expression) => /^t\."(\w+)"$/.exec(expression)?.[1] ?? []));
  return Object.fromEntries(Object.entries(given).filter(([name]) => !searched.has(name)));
}

/** What `find` gives of a row. */
const foundBy: ReadonlySet<string> = new Set(["created_at", "-created_at", "id", "-id"]);

const keptBy = <F extends Filters>(
  { countedBy, countedByDay }: ListDefinition<F>,
  { softDeleted }: View<unknown>,
): KeptCounts | undefined =>
  countedBy && { by: countedBy, softDeleted, ...(countedByDay ? { byDay: countedByDay } : {}) };

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

function search(expressions: readonly string[], pattern: string): RawBuilder<unknown> {
  return sql`(${sql.join(
    expressions.map((expression) =>
      // An expression with a place for the pattern is a subquery over related rows.
      expression.includes("$q")
        ? sql`${sql.join(
            expression.split("$q").map((part) => sql.raw(part)),
            sql`${pattern}`,
          )}`
        : sql`${sql.raw(expression)} ilike ${pattern}`,
    ),
    sql` or `,
  )})`;
}

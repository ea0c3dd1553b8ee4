import { type RawBuilder, sql } from "kysely";
import { likePattern } from "../core/like";

/**
 * How products are searched: titles, descriptions, variants' titles and skus, collection titles; handles and bar codes
 * are found whole (v1 does not look there). One union of rows, because Postgres cannot combine indexes of several
 * tables under an OR (docs/decisions/0007-large-lists.md).
 */

const shortest = 4;

/**
 * What the indexes look for in place of a text with a number in it. The short parts of SKU-123456-1 are in every code,
 * and looking each of them up costs more than all the rest: only the long ones are looked up, in their order, and
 * the rows they find are held against the whole text.
 */
export function rarePattern(q: string): string | undefined {
  const words = q.match(/[\p{L}\p{N}]+/gu) ?? [];
  const long = words.filter((word) => word.length >= shortest);
  if (long.length === words.length || !long.some((word) => /\p{N}/u.test(word))) return undefined;
  return `%${long.join("%")}%`;
}

/** @param value makes SQL of a pattern; a subquery is evaluated once, and not for every row */
const matches = (
  columns: readonly string[],
  operator: "like" | "ilike",
  q: string,
  value: (pattern: string) => RawBuilder<unknown>,
): RawBuilder<unknown> => {
  const any = (suffix: string, pattern: string) =>
    sql`(${sql.join(
      columns.map((column) => sql`${sql.raw(`${column}${suffix} ${operator}`)} ${value(pattern)}`),
      sql` or `,
    )})`;
  const rare = rarePattern(q);
  // `column || ''` is in no index.
  return rare === undefined
    ? any("", likePattern(q))
    : sql`${any("", rare)} and ${any(" || ''", likePattern(q))}`;
};
const inLowerCase = (pattern: string) => sql`(select lower(${pattern}))`;
const asItIs = (pattern: string) => sql`${pattern}`;

function found(q: string, alive: (product: string) => RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select id, created_at from product where ${matches(["search"], "like", q, inLowerCase)}${alive("product")}
    union all
    select p.id, p.created_at from product p where p.id = any(array(
      select product_id from product_variant where ${matches(["title", "sku"], "ilike", q, asItIs)} and deleted_at is null
      union all
      select product_id from product_variant where barcode = ${q} and deleted_at is null
    ))${alive("p")}
    union all
    select p.id, p.created_at from product_collection c join product p on p.collection_id = c.id
    where c.title ilike ${likePattern(q)} and c.deleted_at is null${alive("p")}
    union all
    select id, created_at from product where handle = ${q} and deleted_at is null`;
}

/** The products a text finds, deleted ones among them, some of them several times. */
export const searchedProducts = (q: string): RawBuilder<unknown> => found(q, () => sql``);

/** The live products a text finds, each once. */
export const searchedLiveProducts = (q: string): RawBuilder<unknown> =>
  sql`select distinct id, created_at from (${found(q, (product) => sql.raw(` and ${product}.deleted_at is null`))}) f`;

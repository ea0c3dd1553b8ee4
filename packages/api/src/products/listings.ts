import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { text } from "../core/fields";
import { splitValues } from "../core/value-filters";
import { searchedLiveProducts } from "./search";

/**
 * How products are found by category and by price list. Every condition is over ids from an index instead of a join.
 * As an array the ids are found first and once, whatever the planner believes of their number. Where nothing else is
 * asked, `product_listing` has the rows in the order of the list (docs/decisions/0007-large-lists.md).
 */

const word = text(1_000);

/** Products with a price in one of these price lists. */
export const pricedIn = (listIds: string) => `t.id = any(array(
  select product_id from product_variant where deleted_at is null and id = any(array(
    select variant_id from money_amount where price_list_id = any(${listIds}) and deleted_at is null
  ))
))`;

const categoryIds = z.array(word).max(1_000);

/** `category_id` depends on a second parameter, so it is no filter of its own (catalog.md §2.13). */
export const categoryFilter = {
  category_id: categoryIds.nullish(),
  include_category_children: z.boolean().nullish().describe("category_id then matches descendants as well"),
};

const categoriesIn = (ids: readonly string[], withChildren: boolean | null | undefined) =>
  withChildren
    ? sql`in (select below.id from product_category above join product_category below
        on below.id = above.id or (above.mpath <> '' and starts_with(below.mpath, above.mpath))
        where above.id = any(${splitValues(ids)}))`
    : sql`= any(${splitValues(ids)})`;

export function inCategories(
  ids: readonly string[] | null | undefined,
  withChildren: boolean | null | undefined,
): RawBuilder<unknown>[] {
  if (!ids) return [];
  return [
    sql`t.id = any(array(select product_id from product_to_category where product_category_id ${categoriesIn(ids, withChildren)}))`,
  ];
}

/** Live products under one of several categories or price lists, each once. */
const listedUnder = (kind: "category" | "price_list", which: RawBuilder<unknown>, isOne: boolean) =>
  sql`select ${sql.raw(isOne ? "" : "distinct ")}product_id as id, created_at from product_listing
    where kind = ${kind} and value_id ${which}`;

/** What of a query decides which products it shows. */
export interface ProductsAsked {
  q?: string | null | undefined;
  category_id?: string[] | null | undefined;
  include_category_children?: boolean | null | undefined;
  price_list_id?: string[] | null | undefined;
}

/**
 * For a query by one thing alone: SQL of a table with `id` and `created_at` of the live products it shows, each once.
 * @param others the rest of the query, without paging and selection
 */
export function foundProducts(
  { q, category_id, include_category_children, price_list_id }: ProductsAsked,
  others: Readonly<Record<string, unknown>>,
): RawBuilder<unknown> | undefined {
  const text = q?.trim();
  const asked = [text || undefined, category_id, price_list_id, ...Object.values(others)];
  if (asked.filter((value) => value !== undefined && value !== null).length !== 1) return undefined;
  if (text) return searchedLiveProducts(text);
  const ids = splitValues(category_id ?? price_list_id ?? []);
  const [only] = ids;
  const isOne = ids.length === 1 && only !== undefined;
  if (price_list_id) {
    return listedUnder("price_list", isOne ? sql`= ${only}` : sql`= any(${ids})`, isOne);
  }
  const isOneCategory = isOne && !include_category_children;
  const which = isOneCategory ? sql`= ${only}` : categoriesIn(ids, include_category_children);
  return category_id ? listedUnder("category", which, isOneCategory) : undefined;
}

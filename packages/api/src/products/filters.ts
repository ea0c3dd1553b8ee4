import { productStatuses } from "@backroom/domain";
import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import {
  boolFilter,
  dateFilter,
  enumFilter,
  type Filter,
  listFilter,
  listWhere,
  oneOrMany,
} from "../core/filters";

/** What was typed, without the wildcards around it: handles and bar codes are found whole (v1 does not look there). */
const whole = "trim('%' from $q)";

/**
 * How products are found. Every condition is over ids from an index instead of a join, and a search is one union of
 * them, because Postgres cannot combine indexes of several tables under an OR. As an array the ids are found first and
 * once, whatever the planner believes of their number (docs/decisions/0007-large-lists.md).
 */
export const productSearch = `t.id = any(array(
  select id from product where title ilike $q or description ilike $q
  union all
  select product_id from product_variant where (title ilike $q or sku ilike $q) and deleted_at is null
  union all
  select product.id from product_collection join product on product.collection_id = product_collection.id
  where product_collection.title ilike $q and product_collection.deleted_at is null
  union all
  select id from product where handle = ${whole} and deleted_at is null
  union all
  select product_id from product_variant where barcode = ${whole} and deleted_at is null
))`;

const word = z.string().max(1_000);

/** Products with a price in one of these price lists. */
export const pricedIn = (listIds: string) => `t.id = any(array(
  select product_id from product_variant where deleted_at is null and id = any(array(
    select variant_id from money_amount where price_list_id = any(${listIds}) and deleted_at is null
  ))
))`;
const many = (text: string) => ({ ...listWhere(text), dear: undefined });

export const productFilters = {
  id: oneOrMany(),
  status: enumFilter(productStatuses),
  collection_id: listFilter(),
  tags: listWhere(
    "t.id = any(array(select product_id from product_to_tag where product_tag_id = any($values)))",
  ),
  type_id: listFilter(),
  // Often nearly all products, so it is counted and paged the plain way.
  sales_channel_id: many(
    "t.id in (select product_id from product_to_sales_channel where sales_channel_id = any($values))",
  ),
  price_list_id: listWhere(pricedIn("$values")),
  title: oneOrMany(),
  description: oneOrMany(),
  handle: oneOrMany(),
  is_giftcard: boolFilter(),
  discount_condition_id: {
    schema: word,
    dear: true,
    where: (id) =>
      sql`t.id = any(array(select product_id from discount_condition_product where condition_id = ${id}))`,
  } satisfies Filter<typeof word>,
  created_at: dateFilter(),
  updated_at: dateFilter(),
  deleted_at: dateFilter(),
};

const categoryIds = z.array(word).max(1_000);

/** `category_id` depends on a second parameter, so it is no filter of its own (catalog.md §2.13). */
export const categoryFilter = {
  category_id: categoryIds.nullish(),
  include_category_children: z.boolean().nullish().describe("category_id then matches descendants as well"),
};

export function inCategories(
  ids: readonly string[] | null | undefined,
  withChildren: boolean | null | undefined,
): RawBuilder<unknown>[] {
  if (!ids) return [];
  const wanted = ids.length === 1 ? (ids[0] ?? "").split(",") : [...ids];
  const isIn = withChildren
    ? sql`in (select below.id from product_category above join product_category below
          on below.id = above.id or (above.mpath <> '' and starts_with(below.mpath, above.mpath))
          where above.id = any(${wanted}))`
    : sql`= any(${wanted})`;
  return [
    sql`t.id = any(array(select product_id from product_to_category where product_category_id ${isIn}))`,
  ];
}

/** Of several variants the one that comes first in the direction asked for decides. */
const byVariant = (column: string) => ({
  asc: `(select min(variant.${column}) from product_variant variant where variant.product_id = t.id and variant.deleted_at is null)`,
  desc: `(select max(variant.${column}) from product_variant variant where variant.product_id = t.id and variant.deleted_at is null)`,
});
const variantColumns = [
  "title",
  "sku",
  "barcode",
  "ean",
  "upc",
  "variant_rank",
  "inventory_quantity",
  "created_at",
  "updated_at",
];

/** Dotted sort keys, such as `variants.sku`. */
export const productSorts = {
  ...Object.fromEntries(variantColumns.map((column) => [`variants.${column}`, byVariant(column)])),
  "collection.title":
    "(select title from product_collection where id = t.collection_id and deleted_at is null)",
  "collection.handle":
    "(select handle from product_collection where id = t.collection_id and deleted_at is null)",
  "type.value": "(select value from product_type where id = t.type_id and deleted_at is null)",
};

import { productStatuses } from "@backroom/domain";
import { sql } from "kysely";
import { dateFilter } from "../core/comparing-filters";
import { text } from "../core/fields";
import type { Filter } from "../core/filters";
import { boolFilter, enumFilter, listFilter, listWhere, oneOrMany } from "../core/value-filters";
import { pricedIn } from "./listings";

const word = text(1_000);
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

/** Where the rows `r` of a relation of the product `t` are, and by which of their columns products can be sorted. */
const relations: readonly [name: string, from: string, columns: readonly string[]][] = [
  [
    "variants",
    "product_variant r where r.product_id = t.id and r.deleted_at is null",
    [
      ...["title", "sku", "barcode", "ean", "upc", "variant_rank", "inventory_quantity"],
      ...["created_at", "updated_at"],
    ],
  ],
  [
    "variants.prices",
    `money_amount r join product_variant v on v.id = r.variant_id
     where v.product_id = t.id and v.deleted_at is null and r.deleted_at is null`,
    ["amount", "currency_code"],
  ],
  [
    "collection",
    "product_collection r where r.id = t.collection_id and r.deleted_at is null",
    ["title", "handle", "created_at"],
  ],
  ["type", "product_type r where r.id = t.type_id and r.deleted_at is null", ["value"]],
  [
    "tags",
    "product_tag r join product_to_tag l on l.product_tag_id = r.id where l.product_id = t.id and r.deleted_at is null",
    ["value"],
  ],
  [
    "categories",
    "product_category r join product_to_category l on l.product_category_id = r.id where l.product_id = t.id",
    ["name", "handle", "rank"],
  ],
  [
    "sales_channels",
    `sales_channel r join product_to_sales_channel l on l.sales_channel_id = r.id
     where l.product_id = t.id and r.deleted_at is null`,
    ["name"],
  ],
  ["options", "product_option r where r.product_id = t.id and r.deleted_at is null", ["title"]],
];

/** Dotted sort keys, such as `variants.sku`: of several rows the one that comes first in the direction asked for decides. */
export const productSorts = Object.fromEntries(
  relations.flatMap(([name, from, columns]) =>
    columns.map((column) => [
      `${name}.${column}`,
      { asc: `(select min(r.${column}) from ${from})`, desc: `(select max(r.${column}) from ${from})` },
    ]),
  ),
);

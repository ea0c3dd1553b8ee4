import { productStatuses } from "@backroom/domain";
import { sql } from "kysely";
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
import { pricedIn } from "./listings";

const word = z.string().max(1_000);
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

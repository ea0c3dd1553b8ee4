import { query, type Tx } from "@backroom/db";
import type { Write } from "../core/context";
import { invalidField, notFound } from "../core/errors";
import { groupBy } from "../core/group-by";
import { updateRows } from "../core/update-rows";
import { type Change, changeOf, type ProductsBulkInput } from "./bulk-schema";
import { changeLinks } from "./change-links";
import { idsByValue, requireCollection, requireSalesChannels } from "./store";

/** The same change of many products, in a constant number of statements. */

export type ProductEdit = Omit<ProductsBulkInput, "ids" | "delete">;

export interface EditedProduct {
  id: string;
  title: string;
  status: string;
  collection_id: string | null;
  type_id: string | null;
}

/** Locks products in the order of their ids. @throws Refusal not_found naming those that are not there */
export async function lockProducts(tx: Tx, ids: readonly string[]): Promise<EditedProduct[]> {
  const rows = await query<EditedProduct>(
    tx,
    `select id, title, status, collection_id, type_id from product
     where id = any($1) and deleted_at is null order by id for update`,
    [ids],
  );
  const found = new Set(rows.map(({ id }) => id));
  requireFound(
    "Product",
    ids.filter((id) => !found.has(id)),
  );
  return rows;
}

/** @throws Refusal not_found naming the first of what is missing */
export function requireFound(what: string, missing: readonly string[]): void {
  const [...all] = new Set(missing);
  if (all.length === 0) return;
  throw notFound(what, all.slice(0, 20).join(", ") + (all.length > 20 ? ` and ${all.length - 20} more` : ""));
}

/**
 * Makes the change on each product that it changes, and tells of it. The products are locked.
 * @param path where the edit stands in the input, with a dot at the end
 * @throws Refusal for a collection or channel that is not there, and for what is to be added and removed at once
 */
export async function changeProducts(
  { tx, emit }: Write,
  products: readonly EditedProduct[],
  edit: ProductEdit,
  path = "",
): Promise<Change[]> {
  const { add_tags = [], remove_tags = [], add_sales_channels = [], remove_sales_channels = [] } = edit;
  requireApart(`${path}add_tags`, add_tags, remove_tags);
  requireApart(`${path}add_sales_channels`, add_sales_channels, remove_sales_channels);
  if (edit.collection_id) await requireCollection(tx, edit.collection_id);
  await requireSalesChannels(tx, [...add_sales_channels, ...remove_sales_channels]);
  const after = await rowsAfter(tx, products, edit);
  const changes = [
    ...products.flatMap((product, index) => columnChanges(product, after.rows[index], after.values)),
    ...(await changeLinks(tx, "tags", products, await tagsOf(tx, add_tags), remove_tags)),
    ...(await changeLinks(
      tx,
      "sales_channels",
      products,
      [...new Set(add_sales_channels)].map((id) => ({ id, shown: id })),
      remove_sales_channels,
    )),
  ];
  const byProduct = groupBy(changes, ({ id }) => id);
  // Those of which only links changed as well: it moves their ETag on.
  await updateRows(
    tx,
    "product",
    ["status", "collection_id", "type_id"],
    after.rows.filter(({ id }) => byProduct.has(id)),
  );
  for (const [id, own] of byProduct) {
    emit({
      name: "product.updated",
      resource_type: "product",
      resource_id: id,
      data: { fields: own.map(({ field }) => field) },
      changes: Object.fromEntries(own.map(({ field, from, to }) => [field, { from, to }])),
    });
  }
  return changes;
}

function requireApart(path: string, add: readonly string[], remove: readonly string[]): void {
  const both = add.find((one) => remove.includes(one));
  if (both !== undefined) throw invalidField(path, `must not name what is removed as well: ${both}`);
}

async function tagsOf(tx: Tx, values: readonly string[]) {
  const wanted = [...new Set(values)];
  const ids = await idsByValue(
    tx,
    "product_tag",
    wanted.map((value) => ({ value })),
  );
  return wanted.flatMap((shown, index) => (ids[index] ? [{ id: ids[index], shown }] : []));
}

/** The products as the edit leaves them, and the values of the types before and after, by id. */
async function rowsAfter(tx: Tx, products: readonly EditedProduct[], edit: ProductEdit) {
  const values = new Map<string, string>();
  const type_id = edit.type === null ? null : undefined;
  if (edit.type !== undefined) {
    const before = await query<{ id: string; value: string }>(
      tx,
      "select id, value from product_type where id = any($1)",
      [products.flatMap((product) => product.type_id ?? [])],
    );
    for (const type of before) values.set(type.id, type.value);
  }
  if (edit.type) {
    const [id] = await idsByValue(tx, "product_type", [{ value: edit.type }]);
    if (id !== undefined) values.set(id, edit.type);
    return { rows: rowsWith(products, edit, id), values };
  }
  return { rows: rowsWith(products, edit, type_id), values };
}

const rowsWith = (
  products: readonly EditedProduct[],
  { status, collection_id }: ProductEdit,
  type_id: string | null | undefined,
): EditedProduct[] =>
  products.map((product) => ({
    ...product,
    status: status ?? product.status,
    collection_id: collection_id === undefined ? product.collection_id : collection_id,
    type_id: type_id === undefined ? product.type_id : type_id,
  }));

function columnChanges(
  before: EditedProduct,
  after: EditedProduct | undefined,
  typeValues: ReadonlyMap<string, string>,
): Change[] {
  if (!after) return [];
  const typeOf = ({ type_id }: EditedProduct) =>
    type_id === null ? null : (typeValues.get(type_id) ?? type_id);
  const pairs = [
    ["status", before.status, after.status],
    ["collection_id", before.collection_id, after.collection_id],
    [
      "type",
      before.type_id === after.type_id ? null : typeOf(before),
      before.type_id === after.type_id ? null : typeOf(after),
    ],
  ] as const;
  return pairs
    .filter(([, from, to]) => from !== to)
    .map(([field, from, to]) => changeOf("product", before, field, from, to));
}

import { query, type Tx } from "@backroom/db";
import { groupBy } from "../core/group-by";
import { type Change, changeOf } from "./bulk-schema";

/** What products share with others and bulk edits add and remove, as the answer names it. */
const links = {
  tags: {
    table: "product_to_tag",
    other: "product_tag_id",
    current: `select l.product_id, t.id, t.value as shown from product_to_tag l
      join product_tag t on t.id = l.product_tag_id and t.deleted_at is null
      where l.product_id = any($1) order by t.value, t.id`,
  },
  sales_channels: {
    table: "product_to_sales_channel",
    other: "sales_channel_id",
    current: `select l.product_id, t.id, t.id as shown from product_to_sales_channel l
      join sales_channel t on t.id = l.sales_channel_id and t.deleted_at is null
      where l.product_id = any($1) order by t.id`,
  },
} as const;

interface Linked {
  id: string;
  /** How the answer shows it, and what decides whether a product has it. */
  shown: string;
}

/**
 * Adds links to products and takes others away, three statements at most.
 * @param remove as they are shown
 */
export async function changeLinks(
  tx: Tx,
  field: keyof typeof links,
  products: readonly { id: string; title: string }[],
  add: readonly Linked[],
  remove: readonly string[],
): Promise<Change[]> {
  if (add.length + remove.length === 0) return [];
  const { table, other, current } = links[field];
  const rows = await query<Linked & { product_id: string }>(tx, current, [products.map(({ id }) => id)]);
  const byProduct = groupBy(rows, ({ product_id }) => product_id);
  const isGone = new Set(remove);
  const changed = products.flatMap((product) => {
    const before = byProduct.get(product.id) ?? [];
    const has = new Set(before.map(({ shown }) => shown));
    const added = add.filter(({ shown }) => !has.has(shown));
    const gone = before.filter(({ shown }) => isGone.has(shown));
    return added.length + gone.length > 0 ? [{ product, before, added, gone }] : [];
  });
  const pairs = (which: "added" | "gone") => {
    const all = changed.flatMap((one) => one[which].map(({ id }) => [one.product.id, id] as const));
    return [all.map(([product_id]) => product_id), all.map(([, id]) => id)];
  };
  await query(
    tx,
    `delete from ${table} l using unnest($1::text[], $2::text[]) as gone (product_id, other)
     where l.product_id = gone.product_id and l.${other} = gone.other`,
    pairs("gone"),
  );
  await query(
    tx,
    `insert into ${table} (product_id, ${other}) select * from unnest($1::text[], $2::text[]) on conflict do nothing`,
    pairs("added"),
  );
  return changed.map(({ product, before, added, gone }) => {
    const left = before.filter((one) => !gone.includes(one));
    return changeOf("product", product, field, shownOf(before), shownOf([...left, ...added]));
  });
}

const shownOf = (rows: readonly Linked[]): string[] => rows.map(({ shown }) => shown).sort();

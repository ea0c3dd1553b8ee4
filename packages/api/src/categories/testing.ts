import { query } from "@backroom/db";
import type { TestApi } from "../testing/index";

export type Letter = "P" | "A" | "B" | "C" | "D" | "X" | "Y" | "Z";
export type Ids = Record<Letter, string>;

/** For tests: the id of a new category. */
export async function makeCategory(t: TestApi, name: string, parent_category_id?: string): Promise<string> {
  const handle = `${name.toLowerCase()}-${crypto.randomUUID()}`;
  const { product_category } = await t.api.productCategories.create({ name, handle, parent_category_id });
  return product_category.id;
}

/** For tests: the tree of the worked examples: a root P, below it A B C D, below A X Y Z. */
export async function makeTree(t: TestApi): Promise<Ids> {
  const P = await makeCategory(t, "P");
  const [A, B, C, D] = [
    await makeCategory(t, "A", P),
    await makeCategory(t, "B", P),
    await makeCategory(t, "C", P),
    await makeCategory(t, "D", P),
  ];
  const [X, Y, Z] = [
    await makeCategory(t, "X", A),
    await makeCategory(t, "Y", A),
    await makeCategory(t, "Z", A),
  ];
  return { P, A, B, C, D, X, Y, Z };
}

/** For tests: the children of a category as the examples write them, such as `A0 B1`. */
export async function childrenOf(t: TestApi, id: string): Promise<string> {
  const { product_category } = await t.api.productCategories.get({ id });
  return (product_category.category_children ?? []).map(({ name, rank }) => `${name}${rank}`).join(" ");
}

/** For tests: the categories whose rank or path is not what the tree says. */
export async function faultsOfTree(t: TestApi): Promise<unknown[]> {
  return query(
    t.db,
    `with recursive placed as (
       select id, rank, mpath, parent_category_id,
         row_number() over (partition by parent_category_id order by rank) - 1 as place
       from product_category
     ), tree as (
       select id, id || '.' as path from placed where parent_category_id is null
       union all
       select placed.id, tree.path || placed.id || '.' from placed join tree on placed.parent_category_id = tree.id
     )
     select placed.*, tree.path from placed left join tree using (id)
     where rank <> place or mpath is distinct from tree.path`,
  );
}

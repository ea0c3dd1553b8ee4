import type { Executor } from "@backroom/db";
import { sql } from "kysely";
import { invalid } from "../core/errors";
import { read, show } from "../core/read";
import { type SelectionInput, selectionOf } from "../core/selection";
import { categoryView, type ProductCategory } from "./view";

/** Relations that a caller may expand; v1 refuses others here (catalog.md §1.5). */
const expandable = ["parent_category", "category_children"];

/** @throws Refusal invalid_data naming an unknown field or relation. */
export function requireSelection(selection: SelectionInput): void {
  for (const name of selectionOf(categoryView, selection).relations.keys()) {
    if (!expandable.includes(name)) {
      throw invalid(`expand ${name}: a category shows ${expandable.join(" and ")} only`);
    }
  }
}

/**
 * A category with its parent and all below it. A selection is checked and has no other effect, as in v1.
 * @throws Refusal not_found
 */
export async function showCategory(
  executor: Executor,
  id: string,
  selection: SelectionInput,
): Promise<ProductCategory> {
  requireSelection(selection);
  const category = await show(
    executor,
    categoryView,
    id,
    { expand: "parent_category" },
    { what: "Category" },
  );
  await growTrees(executor, [category]);
  return category;
}

/** Gives each category all that is below it, with one statement for all of them. */
export async function growTrees(executor: Executor, categories: ProductCategory[]): Promise<void> {
  if (categories.length === 0) return;
  const below = await read(executor, categoryView, {
    expand: "",
    // Paths below `a.` are between `a.` and `a/` (see movePaths); their index finds them.
    where: [
      sql`t.id in (
        select below.id from product_category above join product_category below
        on below.mpath ~>~ above.mpath and below.mpath ~<~ (left(above.mpath, -1) || '/')
        where above.id = any(${categories.map(({ id }) => id)})
      )`,
    ],
    orderBy: sql.raw(categoryView.orderBy),
  });
  const children = new Map<string | null, ProductCategory[]>();
  for (const category of below) {
    const siblings = children.get(category.parent_category_id);
    if (siblings) siblings.push(category);
    else children.set(category.parent_category_id, [category]);
  }
  for (const category of [...categories, ...below]) {
    category.category_children = children.get(category.id) ?? [];
  }
}

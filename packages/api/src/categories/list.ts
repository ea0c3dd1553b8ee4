import { z } from "zod";
import { defineList } from "../core/list";
import { selectionOf } from "../core/selection";
import { operation, pageEnvelope } from "../core/trpc";
import { boolFilter, textFilter } from "../core/value-filters";
import { growTrees, requireSelection } from "./tree";
import { categoryView } from "./view";

const categories = defineList(categoryView, {
  filters: {
    handle: textFilter(),
    is_internal: boolFilter(),
    is_active: boolFilter(),
    parent_category_id: textFilter(),
  },
  q: ['t."name"', 't."handle"'],
  limit: 100,
  fixedOrder: categoryView.orderBy,
});

const listCategoriesInput = categories.input.extend({
  include_descendants_tree: z
    .boolean()
    .nullish()
    .describe("category_children then goes all the way down instead of one level"),
});

export const list = operation
  .meta({
    route: "GET /admin/product-categories",
    can: "products:read",
    tag: "Product Categories",
    summary: "List product categories",
    description:
      "`parent_category_id=null` lists the roots. Always by rank and handle, whatever `order` says.",
    example: { parent_category_id: "null", include_descendants_tree: true },
  })
  .input(listCategoriesInput)
  .output(pageEnvelope("product_categories", categoryView.schema))
  .query(async ({ ctx, input }) => {
    const { include_descendants_tree, ...given } = input;
    requireSelection(given);
    if (include_descendants_tree) {
      // The whole tree takes the place of the one level.
      given.expand = selectionOf(categoryView, given).relations.has("parent_category")
        ? "parent_category"
        : "";
    }
    const { rows, ...page } = await categories.run(ctx.db, given);
    if (include_descendants_tree) await growTrees(ctx.db, rows);
    return { product_categories: rows, ...page };
  });

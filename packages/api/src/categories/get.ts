import { byIdSelected } from "../core/fields";
import { envelope, operation } from "../core/trpc";
import { showCategory } from "./tree";
import { categoryView } from "./view";

export const get = operation
  .meta({
    route: "GET /admin/product-categories/{id}",
    can: "products:read",
    tag: "Product Categories",
    summary: "Get a product category",
    description:
      "With its parent and everything below it. `fields` and `expand` are checked and have no other effect.",
    refuses: { not_found: "No category has this id." },
    example: { id: "pcat_01JD0000000000000000000000" },
  })
  .input(byIdSelected)
  .output(envelope("product_category", categoryView.schema))
  .query(async ({ ctx, input }) => ({ product_category: await showCategory(ctx.db, input.id, input) }));

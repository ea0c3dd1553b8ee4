import { defineList } from "../core/list";
import { operation, pageEnvelope } from "../core/trpc";
import { categoryFilter, inCategories, productFilters, productSearch, productSorts } from "./filters";
import { nestedProductView, pricedProductView, showsPrices } from "./priced-view";
import { showStock } from "./stock";

const definition = {
  filters: productFilters,
  q: [productSearch],
  limit: 50,
  sorts: productSorts,
  countedBy: ["status"],
} as const;
const priced = defineList(pricedProductView, definition);
const nested = defineList(nestedProductView, definition);

export const list = operation
  .meta({
    route: "GET /admin/products",
    can: "products:read",
    tag: "Products",
    summary: "List products",
    description:
      "Variants come with their default prices and what is in stock. `q` looks in titles, descriptions, variants' titles and skus, and collection titles; with it `fields`, `title` and `description` do not count.",
    example: { limit: 15, q: "shirt", status: ["published"] },
  })
  .input(priced.input.extend(categoryFilter))
  .output(pageEnvelope("products", pricedProductView.schema))
  .query(async ({ ctx, input }) => {
    const { category_id, include_category_children, ...given } = input;
    // What v1 does: a search shows whole rows, and looks in the columns of two filters itself.
    const asked = given.q?.trim() ? { ...given, fields: null, title: null, description: null } : given;
    const isPriced = showsPrices(asked);
    const where = inCategories(category_id, include_category_children);
    const { rows, ...page } = await (isPriced ? priced : nested).run(ctx.db, asked, {
      where,
      dearCondition: where.length > 0,
    });
    if (isPriced) showStock(rows);
    return { products: rows, ...page };
  });

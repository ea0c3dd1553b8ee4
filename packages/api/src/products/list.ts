import { defineList } from "../core/list";
import { operation, pageEnvelope } from "../core/trpc";
import { productFilters, productSorts } from "./filters";
import { categoryFilter, foundProducts, inCategories } from "./listings";
import { nestedProductView, pricedProductView, showsPrices } from "./priced-view";
import { searchedProducts } from "./search";
import { showStock } from "./stock";

const definition = {
  filters: productFilters,
  find: searchedProducts,
  limit: 50,
  sorts: productSorts,
  countedBy: ["status"],
  countedByDay: { table: "product_count", columns: ["status"] },
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
    const {
      fields: _fields,
      expand: _expand,
      order: _order,
      limit: _limit,
      offset: _offset,
      ...others
    } = asked;
    const { q, price_list_id, ...rest } = others;
    const found = foundProducts({ q, price_list_id, category_id, include_category_children }, rest);
    const { rows, ...page } = await (isPriced ? priced : nested).run(ctx.db, asked, {
      where,
      dearCondition: where.length > 0,
      found,
    });
    if (isPriced) showStock(rows);
    return { products: rows, ...page };
  });

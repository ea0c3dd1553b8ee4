import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { nestedProductView, pricedProductView, showsPrices } from "./priced-view";
import { productSelected } from "./schema";
import { showStock } from "./stock";

export const get = operation
  .meta({
    route: "GET /admin/products/{id}",
    can: "products:read",
    tag: "Products",
    summary: "Get a product",
    refuses: { not_found: "No product has this id." },
    example: { id: "prod_01JD0000000000000000000000" },
  })
  .input(productSelected)
  .output(envelope("product", pricedProductView.schema))
  .query(async ({ ctx, input }) => {
    const isPriced = showsPrices(input);
    const view = isPriced ? pricedProductView : nestedProductView;
    const product = await show(ctx.db, view, input.id, input, { what: "Product" });
    if (isPriced) showStock([product]);
    return { product };
  });

import { sql } from "kysely";
import { dateFilter, wholeFilter } from "../core/comparing-filters";
import { idSchema } from "../core/fields";
import { defineList } from "../core/list";
import { operation, pageEnvelope } from "../core/trpc";
import { boolFilter, oneOrMany } from "../core/value-filters";
import { variantView } from "./view";

const variants = defineList(variantView, {
  filters: {
    // `id` on REST, where the path has the product's.
    ids: oneOrMany('t."id"'),
    inventory_quantity: wholeFilter(),
    manage_inventory: boolFilter(),
    allow_backorder: boolFilter(),
    created_at: dateFilter(),
    updated_at: dateFilter(),
  },
  q: ['t."title"', 't."sku"', "t.product_id in (select id from product where title ilike $q)"],
  limit: 100,
});

export const listVariants = operation
  .meta({
    route: "GET /admin/products/{id}/variants",
    can: "products:read",
    tag: "Products",
    summary: "List the variants of a product",
    description: "As stored: prices of price lists as well, and no stock. An unknown product has none.",
    example: { id: "prod_01JD0000000000000000000000", limit: 20 },
  })
  .input(variants.input.extend({ id: idSchema }))
  .output(pageEnvelope("variants", variantView.schema))
  .query(async ({ ctx, input }) => {
    const { id, ...given } = input;
    const { rows, ...page } = await variants.run(
      ctx.db,
      { ...given, expand: given.expand ?? "options,prices" },
      { where: [sql`t.product_id = ${id}`] },
    );
    return { variants: rows, ...page };
  });

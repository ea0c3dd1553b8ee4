import { dateFilter, textOrOperators } from "../core/comparing-filters";
import { defineList } from "../core/list";
import { operation, pageEnvelope } from "../core/trpc";
import { textWhere } from "../core/value-filters";
import { listedProductTypeView } from "./view";

const productTypes = defineList(listedProductTypeView, {
  filters: {
    id: textOrOperators(),
    value: textOrOperators(),
    created_at: dateFilter(),
    updated_at: dateFilter(),
    discount_condition_id: textWhere(
      "t.id in (select product_type_id from discount_condition_product_type where condition_id = $value)",
    ),
  },
  q: ['t."value"'],
  limit: 20,
  selectable: false,
});

export const list = operation
  .meta({
    route: "GET /admin/product-types",
    can: "products:read",
    tag: "Product Types",
    summary: "List product types",
    description: "They are made by the products that name them.",
    example: { limit: 10, q: "linen" },
  })
  .input(productTypes.input)
  .output(pageEnvelope("product_types", listedProductTypeView.schema))
  .query(async ({ ctx, input }) => {
    const { rows, ...page } = await productTypes.run(ctx.db, input);
    return { product_types: rows, ...page };
  });

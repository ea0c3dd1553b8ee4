import { dateFilter, textOrOperators } from "../core/comparing-filters";
import { defineList } from "../core/list";
import { operation, pageEnvelope } from "../core/trpc";
import { textWhere } from "../core/value-filters";
import { listedProductTagView } from "./view";

const productTags = defineList(listedProductTagView, {
  filters: {
    id: textOrOperators(),
    value: textOrOperators(),
    created_at: dateFilter(),
    updated_at: dateFilter(),
    discount_condition_id: textWhere(
      "t.id in (select product_tag_id from discount_condition_product_tag where condition_id = $value)",
    ),
  },
  q: ['t."value"'],
  limit: 10,
  selectable: false,
});

export const list = operation
  .meta({
    route: "GET /admin/product-tags",
    can: "products:read",
    tag: "Product Tags",
    summary: "List product tags",
    description: "They are made by the products that name them.",
    example: { limit: 10, q: "summer" },
  })
  .input(productTags.input)
  .output(pageEnvelope("product_tags", listedProductTagView.schema))
  .query(async ({ ctx, input }) => {
    const { rows, ...page } = await productTags.run(ctx.db, input);
    return { product_tags: rows, ...page };
  });

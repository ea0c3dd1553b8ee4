import { dateFilter } from "../core/comparing-filters";
import { defineList } from "../core/list";
import { operation, pageEnvelope } from "../core/trpc";
import { oneOrMany, textWhere } from "../core/value-filters";
import { collectionView } from "./view";

const collections = defineList(collectionView, {
  filters: {
    title: oneOrMany(),
    handle: oneOrMany(),
    created_at: dateFilter(),
    updated_at: dateFilter(),
    deleted_at: dateFilter(),
    discount_condition_id: textWhere(
      "t.id in (select product_collection_id from discount_condition_product_collection where condition_id = $value)",
    ),
  },
  q: ['t."title"', 't."handle"'],
  // Q11 improved.
  filtersSearched: true,
  limit: 10,
});

export const list = operation
  .meta({
    route: "GET /admin/collections",
    can: "products:read",
    tag: "Product Collections",
    summary: "List collections",
    description:
      "Each with all its products, as v1 shows them; an empty `expand`, which v1 does not know, leaves them out.",
    example: { limit: 10, q: "summer", expand: "" },
  })
  .input(collections.input)
  .output(pageEnvelope("collections", collectionView.schema))
  .query(async ({ ctx, input }) => {
    const { rows, ...page } = await collections.run(ctx.db, input);
    return { collections: rows, ...page };
  });

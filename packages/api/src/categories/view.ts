import { z } from "zod";
import { metadata, timestamp } from "../core/fields";
import { many, one, through } from "../core/relations";
import { columnsOf, defineView, type RowOf, type View } from "../core/view";
import { type Product, productView } from "../products/view";

const columns = columnsOf("product_category", {
  id: z.string(),
  name: z.string(),
  description: z.string(),
  handle: z.string(),
  mpath: z.string().describe("ids of all ancestors and its own, each followed by a dot"),
  is_internal: z.boolean(),
  is_active: z.boolean(),
  rank: z.int(),
  parent_category_id: z.string().nullable(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
});

export interface ProductCategory extends RowOf<typeof columns> {
  parent_category?: ProductCategory | null | undefined;
  category_children?: ProductCategory[] | undefined;
  products?: Product[] | undefined;
}

export const categoryView: View<ProductCategory> = defineView<ProductCategory>("ProductCategory", {
  columns,
  relations: {
    parent_category: one(() => categoryView, { by: "parent_category_id" }),
    category_children: many(() => categoryView, { by: "parent_category_id" }),
    products: through(() => productView, {
      table: "product_to_category",
      from: "product_category_id",
      to: "product_id",
    }),
  },
  expand: ["parent_category", "category_children"],
  orderBy: 't."rank", t."handle"',
});

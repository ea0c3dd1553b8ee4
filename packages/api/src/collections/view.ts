import { z } from "zod";
import { metadata, nullableTimestamp, timestamp } from "../core/fields";
import { many } from "../core/relations";
import { columnsOf, defineView, type RowOf, type View } from "../core/view";
import { type Product, productView } from "../products/view";

const columns = columnsOf("product_collection", {
  id: z.string(),
  title: z.string(),
  handle: z.string().nullable(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});

export interface ProductCollection extends RowOf<typeof columns> {
  products?: Product[] | undefined;
}

export const collectionView: View<ProductCollection> = defineView<ProductCollection>("ProductCollection", {
  columns,
  relations: { products: many(() => productView, { by: "collection_id" }) },
  expand: ["products", "products.profiles"],
});

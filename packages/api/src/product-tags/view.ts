import { z } from "zod";
import { metadata, nullableTimestamp, timestamp } from "../core/fields";
import { columnsOf, defineView, type RowOf, type View } from "../core/view";

const columns = columnsOf("product_tag", {
  id: z.string(),
  value: z.string(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});

export type ProductTag = RowOf<typeof columns>;
export const productTagView: View<ProductTag> = defineView<ProductTag>("ProductTag", { columns });

const listedColumns = columnsOf("product_tag", {
  id: z.string(),
  value: z.string(),
  created_at: timestamp,
  updated_at: timestamp,
});

/** The rows of the list, which v1 keeps shorter. */
export const listedProductTagView = defineView<RowOf<typeof listedColumns>>("ListedProductTag", {
  columns: listedColumns,
  softDelete: true,
});

import { z } from "zod";
import { metadata, nullableTimestamp, timestamp } from "../core/fields";
import { columnsOf, defineView, type RowOf, type View } from "../core/view";

const columns = columnsOf("product_type", {
  id: z.string(),
  value: z.string(),
  metadata,
  created_at: timestamp,
  updated_at: timestamp,
  deleted_at: nullableTimestamp,
});

export type ProductType = RowOf<typeof columns>;
export const productTypeView: View<ProductType> = defineView<ProductType>("ProductType", { columns });

const listedColumns = columnsOf("product_type", {
  id: z.string(),
  value: z.string(),
  created_at: timestamp,
  updated_at: timestamp,
});

/** The rows of the list, which v1 keeps shorter. */
export const listedProductTypeView = defineView<RowOf<typeof listedColumns>>("ListedProductType", {
  columns: listedColumns,
  softDelete: true,
});

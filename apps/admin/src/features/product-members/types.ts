import type { Outputs } from "@/lib/api";

type Product = Outputs["products"]["list"]["products"][number];

/** What is shown of a product that something has or may get. */
export type MemberProduct = Pick<
  Product,
  "id" | "title" | "handle" | "thumbnail" | "status" | "collection_id"
>;

export const memberFields = "id,title,handle,thumbnail,status,collection_id";

/** Which products belong to something, as the list of products is asked. */
export interface MemberFilter {
  collection_id?: string[];
  category_id?: string[];
  sales_channel_id?: string[];
  price_list_id?: string[];
  type_id?: string[];
  tags?: string[];
}

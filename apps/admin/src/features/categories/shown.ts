import type { Outputs } from "@/lib/api";

export type ShownCategory = Outputs["productCategories"]["get"]["product_category"];

import type { Outputs } from "@/lib/api";

export type ShownDiscount = Outputs["discounts"]["get"]["discount"];

/** The condition's resources are loaded by their section, which alone shows them. */
const shownRelations = "regions.currency,rule.conditions,parent_discount";

/** The query of the page: every save answers in the same shape, so its answer can take the place of this one's. */
export const shownInput = (id: string) => ({ id, expand: shownRelations });

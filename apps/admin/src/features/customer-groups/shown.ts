import type { Outputs } from "@/lib/api";

export type ShownGroup = Outputs["customerGroups"]["get"]["customer_group"];

/** The query of the page: every save answers in the same shape, so its answer can take the place of this one's. */
export const shownInput = (id: string) => ({ id, expand: "price_lists" });

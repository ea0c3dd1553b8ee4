import type { Outputs } from "@/lib/api";

export type ShownCustomer = Outputs["customers"]["get"]["customer"];

/** What the customer page shows; orders have a list of their own. */
const shownRelations = "groups,shipping_addresses,billing_address";

/** The query of the page: every save answers in the same shape, so its answer can take the place of this one's. */
export const shownInput = (id: string) => ({ id, expand: shownRelations });

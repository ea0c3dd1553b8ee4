import type { Outputs } from "@/lib/api";

export type ShownOrder = Outputs["orders"]["get"]["order"];

/** What the order page shows; an order has far more relations than that. */
export const shownRelations = [
  "billing_address.country",
  "shipping_address.country",
  "customer",
  "region",
  "sales_channel",
  "discounts",
  "items.variant",
  "payments",
  "refunds",
  "shipping_methods.shipping_option",
].join(",");

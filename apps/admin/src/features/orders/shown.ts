import type { Outputs } from "@/lib/api";

export type ShownOrder = Outputs["orders"]["get"]["order"];
export type ShownItem = NonNullable<ShownOrder["items"]>[number];
export type ShownFulfillment = NonNullable<ShownOrder["fulfillments"]>[number];
export type ShownReturn = NonNullable<ShownOrder["returns"]>[number];
/** Of the timeline. */
export type ShownEntry = Outputs["orders"]["timeline"]["timeline"][number];

/** What the order page shows; an order has far more relations than that. Writes answer with the same. */
export const shownRelations = [
  "billing_address",
  "shipping_address",
  "customer",
  "region",
  "sales_channel",
  "discounts",
  "items.variant",
  "payments",
  "refunds",
  "shipping_methods.shipping_option",
  "fulfillments.items",
  "fulfillments.tracking_links",
  "returns.items.reason",
  "returns.shipping_method.shipping_option",
  "swaps",
  "claims",
].join(",");

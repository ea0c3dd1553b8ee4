/** Closed lists of the wire (catalog §5, orders §8.1, §20, §24), each with its type. */

export const userRoles = ["admin", "member", "developer"] as const;
export type UserRole = (typeof userRoles)[number];

export const productStatuses = ["draft", "proposed", "published", "rejected"] as const;
export type ProductStatus = (typeof productStatuses)[number];

export const priceListTypes = ["sale", "override"] as const;
export type PriceListType = (typeof priceListTypes)[number];

export const priceListStatuses = ["active", "draft"] as const;
export type PriceListStatus = (typeof priceListStatuses)[number];

export const calculatedPriceTypes = ["default", "sale", "override"] as const;
export type CalculatedPriceType = (typeof calculatedPriceTypes)[number];

export const discountRuleTypes = ["fixed", "percentage", "free_shipping"] as const;
export type DiscountRuleType = (typeof discountRuleTypes)[number];

export const discountAllocations = ["total", "item"] as const;
export type DiscountAllocation = (typeof discountAllocations)[number];

export const discountConditionTypes = [
  "products",
  "product_types",
  "product_collections",
  "product_tags",
  "customer_groups",
] as const;
export type DiscountConditionType = (typeof discountConditionTypes)[number];

export const discountConditionOperators = ["in", "not_in"] as const;
export type DiscountConditionOperator = (typeof discountConditionOperators)[number];

export const shippingOptionPriceTypes = ["flat_rate", "calculated"] as const;
export type ShippingOptionPriceType = (typeof shippingOptionPriceTypes)[number];

export const shippingOptionRequirementTypes = ["min_subtotal", "max_subtotal"] as const;
export type ShippingOptionRequirementType = (typeof shippingOptionRequirementTypes)[number];

export const shippingProfileTypes = ["default", "gift_card", "custom"] as const;
export type ShippingProfileType = (typeof shippingProfileTypes)[number];

export const batchJobStatuses = [
  "created",
  "pre_processed",
  "confirmed",
  "processing",
  "completed",
  "canceled",
  "failed",
] as const;
export type BatchJobStatus = (typeof batchJobStatuses)[number];

export const cartTypes = ["default", "swap", "draft_order", "payment_link", "claim"] as const;
export type CartType = (typeof cartTypes)[number];

export const draftOrderStatuses = ["open", "completed"] as const;
export type DraftOrderStatus = (typeof draftOrderStatuses)[number];

export const orderStatuses = ["pending", "completed", "archived", "canceled", "requires_action"] as const;
export type OrderStatus = (typeof orderStatuses)[number];

export const fulfillmentStatuses = [
  "not_fulfilled",
  "partially_fulfilled",
  "fulfilled",
  "partially_shipped",
  "shipped",
  "partially_returned",
  "returned",
  "canceled",
  "requires_action",
] as const;
export type FulfillmentStatus = (typeof fulfillmentStatuses)[number];

export const paymentStatuses = [
  "not_paid",
  "awaiting",
  "captured",
  "partially_refunded",
  "refunded",
  "canceled",
  "requires_action",
] as const;
export type PaymentStatus = (typeof paymentStatuses)[number];

export const refundReasons = ["discount", "return", "swap", "claim", "other"] as const;
export type RefundReason = (typeof refundReasons)[number];

export const returnStatuses = ["requested", "received", "requires_action", "canceled"] as const;
export type ReturnStatus = (typeof returnStatuses)[number];

export const swapPaymentStatuses = [
  "not_paid",
  "awaiting",
  "captured",
  "confirmed",
  "canceled",
  "difference_refunded",
  "partially_refunded",
  "refunded",
  "requires_action",
] as const;
export type SwapPaymentStatus = (typeof swapPaymentStatuses)[number];

export const swapFulfillmentStatuses = [
  "not_fulfilled",
  "fulfilled",
  "shipped",
  "partially_shipped",
  "canceled",
  "requires_action",
] as const;
export type SwapFulfillmentStatus = (typeof swapFulfillmentStatuses)[number];

export const claimTypes = ["refund", "replace"] as const;
export type ClaimType = (typeof claimTypes)[number];

export const claimReasons = ["missing_item", "wrong_item", "production_failure", "other"] as const;
export type ClaimReason = (typeof claimReasons)[number];

export const claimPaymentStatuses = ["na", "not_refunded", "refunded"] as const;
export type ClaimPaymentStatus = (typeof claimPaymentStatuses)[number];

export const claimFulfillmentStatuses = [
  "not_fulfilled",
  "partially_fulfilled",
  "fulfilled",
  "partially_shipped",
  "shipped",
  "partially_returned",
  "returned",
  "canceled",
  "requires_action",
] as const;
export type ClaimFulfillmentStatus = (typeof claimFulfillmentStatuses)[number];

export const orderEditStatuses = ["created", "requested", "confirmed", "declined", "canceled"] as const;
export type OrderEditStatus = (typeof orderEditStatuses)[number];

export const orderItemChangeTypes = ["item_add", "item_update", "item_remove"] as const;
export type OrderItemChangeType = (typeof orderItemChangeTypes)[number];

export const paymentCollectionStatuses = [
  "not_paid",
  "awaiting",
  "authorized",
  "partially_authorized",
  "canceled",
] as const;
export type PaymentCollectionStatus = (typeof paymentCollectionStatuses)[number];

export const paymentSessionStatuses = [
  "authorized",
  "pending",
  "requires_more",
  "error",
  "canceled",
] as const;
export type PaymentSessionStatus = (typeof paymentSessionStatuses)[number];

export * from "./adjustments";
export * from "./allocation";
export * from "./cart-totals";
export * from "./category-ranks";
export * from "./constants";
export * from "./currency";
export * from "./decision";
export { isDeepEqual } from "./deep-equal";
export * from "./discount-check";
export * from "./discount-codes";
export * from "./discount-eligibility";
export * from "./discount-types";
export * from "./draft-order-status";
export * from "./explain";
export type { ExplanationStep, RecordStep, StepInput } from "./explanation";
export * from "./fulfillment-plan";
export * from "./fulfillment-state";
export * from "./fulfillment-status";
export * from "./gift-card-check";
export * from "./gift-card-issue";
export type { GiftCardRegion } from "./gift-card-totals";
export {
  type GiftCardOfTotals,
  type GiftCardTransactionOfTotals,
  type GiftCardUse,
  planGiftCardUse,
  sortGiftCards,
} from "./gift-cards";
export { toHandle } from "./handle";
export * from "./id-prefixes";
export type { Instant } from "./instant";
export * from "./line-merging";
export * from "./line-price";
export {
  type Adjustment,
  computeLineTotals,
  type LineOfTotals,
  type LineTotals,
  type TaxLineOfTotals,
} from "./line-totals";
export * from "./lowest-price";
export * from "./metadata";
export * from "./money";
export * from "./order-cancel";
export * from "./order-edit-totals";
export {
  nextOrderStatus,
  type OrderAction,
  type OrderStatusRefusalReason,
  orderActions,
  orderTransitions,
} from "./order-status";
export * from "./order-totals";
export type { PartSums, Parts } from "./part-sums";
export * from "./payment-status";
export { raiseByPercent } from "./price-raise";
export { priceLossText } from "./price-reasons";
export * from "./price-selection";
export * from "./price-types";
export { RateError } from "./rates";
export { computeRefundable } from "./refundable";
export * from "./refunds";
export * from "./return-lines";
export * from "./return-plan";
export * from "./return-refund";
export * from "./return-status";
export * from "./shipping-options";
export * from "./shipping-totals";
export type { Cell, TransitionTable } from "./state-machine";
export * from "./stock-plan";
export { computePriceTax, type PriceTax } from "./tax-amounts";
export * from "./tax-rates";
export * from "./variant-pricing";

import type { PaymentStatus } from "./constants";
import type { Decision } from "./decision";
import { orderCanceled } from "./order-status";
import { next, type TransitionTable } from "./state-machine";

export const paymentActions = [
  "capture",
  "capture_nothing",
  "capture_failed",
  "pay_draft",
  "refund_part",
  "refund_all",
  "refund_undone",
  "cancel",
] as const;
/**
 * `capture`: at least one payment was captured and none failed. `capture_nothing`: there was nothing left to
 * capture, or no payment at all. `capture_failed`: at least one failed. `refund_undone`: the provider declined what was
 * taken for refunded, and nothing else is refunded.
 */
export type PaymentAction = (typeof paymentActions)[number];
export type PaymentStatusRefusalReason = "order_canceled";

/** States without a refund keep what they say of the payments (`refund_undone`). */
const anyLive = {
  capture: "captured",
  capture_nothing: "captured",
  capture_failed: "requires_action",
  pay_draft: "captured",
  refund_part: "partially_refunded",
  refund_all: "refunded",
  cancel: "canceled",
} as const;

/**
 * orders §20.2. Capturing nothing leaves refunded states alone (Q-29 improved). Refunds of returns, swaps and
 * claims are not actions here (Q-43, kept). Amounts are guarded by `planRefund`.
 */
export const paymentTransitions: TransitionTable<
  PaymentStatus,
  PaymentAction,
  PaymentStatus,
  PaymentStatusRefusalReason
> = {
  not_paid: { ...anyLive, refund_undone: "not_paid" },
  awaiting: { ...anyLive, refund_undone: "awaiting" },
  captured: { ...anyLive, refund_undone: "captured" },
  requires_action: { ...anyLive, refund_undone: "requires_action" },
  partially_refunded: { ...anyLive, capture_nothing: "partially_refunded", refund_undone: "captured" },
  refunded: { ...anyLive, capture_nothing: "refunded", refund_undone: "captured" },
  canceled: {
    capture: orderCanceled,
    capture_nothing: orderCanceled,
    capture_failed: orderCanceled,
    pay_draft: "captured",
    refund_part: orderCanceled,
    refund_all: orderCanceled,
    refund_undone: orderCanceled,
    cancel: "canceled",
  },
};

/** The payment status of an order after an action, or why it may not happen. */
export function nextPaymentStatus(
  status: PaymentStatus,
  action: PaymentAction,
): Decision<PaymentStatus, PaymentStatusRefusalReason> {
  return next(paymentTransitions, status, action);
}

/**
 * Which refund action totals amount to (orders §8.8), or null when nothing is refunded.
 * @param totals minor units, after the refund
 */
export function refundAction(totals: {
  readonly paid_total: number;
  readonly refunded_total: number;
}): "refund_part" | "refund_all" | null {
  if (totals.refunded_total <= 0) return null;
  return totals.refunded_total >= totals.paid_total ? "refund_all" : "refund_part";
}

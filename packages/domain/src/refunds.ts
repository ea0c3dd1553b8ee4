import { accept, type Decision, refuse } from "./decision";
import type { Instant } from "./instant";
import { sumAmounts } from "./money";

/** A payment as refunds see it; amounts in minor units. */
export interface RefundablePayment {
  readonly id: string;
  readonly amount: number;
  readonly amount_refunded: number;
  readonly captured_at: Instant | null;
}

/** What one payment gives back; `amount` in minor units, at least 1. */
export interface PaymentRefund {
  readonly payment_id: string;
  readonly amount: number;
}

export type RefundRefusalReason = "amount_too_small" | "above_refundable" | "above_captured";

/**
 * From which payments a refund of an order is taken (orders §8.8): captured ones in the order given, each up
 * to its remainder. Amounts below 1 are refused (Q-30 improved).
 * @param amount minor units
 * @param refundable_amount the order's, minor units
 */
export function planRefund(
  payments: readonly RefundablePayment[],
  amount: number,
  refundable_amount: number,
): Decision<PaymentRefund[], RefundRefusalReason> {
  if (!Number.isSafeInteger(amount) || amount < 1) {
    return refuse("amount_too_small", "invalid_data", "A refund must be an integer of at least 1");
  }
  if (amount > refundable_amount) {
    return refuse("above_refundable", "not_allowed", "Cannot refund more than the refundable amount");
  }
  const captured = payments.filter(({ captured_at }) => captured_at !== null);
  if (amount > sumAmounts(captured.map((payment) => payment.amount - payment.amount_refunded))) {
    return refuse("above_captured", "not_allowed", "Cannot refund more than what has been captured");
  }
  const refunds: PaymentRefund[] = [];
  let left = amount;
  for (const payment of captured) {
    const part = Math.min(left, payment.amount - payment.amount_refunded);
    if (part <= 0) continue;
    refunds.push({ payment_id: payment.id, amount: part });
    left -= part;
  }
  return accept(refunds);
}

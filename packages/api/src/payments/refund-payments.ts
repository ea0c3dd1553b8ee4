import { newId, query } from "@backroom/db";
import { planRefund, type RefundReason, refundAction } from "@backroom/domain";
import { refusalOfRule } from "../core/errors";
import { type LockedOrder, refreshOrderTotals } from "../orders/public";
import type { CallingWrite } from "../providers/call";
import { paymentToSend } from "./calls";
import { refundCall } from "./refund-call";
import { type LockedPayment, movePaymentStatus } from "./store";

export interface AskedRefund {
  amount: number;
  reason: RefundReason;
  note: string | null;
  no_notification: boolean;
  /** What is refunded. A return, swap or claim leaves the order's payment status alone (Q-43 kept). */
  of: "order" | "payment" | "return";
}

/**
 * Refunds an amount from captured payments, each in turn up to its remainder (spec/orders.md §8.8). The caller holds
 * the lock on the order; what is asked for counts as refunded at once, whatever its provider takes to answer.
 * @param order null for a payment that belongs to none
 * @returns the id of the refund
 * @throws Refusal invalid_data or not_allowed when there is not so much left
 */
export async function refundPayments(
  ctx: CallingWrite,
  order: LockedOrder | null,
  payments: readonly LockedPayment[],
  asked: AskedRefund,
): Promise<string> {
  const { tx } = ctx;
  const { amount, reason, note, of, no_notification } = asked;
  const plan = planRefund(payments, amount, order?.refundable_amount ?? amount);
  if (!plan.ok) throw refusalOfRule(plan.refusal);
  const refund_id = newId("ref");
  const order_id = order?.id ?? null;
  // Only the refund of one payment names it (spec/orders.md §24.6).
  const payment_id = of === "payment" ? (payments[0]?.id ?? null) : null;
  await query(
    tx,
    `with r as (insert into refund (id, order_id, payment_id, amount, reason, note) values ($1, $2, $3, $4, $5, $6))
     update payment p set amount_refunded = p.amount_refunded + t.amount
       from jsonb_to_recordset($7::jsonb) as t(payment_id text, amount int) where p.id = t.payment_id`,
    [refund_id, order_id, payment_id, amount, reason, note, JSON.stringify(plan.value)],
  );
  if (order) {
    const action = refundAction(await refreshOrderTotals(tx, order.id));
    if (action && of !== "return") await movePaymentStatus(tx, order, action);
  }
  const byId = new Map(payments.map((payment) => [payment.id, payment]));
  const calls = plan.value.flatMap((part) => {
    const payment = byId.get(part.payment_id);
    if (!payment) return [];
    const request = {
      refund_id,
      payment: paymentToSend(payment),
      amount: part.amount,
      of,
      no_notification,
    };
    return [
      {
        provider_id: payment.provider_id,
        resource_type: "refund",
        resource_id: refund_id,
        order_id,
        request,
      },
    ];
  });
  await refundCall.start(ctx, calls);
  return refund_id;
}

import { notAllowed } from "../core/errors";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import type { CallingWrite } from "../providers/call";
import { writeAndCall } from "../providers/write-and-call";
import { lockPaymentWithOrder } from "./lock";
import { refundPayments } from "./refund-payments";
import { type RefundPaymentInput, refundPaymentInput } from "./schema";
import { refundView } from "./view";

/** Refunds a part of one payment (spec/orders.md §10); its order's payment status follows (Q-38 improved). */
export async function refundPayment(ctx: CallingWrite, input: RefundPaymentInput): Promise<string> {
  const { payment, order } = await lockPaymentWithOrder(ctx.tx, input.id);
  if (payment.captured_at === null) {
    throw notAllowed(`Payment ${payment.id} is not captured: there is nothing to refund`);
  }
  return refundPayments(ctx, order, [payment], {
    amount: input.amount,
    reason: input.reason,
    note: input.note ?? null,
    no_notification: order?.no_notification ?? false,
    of: "payment",
  });
}

export const refund = operation
  .meta({
    route: "POST /admin/payments/{id}/refund",
    can: "orders:write",
    tag: "Payments",
    summary: "Refund a part of a payment",
    refuses: {
      invalid_data: "The amount is less than 1, or the reason is not one of those known.",
      not_allowed: "The payment is not captured, or has less left.",
      not_found: "No payment has this id.",
      unexpected_state: "The payment provider declined.",
      unavailable: "The payment provider gave no answer; the refund is completed later.",
    },
    example: { id: "pay_01JD0000000000000000000000", amount: 100, reason: "other", note: "A scratch" },
    version: "payment",
  })
  .input(refundPaymentInput)
  .output(envelope("refund", refundView.schema))
  .mutation(
    writeAndCall(refundPayment, async (executor, id) => ({ refund: await show(executor, refundView, id) })),
  );

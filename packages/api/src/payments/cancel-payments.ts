import { query } from "@backroom/db";
import type { CallingWrite } from "../providers/call";
import { paymentToSend } from "./calls";
import { cancelCall } from "./cancel-call";
import { isOpen } from "./capture-payments";
import type { LockedPayment } from "./store";

/**
 * Cancels the payments of an order. A captured one is only marked: its money is handled outside, and its provider
 * hears nothing of it.
 */
export async function cancelPayments(ctx: CallingWrite, payments: readonly LockedPayment[]): Promise<void> {
  const captured = payments.filter((payment) => payment.captured_at !== null && payment.canceled_at === null);
  await query(ctx.tx, "update payment set canceled_at = $2 where id = any($1)", [
    captured.map((payment) => payment.id),
    ctx.now.toISOString(),
  ]);
  const calls = payments.filter(isOpen).map((payment) => ({
    provider_id: payment.provider_id,
    resource_type: "payment",
    resource_id: payment.id,
    order_id: payment.order_id,
    request: { payment: paymentToSend(payment) },
  }));
  await cancelCall.start(ctx, calls);
}

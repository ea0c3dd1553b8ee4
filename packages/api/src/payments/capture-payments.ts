import type { CallingWrite } from "../providers/call";
import { paymentToSend } from "./calls";
import { captureCall } from "./capture-call";
import type { LockedPayment } from "./store";

/**
 * Captures what is open of these payments. One that is being captured right now is not asked for twice: this request
 * completes that call, too.
 */
export async function capturePayments(
  ctx: CallingWrite,
  payments: readonly LockedPayment[],
  asked: { of: "order" | "payment"; no_notification: boolean },
): Promise<void> {
  const running = payments.flatMap(({ capture_call }) => capture_call ?? []);
  if (!ctx.isDryRun) ctx.calls.push(...running);
  const calls = payments
    .filter((payment) => payment.capture_call === null)
    .map((payment) => ({
      provider_id: payment.provider_id,
      resource_type: "payment",
      resource_id: payment.id,
      order_id: payment.order_id,
      request: { payment: paymentToSend(payment), ...asked },
    }));
  await captureCall.start(ctx, calls);
}

export const isOpen = (payment: LockedPayment): boolean =>
  payment.captured_at === null && payment.canceled_at === null;

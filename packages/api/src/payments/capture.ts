import { query } from "@backroom/db";
import { notAllowed, Refusal } from "../core/errors";
import { byId } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import type { CallingWrite } from "../providers/call";
import { writeAndCall } from "../providers/write-and-call";
import { capturePayments } from "./capture-payments";
import { lockPaymentWithOrder } from "./lock";
import { paymentView } from "./view";

/**
 * Captures one payment (spec/orders.md §10). One that is captured already is left as it is; its order's payment
 * status follows (Q-38 improved).
 */
export async function capturePayment(ctx: CallingWrite, id: string): Promise<void> {
  const { payment, order } = await lockPaymentWithOrder(ctx.tx, id);
  const no_notification = order?.no_notification ?? false;
  if (payment.captured_at !== null) {
    // Nothing happens, but that somebody tried is kept.
    ctx.emit({ name: "payment.updated", resource_type: "payment", resource_id: id });
    return;
  }
  if (payment.canceled_at !== null || payment.cancel_call !== null || order?.status === "canceled") {
    throw notAllowed(`Payment ${id} is canceled: it cannot be captured`);
  }
  await capturePayments(ctx, [payment], { of: "payment", no_notification });
}

export const capture = operation
  .meta({
    route: "POST /admin/payments/{id}/capture",
    can: "orders:write",
    tag: "Payments",
    summary: "Capture a payment",
    description: "A payment that is captured already is answered as it is.",
    refuses: {
      not_allowed: "The payment or its order is canceled.",
      not_found: "No payment has this id.",
      unexpected_state: "The payment provider declined.",
      unavailable: "The payment provider gave no answer; the capture is completed later.",
    },
    example: { id: "pay_01JD0000000000000000000000" },
    version: "payment",
    ignoresBody: true,
  })
  .input(byId)
  .output(envelope("payment", paymentView.schema))
  .mutation(
    writeAndCall(
      (ctx, { id }) => capturePayment(ctx, id),
      async (executor, _result, { id }) => {
        const payment = await show(executor, paymentView, id);
        if (payment.captured_at === null) {
          const [call] = await query<{ error: string | null }>(
            executor,
            "select error from provider_call where resource_id = $1 and state = 'failed' order by id desc limit 1",
            [id],
          );
          throw new Refusal("unexpected_state", `The capture failed: ${call?.error ?? "declined"}`);
        }
        return { payment };
      },
    ),
  );

import { query } from "@backroom/db";
import { z } from "zod";
import { lockOrder } from "../orders/public";
import { defineCall, type SettledCall, type Settling } from "../providers/call";
import { requireProvider } from "../providers/registry";
import { isLocalPayment, sentPayment } from "./calls";
import { lockPayments, movePaymentStatus } from "./store";

const request = z.object({
  payment: sentPayment,
  /** Which operation asked: its events are told (spec/orders.md §18). */
  of: z.enum(["order", "payment"]),
  no_notification: z.boolean(),
});
type Request = z.infer<typeof request>;

/** Captures a payment. That one fails shows in the order's status (spec/orders.md §8.7). */
export const captureCall = defineCall<Request>({
  action: "payment.capture",
  request,
  isLocal: isLocalPayment,
  send: async (config, { provider_id, request: { payment }, idempotency_key, attempts }) => {
    const provider = requireProvider(config, "payment", provider_id);
    if (attempts > 0) {
      const { state, data } = await provider.status(payment);
      if (state === "captured") return { data };
    }
    return provider.capture({ payment, idempotencyKey: idempotency_key });
  },
  settle,
  failure: "is shown",
  noAnswer: "is refused",
});

async function settle(ctx: Settling, settled: readonly SettledCall<Request>[]): Promise<void> {
  const { tx, now } = ctx;
  const orderId = settled[0]?.call.order_id ?? null;
  const order = orderId === null ? null : await lockOrder(tx, orderId);
  const captured = settled.flatMap(({ call, outcome }) =>
    outcome.ok ? [{ id: call.request.payment.id, data: outcome.data }] : [],
  );
  await query(
    tx,
    `update payment p set captured_at = $2, data = p.data || t.data
       from jsonb_to_recordset($1::jsonb) as t(id text, data jsonb)
      where p.id = t.id and p.captured_at is null`,
    [JSON.stringify(captured), now.toISOString()],
  );
  for (const one of settled) if (one.call.request.of === "payment" || !one.outcome.ok) tell(ctx, one);
  if (!order) return;
  const hasFailed = captured.length < settled.length;
  const payments = await lockPayments(tx, order.id);
  const isOpen = payments.some((payment) => payment.captured_at === null && payment.canceled_at === null);
  if (hasFailed) await movePaymentStatus(tx, order, "capture_failed");
  if (hasFailed || isOpen) return;
  await movePaymentStatus(tx, order, "capture");
  const ofOrder = settled.find(({ call }) => call.request.of === "order");
  if (ofOrder) {
    ctx.emit({
      name: "order.payment_captured",
      resource_type: "order",
      resource_id: order.id,
      data: { no_notification: ofOrder.call.request.no_notification },
    });
  }
}

/** The event of one payment: its capture through its own operation, or a failure. */
function tell({ emit }: Settling, { call, outcome }: SettledCall<Request>): void {
  const { payment, of, no_notification } = call.request;
  if (of === "order" && call.order_id !== null) {
    const error = outcome.ok ? null : outcome.message;
    emit({
      name: "order.payment_capture_failed",
      resource_type: "order",
      resource_id: call.order_id,
      data: { payment_id: payment.id, error, no_notification },
    });
    return;
  }
  emit({
    name: outcome.ok ? "payment.payment_captured" : "payment.payment_capture_failed",
    resource_type: "payment",
    resource_id: payment.id,
    data: { order_id: call.order_id, ...(outcome.ok ? {} : { error: outcome.message }) },
  });
}

import { query, type Tx } from "@backroom/db";
import { nextFulfillmentStatus, refundAction } from "@backroom/domain";
import { z } from "zod";
import { type LockedOrder, lockOrder, refreshOrderTotals } from "../orders/public";
import { defineCall, type SettledCall, type Settling } from "../providers/call";
import { requireProvider } from "../providers/registry";
import { isLocalPayment, sentPayment } from "./calls";
import { movePaymentStatus } from "./store";

const request = z.object({
  refund_id: z.string(),
  payment: sentPayment,
  amount: z.int(),
  /** What was refunded. A return, swap or claim leaves the order's payment status alone (Q-43 kept). */
  of: z.enum(["order", "payment", "return"]),
  no_notification: z.boolean(),
});
export type RefundRequest = z.infer<typeof request>;

/**
 * Gives a part of a payment back. It counts as refunded from the moment it is asked for, so that two refunds together
 * can never exceed what there is; a provider that declines undoes that.
 */
export const refundCall = defineCall<RefundRequest>({
  action: "payment.refund",
  request,
  isLocal: isLocalPayment,
  send: async (config, { provider_id, request: { payment, amount }, idempotency_key, attempts }) => {
    const provider = requireProvider(config, "payment", provider_id);
    if (attempts > 0) {
      const { refundKeys, data } = await provider.status(payment);
      if (refundKeys.includes(idempotency_key)) return { data };
    }
    return provider.refund({ payment, amount, idempotencyKey: idempotency_key });
  },
  settle,
  failure: "is refused",
  noAnswer: "is refused",
});

async function settle(ctx: Settling, settled: readonly SettledCall<RefundRequest>[]): Promise<void> {
  const { tx } = ctx;
  const first = settled[0]?.call;
  if (!first) return;
  const order = first.order_id === null ? null : await lockOrder(tx, first.order_id);
  const parts = settled.map(({ call, outcome }) => ({
    id: call.request.payment.id,
    undone: outcome.ok ? 0 : call.request.amount,
    data: outcome.ok ? outcome.data : {},
  }));
  await query(
    tx,
    `update payment p set amount_refunded = p.amount_refunded - t.undone, data = p.data || t.data
       from jsonb_to_recordset($1::jsonb) as t(id text, undone int, data jsonb) where p.id = t.id`,
    [JSON.stringify(parts)],
  );
  const undone = parts.reduce((sum, part) => sum + part.undone, 0);
  const isKept = undone === 0 || (await reduceRefund(ctx, first.request.refund_id, undone));
  if (order && undone > 0) {
    const totals = await refreshOrderTotals(tx, order.id);
    if (first.request.of !== "return") {
      await movePaymentStatus(tx, order, refundAction(totals) ?? "refund_undone");
    } else await requireAction(tx, order);
  }
  for (const { call, outcome } of settled) {
    if (outcome.ok) continue;
    ctx.emit({
      name: "payment.payment_refund_failed",
      resource_type: "payment",
      resource_id: call.request.payment.id,
      data: { order_id: call.order_id, amount: call.request.amount, error: outcome.message },
    });
  }
  if (isKept && !(await isPending(ctx, first.request.refund_id))) tellRefund(ctx, first);
}

/** The goods of a return are here and the money is not paid: as where there was not enough left (orders §12.2). */
async function requireAction(tx: Tx, order: LockedOrder): Promise<void> {
  const next = nextFulfillmentStatus(order.fulfillment_status, "return_unrefundable", order.status);
  if (next.ok) {
    await query(tx, 'update "order" set fulfillment_status = $2 where id = $1', [order.id, next.value]);
  }
}

/** @returns whether anything of the refund is left */
async function reduceRefund({ tx }: Settling, id: string, undone: number): Promise<boolean> {
  const [refund] = await query<{ amount: number }>(tx, "select amount from refund where id = $1 for update", [
    id,
  ]);
  const amount = (refund?.amount ?? 0) - undone;
  if (amount > 0) await query(tx, "update refund set amount = $2 where id = $1", [id, amount]);
  else await query(tx, "delete from refund where id = $1", [id]);
  return amount > 0;
}

/** Whether other payments have still to give their part. */
async function isPending({ tx }: Settling, refundId: string): Promise<boolean> {
  const rows = await query(
    tx,
    "select 1 from provider_call where resource_id = $1 and state = 'pending' limit 1",
    [refundId],
  );
  return rows.length > 0;
}

/** The refund of a return is told with the return (spec/orders.md §18). */
function tellRefund(
  { emit }: Settling,
  { request: asked, order_id }: SettledCall<RefundRequest>["call"],
): void {
  const { refund_id, payment, of, no_notification } = asked;
  if (of === "return") return;
  if (of === "order" && order_id !== null) {
    emit({
      name: "order.refund_created",
      resource_type: "order",
      resource_id: order_id,
      data: { refund_id, no_notification },
    });
  } else {
    emit({
      name: "payment.payment_refund_created",
      resource_type: "payment",
      resource_id: payment.id,
      data: { refund_id, order_id },
    });
  }
}

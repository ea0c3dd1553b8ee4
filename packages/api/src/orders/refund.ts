import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { lockPayments, refundPayments } from "../payments/public";
import type { CallingWrite } from "../providers/call";
import { writeAndCall } from "../providers/write-and-call";
import { lockOrder, requireLive } from "./lock";
import { type RefundOrderInput, refundOrderInput } from "./schema";
import { orderView } from "./view";

/** Refunds an amount from an order's captured payments (spec/orders.md §8.8). @returns the refund's id */
export async function refundOrder(ctx: CallingWrite, input: RefundOrderInput): Promise<string> {
  const order = await lockOrder(ctx.tx, input.id);
  requireLive(order, "be refunded");
  return refundPayments(ctx, order, await lockPayments(ctx.tx, order.id), {
    amount: input.amount,
    reason: input.reason,
    note: input.note ?? null,
    no_notification: input.no_notification ?? order.no_notification ?? false,
    of: "order",
  });
}

export const refund = operation
  .meta({
    route: "POST /admin/orders/{id}/refund",
    can: "orders:write",
    tag: "Orders",
    summary: "Refund an order",
    description: "Taken from its captured payments, each in turn up to what it has left.",
    refuses: {
      invalid_data: "The amount is less than 1, or the reason is not one of those known.",
      not_allowed: "The order is canceled, or less is captured and not yet refunded.",
      not_found: "No order has this id.",
      unexpected_state: "The payment provider declined.",
      unavailable: "The payment provider gave no answer; the refund is completed later.",
    },
    example: {
      id: "order_01JD0000000000000000000000",
      amount: 100,
      reason: "discount",
      note: "A scratch on the box",
    },
    version: "order",
  })
  .input(refundOrderInput)
  .output(envelope("order", orderView.schema))
  .mutation(
    writeAndCall(refundOrder, async (executor, _refund, input) => ({
      order: await show(executor, orderView, input.id, input),
    })),
  );

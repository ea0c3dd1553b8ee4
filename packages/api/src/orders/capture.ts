import { byIdSelected } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { capturePayments, isOpen, lockPayments, movePaymentStatus } from "../payments/public";
import type { CallingWrite } from "../providers/call";
import { writeAndCall } from "../providers/write-and-call";
import { lockOrder, requireLive } from "./lock";
import { orderView } from "./view";

/**
 * Captures every open payment of an order (spec/orders.md §8.7). One that fails shows in `payment_status`, the
 * others go on. With nothing left to capture, refunded states stay (Q-29 improved).
 */
export async function captureOrder(ctx: CallingWrite, id: string): Promise<void> {
  const order = await lockOrder(ctx.tx, id);
  requireLive(order, "be captured");
  const no_notification = order.no_notification ?? false;
  const open = (await lockPayments(ctx.tx, id)).filter(isOpen);
  if (open.length > 0) return capturePayments(ctx, open, { of: "order", no_notification });
  await movePaymentStatus(ctx.tx, order, "capture_nothing");
  ctx.emit({
    name: "order.payment_captured",
    resource_type: "order",
    resource_id: id,
    data: { no_notification },
  });
}

export const capture = operation
  .meta({
    route: "POST /admin/orders/{id}/capture",
    can: "orders:write",
    tag: "Orders",
    summary: "Capture the payments of an order",
    description: "A payment whose provider declines leaves `payment_status` at `requires_action`.",
    refuses: {
      not_allowed: "The order is canceled.",
      not_found: "No order has this id.",
      unavailable: "A payment provider gave no answer; the capture is completed later.",
    },
    example: { id: "order_01JD0000000000000000000000" },
    version: "order",
    ignoresBody: true,
  })
  .input(byIdSelected)
  .output(envelope("order", orderView.schema))
  .mutation(
    writeAndCall(
      (ctx, { id }) => captureOrder(ctx, id),
      async (executor, _result, input) => ({ order: await show(executor, orderView, input.id, input) }),
    ),
  );

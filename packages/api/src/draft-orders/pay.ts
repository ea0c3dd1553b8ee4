import { query } from "@backroom/db";
import { draftCartExpand, draftCartView } from "../carts/view";
import type { Write } from "../core/context";
import { byId } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { placePaidOrder } from "../orders/public";
import { orderView } from "../orders/view";
import { lockDraft } from "./store";

/**
 * Marks a draft as paid: its cart becomes an order that is captured at once (spec/orders.md §7.7). The lock on
 * the draft makes two at the same moment one order; no stock is taken (kept).
 * @returns the id of the order
 */
export async function payDraftOrder(ctx: Write, id: string): Promise<string> {
  const { tx, now } = ctx;
  const draft = await lockDraft(tx, id, "pay");
  const cart = await show(tx, draftCartView, draft.cart_id, { expand: draftCartExpand.join(",") });
  const orderId = await placePaidOrder(ctx, {
    cart,
    draft_order_id: draft.id,
    no_notification: draft.no_notification_order,
  });
  await query(
    tx,
    "update draft_order set status = 'completed', completed_at = $2, order_id = $3 where id = $1",
    [draft.id, now.toISOString(), orderId],
  );
  return orderId;
}

export const pay = operation
  .meta({
    route: "POST /admin/draft-orders/{id}/pay",
    can: "draft_orders:write",
    tag: "Draft Orders",
    summary: "Mark a draft order as paid",
    description: "Answers the order. Sent with `Dry-Run: true` it shows the order that would be made.",
    refuses: {
      invalid_data: "The draft has no line or no customer.",
      not_allowed: "The total is negative.",
      not_found: "No draft order has this id.",
      duplicate_error: "The draft order is already paid.",
    },
    example: { id: "dorder_01JD0000000000000000000000" },
    version: "draft_order",
    ignoresBody: true,
  })
  .input(byId)
  .output(envelope("order", orderView.schema))
  .mutation(
    write(async (ctx, { id }) => ({ order: await show(ctx.tx, orderView, await payDraftOrder(ctx, id)) })),
  );

import { requireSelection, show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { lockOrder } from "../orders/public";
import { orderView } from "../orders/view";
import type { CallingWrite } from "../providers/call";
import { writeAndCall } from "../providers/write-and-call";
import { cancelFulfillmentCall } from "./cancel-call";
import { type CancelFulfillmentInput, cancelFulfillmentInput } from "./schema";
import { lockFulfillment, requireSettled } from "./store";

/** Unpacks what has not left yet (spec/orders.md §9.2), once its provider agrees. */
export async function cancelFulfillment(ctx: CallingWrite, input: CancelFulfillmentInput): Promise<null> {
  requireSelection(orderView, input);
  const order = await lockOrder(ctx.tx, input.id);
  const fulfillment = await lockFulfillment(ctx.tx, order.id, input.fulfillment_id, "cancel");
  requireSettled(fulfillment);
  const { id: resource_id, provider_id, data } = fulfillment;
  await cancelFulfillmentCall.start(ctx, [
    {
      provider_id,
      resource_type: "fulfillment",
      resource_id,
      order_id: order.id,
      request: { order_id: order.id, data },
    },
  ]);
  return null;
}

export const cancel = operation
  .meta({
    route: "POST /admin/orders/{id}/fulfillments/{fulfillment_id}/cancel",
    can: "orders:write",
    tag: "Orders",
    summary: "Cancel a fulfillment of an order",
    description: "Its units can be fulfilled again; stock goes back to the location it was taken from.",
    refuses: {
      conflict: "Its provider has not answered an earlier call yet.",
      not_allowed: "The fulfillment is shipped or canceled.",
      not_found: "No order has this id, or no fulfillment of it has this id.",
    },
    example: {
      id: "order_01JD0000000000000000000000",
      fulfillment_id: "ful_01JD0000000000000000000000",
    },
    version: "order",
    ignoresBody: true,
  })
  .input(cancelFulfillmentInput)
  .output(envelope("order", orderView.schema))
  .mutation(
    writeAndCall(cancelFulfillment, async (executor, _done, input) => ({
      order: await show(executor, orderView, input.id, input),
    })),
  );

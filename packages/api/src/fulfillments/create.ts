import { requireSelection, show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { lockOrder, requireLive } from "../orders/public";
import { orderView } from "../orders/view";
import type { CallingWrite } from "../providers/call";
import { writeAndCall } from "../providers/write-and-call";
import { decideFulfillment, saveFulfillments } from "./fulfill";
import { loadGoods } from "./goods";
import { type CreateFulfillmentInput, createFulfillmentInput } from "./schema";
import { takeStock } from "./stock";

/** Packs units of an order (spec/orders.md §9.1): one fulfilment per shipping method that serves any of them. */
export async function createFulfillment(ctx: CallingWrite, input: CreateFulfillmentInput): Promise<null> {
  requireSelection(orderView, input);
  const { tx } = ctx;
  const order = await lockOrder(tx, input.id);
  requireLive(order, "be fulfilled");
  const goods = (await loadGoods(tx, [order.id])).get(order.id) ?? { lines: [], methods: [] };
  const { items, location_id, no_notification, metadata } = input;
  const decision = decideFulfillment({
    order,
    goods,
    items,
    location_id,
    no_notification,
    metadata,
  });
  if ("refusal" in decision) throw decision.refusal;
  if (location_id) {
    const variants = new Map(goods.lines.map((line) => [line.id, line.variant_id]));
    await takeStock(
      tx,
      location_id,
      items.map((item) => ({ ...item, variant_id: variants.get(item.item_id) ?? null })),
    );
  }
  await saveFulfillments(ctx, [decision]);
  return null;
}

export const create = operation
  .meta({
    route: "POST /admin/orders/{id}/fulfillment",
    can: "orders:write",
    tag: "Orders",
    summary: "Fulfill items of an order",
    description:
      "One fulfillment per shipping method, items split by the profile of their product; what no method serves goes with the first.",
    refuses: {
      invalid_data: "An item is not on the order, or there twice.",
      not_allowed:
        "The order is canceled or has no shipping method, fewer units are left, or the location is unknown or has not enough in stock.",
      not_found: "No order has this id.",
    },
    example: {
      id: "order_01JD0000000000000000000000",
      items: [{ item_id: "item_01JD0000000000000000000000", quantity: 1 }],
    },
    version: "order",
  })
  .input(createFulfillmentInput)
  .output(envelope("order", orderView.schema))
  .mutation(
    writeAndCall(createFulfillment, async (executor, _done, input) => ({
      order: await show(executor, orderView, input.id, input),
    })),
  );

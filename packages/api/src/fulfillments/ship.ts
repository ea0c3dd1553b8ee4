import { newId, query } from "@backroom/db";
import { isEveryLine, nextFulfillmentStatus } from "@backroom/domain";
import type { Write } from "../core/context";
import { Refusal, refusalOfRule } from "../core/errors";
import { requireSelection, show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { lockOrder, requireLive } from "../orders/public";
import { orderView } from "../orders/view";
import { loadLines } from "./goods";
import { type CreateShipmentInput, createShipmentInput } from "./schema";
import { lockFulfillment, requireSettled } from "./store";

/** Marks a fulfilment as on its way, with the numbers to follow it by (spec/orders.md §9.3). */
export async function createShipment(ctx: Write, input: CreateShipmentInput): Promise<void> {
  requireSelection(orderView, input);
  const { tx, emit, now } = ctx;
  const order = await lockOrder(tx, input.id);
  requireLive(order, "be shipped");
  const fulfillment = await lockFulfillment(tx, order.id, input.fulfillment_id, "ship");
  requireSettled(fulfillment);
  const sent = new Map(fulfillment.items.map(({ item_id, quantity }) => [item_id, quantity]));
  const after = (await loadLines(tx, [order.id])).map((line) => ({
    ...line,
    shipped_quantity: (line.shipped_quantity ?? 0) + (sent.get(line.id) ?? 0),
  }));
  const status = nextFulfillmentStatus(
    order.fulfillment_status,
    isEveryLine(after, "shipped_quantity") ? "ship_all" : "ship_part",
    order.status,
  );
  if (!status.ok) throw refusalOfRule(status.refusal);
  const links = (input.tracking_numbers ?? []).map((tracking_number) => ({
    id: newId("tlink"),
    tracking_number,
  }));
  const shipped = await query(
    tx,
    `with f as (
       update fulfillment set shipped_at = $3, no_notification = case when $5 then true else no_notification end
        where id = $1),
     t as (
       insert into tracking_link (id, tracking_number, fulfillment_id)
       select id, tracking_number, $1 from jsonb_to_recordset($6::jsonb) as t(id text, tracking_number text)),
     o as (update "order" set fulfillment_status = $4 where id = $2)
     update line_item l set shipped_quantity = coalesce(l.shipped_quantity, 0) + i.quantity
       from fulfillment_item i
      where i.fulfillment_id = $1 and l.id = i.item_id
        and coalesce(l.shipped_quantity, 0) + i.quantity <= coalesce(l.fulfilled_quantity, 0)
     returning l.id`,
    [
      fulfillment.id,
      order.id,
      now.toISOString(),
      status.value,
      input.no_notification === true,
      JSON.stringify(links),
    ],
  );
  if (shipped.length !== fulfillment.items.length) {
    throw new Refusal("conflict", "Units of the fulfillment moved at the same time. Try again.");
  }
  const nn = input.no_notification ?? fulfillment.no_notification ?? order.no_notification ?? false;
  emit({
    name: "order.shipment_created",
    resource_type: "order",
    resource_id: order.id,
    data: { fulfillment_id: fulfillment.id, no_notification: nn },
  });
}

export const ship = operation
  .meta({
    route: "POST /admin/orders/{id}/shipment",
    can: "orders:write",
    tag: "Orders",
    summary: "Ship a fulfillment of an order",
    refuses: {
      conflict: "Its provider has not answered an earlier call yet.",
      not_allowed: "The order is canceled, or the fulfillment is canceled or shipped already.",
      not_found: "No order has this id, or no fulfillment of it has this id.",
    },
    example: {
      id: "order_01JD0000000000000000000000",
      fulfillment_id: "ful_01JD0000000000000000000000",
      tracking_numbers: ["1Z999AA10123456784"],
    },
    version: "order",
  })
  .input(createShipmentInput)
  .output(envelope("order", orderView.schema))
  .mutation(
    write(async (ctx, input) => {
      await createShipment(ctx, input);
      return { order: await show(ctx.tx, orderView, input.id, input) };
    }),
  );

import { query } from "@backroom/db";
import { deriveFulfillmentStatus, type FulfillmentStatus, nextFulfillmentStatus } from "@backroom/domain";
import { refusalOfRule } from "../core/errors";
import { type LockedOrder, lockOrder } from "../orders/public";
import type { Settling } from "../providers/call";
import { type LineOfGoods, loadLines } from "./goods";
import { giveBackStock } from "./stock";
import { type LockedFulfillment, lockFulfillment } from "./store";

/**
 * Takes a fulfilment that has not left back: its units can be fulfilled again, and return to the stock of the location
 * they were taken from; reservations stay used (spec/orders.md §9.2, §17).
 * @param declined why its provider did not take it, if that is why
 * @throws Refusal as the state of order and fulfilment say
 */
export async function undoFulfillment(
  { tx, emit, now }: Settling,
  orderId: string,
  id: string,
  declined?: string,
): Promise<void> {
  const order = await lockOrder(tx, orderId);
  const fulfillment = await lockFulfillment(tx, order.id, id, "cancel");
  const lines = await loadLines(tx, [order.id]);
  const variants = new Map(lines.map((line) => [line.id, line.variant_id]));
  const status = declined === undefined ? statusOfCancel(order) : statusWithout(lines, fulfillment);
  if (fulfillment.location_id !== null) {
    await giveBackStock(
      tx,
      fulfillment.location_id,
      fulfillment.items.map((item) => ({ ...item, variant_id: variants.get(item.item_id) ?? null })),
    );
  }
  await query(
    tx,
    `with f as (update fulfillment set canceled_at = $3 where id = $1),
          o as (update "order" set fulfillment_status = $4 where id = $2)
     update line_item l set fulfilled_quantity = l.fulfilled_quantity - i.quantity
       from fulfillment_item i where i.fulfillment_id = $1 and l.id = i.item_id`,
    [id, order.id, now.toISOString(), status],
  );
  emit({
    name: "order.fulfillment_canceled",
    resource_type: "order",
    resource_id: order.id,
    data: {
      fulfillment_id: id,
      no_notification: fulfillment.no_notification ?? order.no_notification ?? false,
      ...(declined === undefined ? {} : { error: declined }),
    },
  });
}

/** Canceling one fulfilment shows on the order, whatever else is on its way (Q-35, kept). */
function statusOfCancel(order: LockedOrder): FulfillmentStatus {
  const status = nextFulfillmentStatus(order.fulfillment_status, "cancel_fulfillment", order.status);
  if (!status.ok) throw refusalOfRule(status.refusal);
  return status.value;
}

/** A fulfilment that its provider did not take never was: the quantities without it say how far the order is. */
function statusWithout(lines: readonly LineOfGoods[], { items }: LockedFulfillment): FulfillmentStatus {
  const taken = new Map(items.map(({ item_id, quantity }) => [item_id, quantity]));
  return deriveFulfillmentStatus(
    lines.map((line) => ({
      ...line,
      fulfilled_quantity: (line.fulfilled_quantity ?? 0) - (taken.get(line.id) ?? 0),
    })),
  );
}

import { query } from "@backroom/db";
import {
  checkReturnedItems,
  type ItemQuantity,
  isEveryLine,
  mergeReceivedItems,
  nextFulfillmentStatus,
  nextReturnStatus,
} from "@backroom/domain";
import { Refusal, refusalOfRule } from "../core/errors";
import { giveBackStock, requireLocation } from "../fulfillments/public";
import { type LockedOrder, refreshOrderTotals, requireLive } from "../orders/public";
import { lockPayments, refundPayments } from "../payments/public";
import type { CallingWrite } from "../providers/call";
import type { LineOfReturn } from "./lines";
import type { LockedReturn } from "./store";

/** What arrived, and where. */
export interface Receipt {
  items: readonly ItemQuantity[];
  /** Minor units; absent means the amount that the return was requested with. */
  refund?: number | null | undefined;
  location_id?: string | null | undefined;
}

/**
 * Receives a return (spec/orders.md §12.2): quantities, stock, the refund and the order's status. Received quantities
 * count, not requested ones (Q-42 improved). A refund above what is left is not made: the order requires action.
 * The caller has locked the order, then the return.
 */
export async function takeBack(
  ctx: CallingWrite,
  order: LockedOrder,
  ret: LockedReturn,
  lines: readonly LineOfReturn[],
  receipt: Receipt,
): Promise<void> {
  const { tx, now } = ctx;
  const next = nextReturnStatus(ret.status, "receive");
  if (!next.ok) throw refusalOfRule(next.refusal);
  requireLive(order, "take goods back");
  const arrived = checkReturnedItems(lines, receipt.items);
  if (!arrived.ok) throw refusalOfRule(arrived.refusal);
  if (receipt.location_id) await requireLocation(tx, receipt.location_id);
  const location_id = receipt.location_id ?? ret.location_id;
  const own = arrived.value.filter(({ line }) => line.is_own);
  await giveBackStock(
    tx,
    location_id,
    own.map(({ line, quantity }) => ({ item_id: line.id, variant_id: line.variant_id, quantity })),
  );
  const refund_amount = Math.max(0, receipt.refund ?? ret.refund_amount);
  const isRefundable = ret.order_id === null || refund_amount <= order.refundable_amount;
  const received = new Map(arrived.value.map(({ line, quantity }) => [line.id, quantity]));
  const metadata = new Map(lines.map((line) => [line.id, line.metadata]));
  const moved = await query(
    tx,
    `with r as (
       update "return" set status = $2, received_at = $3, refund_amount = $4, location_id = $5 where id = $1),
     i as (
       insert into return_item (return_id, item_id, quantity, requested_quantity, received_quantity, is_requested, metadata)
       select $1, item_id, quantity, requested_quantity, received_quantity, is_requested, metadata
         from jsonb_to_recordset($6::jsonb) as i(item_id text, quantity int, requested_quantity int,
              received_quantity int, is_requested boolean, metadata jsonb)
       on conflict (return_id, item_id) do update
          set quantity = excluded.quantity, requested_quantity = excluded.requested_quantity,
              received_quantity = excluded.received_quantity, is_requested = excluded.is_requested),
     o as (update "order" set fulfillment_status = $7 where id = $8)
     update line_item l set returned_quantity = coalesce(l.returned_quantity, 0) + q.quantity
       from jsonb_to_recordset($9::jsonb) as q(item_id text, quantity int)
      where l.id = q.item_id and coalesce(l.returned_quantity, 0) + q.quantity <= l.quantity
     returning l.id`,
    [
      ret.id,
      next.value,
      now.toISOString(),
      refund_amount,
      location_id,
      JSON.stringify(
        mergeReceivedItems(ret.items, receipt.items).map((item) => ({
          ...item,
          metadata: metadata.get(item.item_id) ?? {},
        })),
      ),
      statusAfter(order, ret, lines, received, isRefundable),
      order.id,
      JSON.stringify(receipt.items),
    ],
  );
  if (moved.length !== received.size) {
    throw new Refusal("conflict", "Units of the order were returned at the same time. Try again.");
  }
  await payBack(ctx, order, ret, isRefundable ? refund_amount : 0);
  tell(ctx, order, ret, isRefundable);
}

/** Only a return of the order itself moves its status: not that of a swap. */
function statusAfter(
  order: LockedOrder,
  ret: LockedReturn,
  lines: readonly LineOfReturn[],
  received: ReadonlyMap<string, number>,
  isRefundable: boolean,
): string {
  if (ret.order_id === null) return order.fulfillment_status;
  const after = lines
    .filter((line) => line.is_own)
    .map((line) => ({
      ...line,
      returned_quantity: (line.returned_quantity ?? 0) + (received.get(line.id) ?? 0),
    }));
  const action = !isRefundable
    ? "return_unrefundable"
    : isEveryLine(after, "returned_quantity")
      ? "return_all"
      : "return_part";
  const status = nextFulfillmentStatus(order.fulfillment_status, action, order.status);
  if (!status.ok) throw refusalOfRule(status.refusal);
  return status.value;
}

/** Refunds, which stores the totals anew, or only stores them. */
async function payBack(
  ctx: CallingWrite,
  order: LockedOrder,
  ret: LockedReturn,
  amount: number,
): Promise<void> {
  if (ret.order_id === null || amount === 0) {
    await refreshOrderTotals(ctx.tx, order.id);
    return;
  }
  await refundPayments(ctx, order, await lockPayments(ctx.tx, order.id), {
    amount,
    reason: "return",
    note: null,
    no_notification: ret.no_notification ?? order.no_notification ?? false,
    of: "return",
  });
}

function tell({ emit }: CallingWrite, order: LockedOrder, ret: LockedReturn, isRefundable: boolean): void {
  const no_notification = ret.no_notification ?? order.no_notification ?? false;
  const data = { return_id: ret.id, no_notification };
  if (ret.swap_id !== null) {
    const swap = { resource_type: "swap", resource_id: ret.swap_id };
    emit({ ...swap, name: "swap.received", data: { ...data, order_id: order.id } });
    return;
  }
  const name = isRefundable ? "order.items_returned" : "order.return_action_required";
  emit({ name, resource_type: "order", resource_id: order.id, data });
}

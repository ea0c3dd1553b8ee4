import { query, type Tx } from "@backroom/db";
import { checkOrderCancel, nextOrderStatus } from "@backroom/domain";
import { Refusal, refusalOfRule } from "../core/errors";
import { byIdSelected } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { cancelPayments, lockPayments } from "../payments/public";
import type { CallingWrite } from "../providers/call";
import { writeAndCall } from "../providers/write-and-call";
import { lockOrder } from "./lock";
import { releaseReservations } from "./release-reservations";
import { orderView } from "./view";

/**
 * Cancels an order on which nothing hangs any more (spec/orders.md §8.6): reserved stock is given free, open
 * payments are given up at their providers, captured ones only marked. Canceling again changes nothing (Q-28
 * improved), and only stock that was really taken comes back (Q-23 improved): draft orders take none.
 */
export async function cancelOrder(ctx: CallingWrite, id: string): Promise<void> {
  const { tx, now, emit } = ctx;
  const order = await lockOrder(tx, id);
  const next = nextOrderStatus(order.status, "cancel");
  if (!next.ok) throw refusalOfRule(next.refusal);
  if (next.value === order.status) return;
  const refusal = checkOrderCancel(await loadHanging(tx, id));
  if (refusal) throw refusalOfRule(refusal);
  const payments = await lockPayments(tx, id);
  if (payments.some((payment) => payment.capture_call !== null)) {
    throw new Refusal(
      "conflict",
      `Order ${order.display_id} is being captured right now: cancel it when that is known to have worked or not.`,
    );
  }
  await releaseReservations(tx, id, now);
  await query(
    tx,
    `update "order" set status = 'canceled', fulfillment_status = 'canceled', payment_status = 'canceled',
            canceled_at = $2 where id = $1`,
    [id, now.toISOString()],
  );
  await cancelPayments(ctx, payments);
  emit({
    name: "order.canceled",
    resource_type: "order",
    resource_id: id,
    data: { no_notification: order.no_notification ?? false },
    changes: { status: { from: order.status, to: next.value } },
  });
}

type Hanging = Parameters<typeof checkOrderCancel>[0];

/** What may stand in the way, with one statement. */
async function loadHanging(tx: Tx, id: string): Promise<Hanging> {
  const all = (table: string, columns: string) =>
    `coalesce((select json_agg(x) from (select ${columns} from ${table} where order_id = $1) x), '[]'::json)`;
  const [row] = await query<Hanging>(
    tx,
    `select ${all("refund", "id")} as refunds, ${all("fulfillment", "canceled_at")} as fulfillments,
            ${all('"return"', "status")} as returns, ${all("swap", "canceled_at")} as swaps,
            ${all("claim_order", "canceled_at")} as claims`,
    [id],
  );
  if (!row) throw new Error("A select without a table gives one row");
  return row;
}

export const cancel = operation
  .meta({
    route: "POST /admin/orders/{id}/cancel",
    can: "orders:write",
    tag: "Orders",
    summary: "Cancel an order",
    description:
      "Captured payments are marked as canceled; their money is handled outside. Canceling again is fine.",
    refuses: {
      not_allowed: "It has a refund, or a fulfillment, return, swap or claim that is not canceled.",
      not_found: "No order has this id.",
      conflict: "A payment is being captured at this moment.",
    },
    example: { id: "order_01JD0000000000000000000000" },
    version: "order",
    ignoresBody: true,
  })
  .input(byIdSelected)
  .output(envelope("order", orderView.schema))
  .mutation(
    writeAndCall(
      (ctx, { id }) => cancelOrder(ctx, id),
      async (executor, _result, input) => ({ order: await show(executor, orderView, input.id, input) }),
    ),
  );

import { newId, query } from "@backroom/db";
import { checkReturnedItems } from "@backroom/domain";
import { invalid, refusalOfRule } from "../core/errors";
import { insertRows } from "../core/insert";
import { requireSelection, show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { requireLocation } from "../fulfillments/public";
import { type LockedOrder, lockOrder } from "../orders/public";
import { orderView } from "../orders/view";
import type { CallingWrite } from "../providers/call";
import { writeAndCall } from "../providers/write-and-call";
import { type LineOfReturn, loadReturnableLines, requireLinesOfOrder } from "./lines";
import { requireReasons } from "./reasons";
import { decideRefundAmount } from "./refund";
import { createReturnCall } from "./return-call";
import { type RequestReturnInput, requestReturnInput } from "./schema";
import { decideReturnMethod, insertReturnMethod, type ReturnMethod } from "./shipping";
import { lockReturn } from "./store";
import { takeBack } from "./take-back";

/**
 * Records what a customer sends back and what they get for it (spec/orders.md §12.1). Open returns keep nothing back
 * receiving enforces the limit. With `receive_now` the goods are received as well (Q-40 improved).
 * @returns the id of the return
 */
export async function requestReturn(ctx: CallingWrite, input: RequestReturnInput): Promise<string> {
  requireSelection(orderView, input);
  const { tx, idempotencyKey } = ctx;
  const order = await lockOrder(tx, input.id);
  if (order.status === "canceled") {
    throw invalid(`Order ${order.display_id} is canceled: its items cannot be returned`);
  }
  const lines = await loadReturnableLines(tx, order.id);
  await requireLinesOfOrder(
    tx,
    lines,
    input.items.map((item) => item.item_id),
  );
  const returned = checkReturnedItems(lines, input.items);
  if (!returned.ok) throw refusalOfRule(returned.refusal);
  await requireReasons(tx, [...new Set(input.items.flatMap((item) => item.reason_id ?? []))]);
  if (input.location_id) await requireLocation(tx, input.location_id);
  const { option_id, price } = input.return_shipping ?? {};
  const method = option_id ? await decideReturnMethod(tx, order, { option_id, price }) : null;
  const refund_amount = await decideRefundAmount(tx, order, input.items, method, input.refund);
  const id = newId("ret");
  await insertRows(
    tx,
    "return",
    ["id", "status", "order_id", "location_id", "refund_amount", "no_notification", "idempotency_key"],
    [
      {
        id,
        status: "requested",
        order_id: order.id,
        location_id: input.location_id ?? null,
        refund_amount,
        no_notification: input.no_notification ?? order.no_notification,
        idempotency_key: idempotencyKey,
      },
    ],
  );
  await insertItems(ctx, id, input, lines);
  await announce(ctx, order, id, input, lines, method);
  if (input.receive_now) {
    const { ret } = await lockReturn(tx, id);
    // Here a refund of 0 is none, as it is for every receipt.
    await takeBack(ctx, order, ret, lines, { items: input.items, refund: input.refund });
  }
  return id;
}

const itemColumns = [
  "return_id",
  "item_id",
  "quantity",
  "requested_quantity",
  "is_requested",
  "reason_id",
  "note",
  "metadata",
] as const;

/** Items take the metadata of their lines along, as in v1. */
async function insertItems(
  { tx }: CallingWrite,
  return_id: string,
  { items }: RequestReturnInput,
  lines: readonly LineOfReturn[],
): Promise<void> {
  const metadata = new Map(lines.map((line) => [line.id, line.metadata]));
  const rows = items.map(({ item_id, quantity, reason_id, note }) => ({
    return_id,
    item_id,
    quantity,
    requested_quantity: quantity,
    is_requested: true,
    reason_id: reason_id ?? null,
    note: note ?? null,
    metadata: metadata.get(item_id) ?? {},
  }));
  await insertRows(tx, "return_item", itemColumns, rows);
}

/** Hands the return to who fetches it, if somebody does, and moves the order's `updated_at` on. */
async function announce(
  ctx: CallingWrite,
  order: LockedOrder,
  id: string,
  input: RequestReturnInput,
  lines: readonly LineOfReturn[],
  method: ReturnMethod | null,
): Promise<void> {
  await query(ctx.tx, 'update "order" set updated_at = now() where id = $1', [order.id]);
  const no_notification = input.no_notification ?? order.no_notification ?? false;
  if (method === null) {
    ctx.emit({
      name: "order.return_requested",
      resource_type: "order",
      resource_id: order.id,
      data: { return_id: id, no_notification },
    });
    return;
  }
  await insertReturnMethod(ctx.tx, id, method);
  const titles = new Map(lines.map((line) => [line.id, line.title]));
  await createReturnCall.start(ctx, [
    {
      provider_id: method.provider_id,
      resource_type: "return",
      resource_id: id,
      order_id: order.id,
      request: {
        order_id: order.id,
        items: input.items.map(({ item_id, quantity }) => ({
          item_id,
          quantity,
          title: titles.get(item_id) ?? "",
        })),
        no_notification,
      },
    },
  ]);
}

export const request = operation
  .meta({
    route: "POST /admin/orders/{id}/return",
    can: "orders:write",
    tag: "Orders",
    summary: "Request a return of items of an order",
    description:
      "The refund is computed from what the items cost, less the return shipping, unless an amount is given. With `receive_now` the goods are received and refunded at once.",
    refuses: {
      invalid_data:
        "The order is canceled, an item is not on it or there twice, the reason is a category, or the refund is above what is left.",
      not_allowed: "More units than are not returned yet.",
      not_found: "No order, item, reason, shipping option or stock location has this id.",
      unexpected_state: "The provider that fetches the return, or gives the money back, declined.",
      unavailable: "A provider gave no answer; what was asked is completed later.",
    },
    example: {
      id: "order_01JD0000000000000000000000",
      items: [{ item_id: "item_01JD0000000000000000000000", quantity: 1, note: "Too small" }],
    },
    version: "order",
    makesKey: true,
  })
  .input(requestReturnInput)
  .output(envelope("order", orderView.schema))
  .mutation(
    writeAndCall(requestReturn, async (executor, _id, input) => ({
      order: await show(executor, orderView, input.id, input),
    })),
  );

import { unfulfilledItems } from "@backroom/domain";
import { z } from "zod";
import { invalid, notFound, type Refusal } from "../core/errors";
import { answer, operation } from "../core/trpc";
import { type LockedOrder, lockOrders } from "../orders/public";
import type { CallingWrite } from "../providers/call";
import { writeAndCall } from "../providers/write-and-call";
import { type BulkFulfillInput, type BulkResult, bulkFulfillInput, bulkResult } from "./bulk-schema";
import { type AcceptedFulfillment, decideFulfillment, saveFulfillments } from "./fulfill";
import { type Goods, loadGoods } from "./goods";
import { takeStockInTurn } from "./stock";

/**
 * Fulfils all that is open of many orders in one transaction, in the order given. Orders that cannot be fulfilled are
 * left alone and say why. The number of statements does not depend on that of the orders.
 * @throws Refusal not_found for an unknown order or location: then nothing is done
 */
export async function bulkFulfill(ctx: CallingWrite, input: BulkFulfillInput): Promise<BulkResult[]> {
  const { tx } = ctx;
  const ids = [...new Set(input.ids)];
  const orders = await lockOrders(tx, ids);
  const unknown = ids.filter((id) => !orders.has(id));
  if (unknown.length > 0) throw notFound("Order", unknown.join(", "));
  const goods = await loadGoods(tx, ids);
  const refused = new Map<string, Refusal>();
  let accepted: AcceptedFulfillment[] = [];
  for (const id of ids) {
    const decision = decide(orders.get(id), goods.get(id), input);
    if ("refusal" in decision) refused.set(id, decision.refusal);
    else accepted.push(decision);
  }
  if (input.location_id) {
    const short = await takeStockInTurn(tx, input.location_id, accepted.map(leaving));
    for (const [id, refusal] of short) refused.set(id, refusal);
    accepted = accepted.filter(({ request }) => !short.has(request.order.id));
  }
  if (accepted.length > 0) await saveFulfillments(ctx, accepted);
  return ids.map((id) => ({
    id,
    display_id: orders.get(id)?.display_id ?? 0,
    is_done: !refused.has(id),
    message: refused.get(id)?.message ?? null,
  }));
}

function decide(order: LockedOrder | undefined, goods: Goods | undefined, input: BulkFulfillInput) {
  if (!order || !goods) throw new Error("An order was locked, but not loaded");
  const items = unfulfilledItems(goods.lines);
  if (order.status !== "canceled" && items.length === 0) {
    return { refusal: invalid("Everything is fulfilled") };
  }
  const { location_id, no_notification } = input;
  return decideFulfillment({ order, goods, items, location_id, no_notification });
}

/** What of an order leaves a location. */
function leaving({ request }: AcceptedFulfillment) {
  const variants = new Map(request.goods.lines.map((line) => [line.id, line.variant_id]));
  const lines = request.items.map((item) => ({ ...item, variant_id: variants.get(item.item_id) ?? null }));
  return { id: request.order.id, lines };
}

export const bulk = operation
  .meta({
    route: "POST /admin/orders/bulk-fulfill",
    can: "orders:write",
    tag: "Orders",
    summary: "Fulfill several orders",
    description:
      "Everything that is open of each, in one transaction. An order that cannot be fulfilled as a whole is left alone and says why; `Dry-Run: true` shows what would happen.",
    refuses: { not_found: "An order or the stock location is unknown: nothing is done." },
    example: { ids: ["order_01JD0000000000000000000000"] },
    own: true,
  })
  .input(bulkFulfillInput)
  .output(answer(z.strictObject({ results: z.array(bulkResult) })))
  .mutation(writeAndCall(bulkFulfill, async (_executor, results) => ({ results })));

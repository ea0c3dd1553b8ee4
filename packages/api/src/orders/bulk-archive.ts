import { query } from "@backroom/db";
import { nextOrderStatus } from "@backroom/domain";
import { z } from "zod";
import type { Write } from "../core/context";
import { notFound } from "../core/errors";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";
import { type BulkResult, bulkResult, orderIds } from "../fulfillments/bulk-schema";
import { lockOrders } from "./lock";

/**
 * Archives many orders in one transaction; those that are not completed are left alone and say why.
 * @throws Refusal not_found for an unknown order: then nothing is done
 */
export async function bulkArchive({ tx, emit }: Write, input: { ids: string[] }): Promise<BulkResult[]> {
  const ids = [...new Set(input.ids)];
  const orders = await lockOrders(tx, ids);
  const unknown = ids.filter((id) => !orders.has(id));
  if (unknown.length > 0) throw notFound("Order", unknown.join(", "));
  const results = [...orders.values()].map(({ id, display_id, status, no_notification }) => {
    const next = nextOrderStatus(status, "archive");
    if (!next.ok) return { id, display_id, is_done: false, message: next.refusal.message };
    const changes = { status: { from: status, to: next.value } };
    emit({
      name: "order.archived",
      resource_type: "order",
      resource_id: id,
      data: { no_notification: no_notification ?? false },
      changes,
    });
    return { id, display_id, is_done: true, message: null };
  });
  const done = results.filter(({ is_done }) => is_done).map(({ id }) => id);
  if (done.length > 0) {
    await query(tx, `update "order" set status = 'archived' where id = any($1)`, [done]);
  }
  return results.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

export const bulkArchiveOrders = operation
  .meta({
    route: "POST /admin/orders/bulk-archive",
    can: "orders:write",
    tag: "Orders",
    summary: "Archive several orders",
    description:
      "In one transaction. An order that is not completed is left alone and says why; `Dry-Run: true` shows what would happen.",
    refuses: { not_found: "An order is unknown: nothing is done." },
    example: { ids: ["order_01JD0000000000000000000000"] },
    own: true,
  })
  .input(z.strictObject({ ids: orderIds }))
  .output(answer(z.strictObject({ results: z.array(bulkResult) })))
  .mutation(write(async (ctx, input) => ({ results: await bulkArchive(ctx, input) })));

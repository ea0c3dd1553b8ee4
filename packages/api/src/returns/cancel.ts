import { query } from "@backroom/db";
import { nextReturnStatus } from "@backroom/domain";
import type { Write } from "../core/context";
import { refusalOfRule } from "../core/errors";
import { byId } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { orderView } from "../orders/view";
import { lockReturn, requireSettledReturn } from "./store";

/** Takes a return back that has not arrived (spec/orders.md §12.3). @returns the id of its order */
export async function cancelReturn({ tx, emit }: Write, id: string): Promise<string> {
  const { ret, order } = await lockReturn(tx, id);
  const next = nextReturnStatus(ret.status, "cancel");
  if (!next.ok) throw refusalOfRule(next.refusal);
  if (ret.status === next.value) return order.id;
  requireSettledReturn(ret);
  await query(
    tx,
    `with o as (update "order" set updated_at = now() where id = $3)
     update "return" set status = $2 where id = $1`,
    [ret.id, next.value, order.id],
  );
  // v1 has no event for this; here every write leaves one.
  emit({
    name: "order.return_canceled",
    resource_type: "order",
    resource_id: order.id,
    data: { return_id: ret.id },
  });
  return order.id;
}

export const cancel = operation
  .meta({
    route: "POST /admin/returns/{id}/cancel",
    can: "orders:write",
    tag: "Returns",
    summary: "Cancel a return",
    description: "Answers the order. Canceling again changes nothing.",
    refuses: {
      not_allowed: "The return has been received.",
      not_found: "No return has this id.",
      conflict: "Who fetches the return has not answered yet.",
    },
    example: { id: "ret_01JD0000000000000000000000" },
    version: "return",
    ignoresBody: true,
  })
  .input(byId)
  .output(envelope("order", orderView.schema))
  .mutation(
    write(async (ctx, { id }) => ({ order: await show(ctx.tx, orderView, await cancelReturn(ctx, id)) })),
  );

import { query } from "@backroom/db";
import { nextOrderStatus, type OrderAction } from "@backroom/domain";
import type { z } from "zod";
import type { Write } from "../core/context";
import { refusalOfRule } from "../core/errors";
import { byIdSelected } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { lockOrder } from "./lock";
import { orderView } from "./view";

type Step = Exclude<OrderAction, "cancel">;

const told = { complete: "order.completed", archive: "order.archived" } as const;

/** Moves an order on as its state machine says (spec/orders.md §8.6, §20.1). */
export async function moveOrder({ tx, emit }: Write, id: string, action: Step): Promise<void> {
  const order = await lockOrder(tx, id);
  const next = nextOrderStatus(order.status, action);
  if (!next.ok) throw refusalOfRule(next.refusal);
  await query(tx, 'update "order" set status = $2 where id = $1', [id, next.value]);
  emit({
    name: told[action],
    resource_type: "order",
    resource_id: id,
    data: { no_notification: order.no_notification ?? false },
    ...(next.value === order.status ? {} : { changes: { status: { from: order.status, to: next.value } } }),
  });
}

const step = (action: Step) =>
  write(async (ctx: Write, input: z.infer<typeof byIdSelected>) => {
    await moveOrder(ctx, input.id, action);
    return { order: await show(ctx.tx, orderView, input.id, input) };
  });

const shared = {
  can: "orders:write",
  tag: "Orders",
  example: { id: "order_01JD0000000000000000000000" },
  version: "order",
  ignoresBody: true,
} as const;

export const complete = operation
  .meta({
    ...shared,
    route: "POST /admin/orders/{id}/complete",
    summary: "Complete an order",
    description: "Also takes an archived order back among the completed ones.",
    refuses: { not_allowed: "The order is canceled.", not_found: "No order has this id." },
  })
  .input(byIdSelected)
  .output(envelope("order", orderView.schema))
  .mutation(step("complete"));

export const archive = operation
  .meta({
    ...shared,
    route: "POST /admin/orders/{id}/archive",
    summary: "Archive an order",
    refuses: {
      not_allowed: "The order is not completed, or is canceled.",
      not_found: "No order has this id.",
    },
  })
  .input(byIdSelected)
  .output(envelope("order", orderView.schema))
  .mutation(step("archive"));

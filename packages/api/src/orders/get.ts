import { byIdSelected } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { orderView } from "./view";

export const get = operation
  .meta({
    route: "GET /admin/orders/{id}",
    can: "orders:read",
    tag: "Orders",
    summary: "Get an order",
    refuses: { not_found: "No order has this id." },
    example: { id: "order_01JD0000000000000000000000" },
  })
  .input(byIdSelected)
  .output(envelope("order", orderView.schema))
  .query(async ({ ctx, input }) => ({ order: await show(ctx.db, orderView, input.id, input) }));

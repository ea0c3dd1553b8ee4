import { byIdSelected } from "../core/fields";
import { envelope, operation } from "../core/trpc";
import { showWithReturnable } from "./returnable";
import { orderView } from "./view";

export const get = operation
  .meta({
    route: "GET /admin/orders/{id}",
    can: "orders:read",
    tag: "Orders",
    summary: "Get an order",
    description:
      "`expand=returnable_items` adds the lines of which something was shipped and has not come back.",
    refuses: { not_found: "No order has this id." },
    example: { id: "order_01JD0000000000000000000000" },
  })
  .input(byIdSelected)
  .output(envelope("order", orderView.schema))
  .query(async ({ ctx, input }) => ({ order: await showWithReturnable(ctx.db, input.id, input) }));

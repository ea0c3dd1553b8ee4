import { explainOrderTotals } from "@backroom/domain";
import { byId } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { explainedRelations, explanationOf, orderOfTotals } from "./explain";
import { explainedTotals } from "./totals-schema";
import { orderView } from "./view";

export const totals = operation
  .meta({
    route: "GET /admin/orders/{id}/totals",
    can: "orders:read",
    tag: "Orders",
    summary: "Explain the totals of an order",
    description: "Every amount with its inputs, its rule and the step that rounded it.",
    refuses: { not_found: "No order has this id." },
    example: { id: "order_01JD0000000000000000000000" },
    own: true,
  })
  .input(byId)
  .output(envelope("explanation", explainedTotals))
  .query(async ({ ctx, input }) => {
    const order = await show(ctx.db, orderView, input.id, { expand: explainedRelations });
    return { explanation: explanationOf(explainOrderTotals(orderOfTotals(order))) };
  });

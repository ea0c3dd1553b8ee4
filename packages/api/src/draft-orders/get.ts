import { byId } from "../core/fields";
import { envelope, operation } from "../core/trpc";
import { showDraftOrder } from "./show";
import { draftOrderView } from "./view";

export const get = operation
  .meta({
    route: "GET /admin/draft-orders/{id}",
    can: "draft_orders:read",
    tag: "Draft Orders",
    summary: "Get a draft order",
    description: "With its cart and all totals, which follow the rates and prices of the moment.",
    refuses: { not_found: "No draft order has this id." },
    example: { id: "dorder_01JD0000000000000000000000" },
    ignoresQuery: true,
  })
  .input(byId)
  .output(envelope("draft_order", draftOrderView.schema))
  .query(async ({ ctx, input }) => ({ draft_order: await showDraftOrder(ctx.db, input.id) }));

import { explainCartTotals } from "@backroom/domain";
import { priceCart, totalsOrRefuse } from "../carts/totals";
import { byId } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { explanationOf } from "../orders/public";
import { explainedTotals } from "../orders/totals-schema";
import { draftOrderView } from "./view";

export const totals = operation
  .meta({
    route: "GET /admin/draft-orders/{id}/totals",
    can: "draft_orders:read",
    tag: "Draft Orders",
    summary: "Explain the totals of a draft order",
    description: "Every amount with its inputs, its rule and the step that rounded it.",
    refuses: { not_found: "No draft order has this id." },
    example: { id: "dorder_01JD0000000000000000000000" },
    own: true,
  })
  .input(byId)
  .output(envelope("explanation", explainedTotals))
  .query(async ({ ctx, input }) => {
    const draft = await show(ctx.db, draftOrderView, input.id, {}, { what: "Draft order" });
    if (!draft.cart) throw new Error(`Draft order ${draft.id} has no cart`);
    const priced = await priceCart(ctx.db, draft.cart);
    return { explanation: explanationOf(totalsOrRefuse(() => explainCartTotals(priced.input))) };
  });

import { byIdSelected } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { paymentView } from "./view";

export const get = operation
  .meta({
    route: "GET /admin/payments/{id}",
    can: "orders:read",
    tag: "Payments",
    summary: "Get a payment",
    refuses: { not_found: "No payment has this id." },
    example: { id: "pay_01JD0000000000000000000000" },
  })
  .input(byIdSelected)
  .output(envelope("payment", paymentView.schema))
  .query(async ({ ctx, input }) => ({ payment: await show(ctx.db, paymentView, input.id, input) }));

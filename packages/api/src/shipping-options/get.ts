import { byId } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { shippingOptionView } from "./view";

export const get = operation
  .meta({
    route: "GET /admin/shipping-options/{id}",
    can: "shipping:read",
    tag: "Shipping Options",
    summary: "Get a shipping option",
    refuses: { not_found: "No shipping option has this id." },
    example: { id: "so_01JD0000000000000000000000" },
    ignoresQuery: true,
  })
  .input(byId)
  .output(envelope("shipping_option", shippingOptionView.schema))
  .query(async ({ ctx, input }) => ({
    shipping_option: await show(ctx.db, shippingOptionView, input.id, {}, { what: "Shipping option" }),
  }));

import { byId } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { itemRelations, shippingProfileView } from "./view";

export const get = operation
  .meta({
    route: "GET /admin/shipping-profiles/{id}",
    can: "shipping:read",
    tag: "Shipping Profiles",
    summary: "Get a shipping profile",
    refuses: { not_found: "No shipping profile has this id." },
    example: { id: "sp_01JD0000000000000000000000" },
    ignoresQuery: true,
  })
  .input(byId)
  .output(envelope("shipping_profile", shippingProfileView.schema))
  .query(async ({ ctx, input }) => ({
    shipping_profile: await show(
      ctx.db,
      shippingProfileView,
      input.id,
      { expand: itemRelations },
      { what: "Shipping profile" },
    ),
  }));

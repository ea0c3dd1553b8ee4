import { normalizeDiscountCode } from "@backroom/domain";
import { byIdSelected } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { discountByCode } from "./schema";
import { discountView } from "./view";

export const get = operation
  .meta({
    route: "GET /admin/discounts/{id}",
    can: "discounts:read",
    tag: "Discounts",
    summary: "Get a discount",
    refuses: { not_found: "No discount has this id." },
    example: { id: "disc_01JD0000000000000000000000" },
  })
  .input(byIdSelected)
  .output(envelope("discount", discountView.schema))
  .query(async ({ ctx, input }) => ({ discount: await show(ctx.db, discountView, input.id, input) }));

export const getByCode = operation
  .meta({
    route: "GET /admin/discounts/code/{code}",
    can: "discounts:read",
    tag: "Discounts",
    summary: "Get a discount by its code",
    description: "Upper and lower case and spaces around the code make no difference.",
    refuses: { not_found: "No discount has this code." },
    example: { code: "SUMMER10" },
  })
  .input(discountByCode)
  .output(envelope("discount", discountView.schema))
  .query(async ({ ctx, input }) => {
    const by = { by: "code", what: "Discount with code" };
    return { discount: await show(ctx.db, discountView, normalizeDiscountCode(input.code), input, by) };
  });

import { byId } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { fullPriceListView } from "./full-view";

export const get = operation
  .meta({
    route: "GET /admin/price-lists/{id}",
    can: "products:read",
    tag: "Price Lists",
    summary: "Get a price list",
    description: "With its prices, their variants, and its customer groups.",
    refuses: { not_found: "No price list has this id." },
    example: { id: "pl_01JD0000000000000000000000" },
    ignoresQuery: true,
  })
  .input(byId)
  .output(envelope("price_list", fullPriceListView.schema))
  .query(async ({ ctx, input }) => ({
    price_list: await show(ctx.db, fullPriceListView, input.id, {}, { what: "Price list" }),
  }));

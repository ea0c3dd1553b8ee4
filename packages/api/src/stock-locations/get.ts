import { byIdSelected } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { stockLocationView } from "./view";

export const get = operation
  .meta({
    route: "GET /admin/stock-locations/{id}",
    can: "stock:read",
    tag: "Stock Locations",
    summary: "Get a stock location",
    refuses: { not_found: "No stock location has this id." },
    example: { id: "sloc_01JD0000000000000000000000", expand: "address,sales_channels" },
  })
  .input(byIdSelected)
  .output(envelope("stock_location", stockLocationView.schema))
  .query(async ({ ctx, input }) => ({
    stock_location: await show(ctx.db, stockLocationView, input.id, input, { what: "Stock location" }),
  }));

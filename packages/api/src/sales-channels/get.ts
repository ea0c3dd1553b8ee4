import { byId } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { salesChannelView } from "./view";

export const get = operation
  .meta({
    route: "GET /admin/sales-channels/{id}",
    can: "products:read",
    tag: "Sales Channels",
    summary: "Get a sales channel",
    refuses: { not_found: "No sales channel has this id." },
    example: { id: "sc_01JD0000000000000000000000" },
    ignoresQuery: true,
  })
  .input(byId)
  .output(envelope("sales_channel", salesChannelView.schema))
  .query(async ({ ctx, input }) => ({
    sales_channel: await show(ctx.db, salesChannelView, input.id, {}, { what: "Sales channel" }),
  }));

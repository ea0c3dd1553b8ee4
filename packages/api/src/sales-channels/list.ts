import { dateFilter } from "../core/comparing-filters";
import { defineList } from "../core/list";
import { operation, pageEnvelope } from "../core/trpc";
import { oneOrMany } from "../core/value-filters";
import { salesChannelView } from "./view";

const channels = defineList(salesChannelView, {
  filters: {
    id: oneOrMany(),
    name: oneOrMany(),
    description: oneOrMany(),
    created_at: dateFilter(),
    updated_at: dateFilter(),
    deleted_at: dateFilter(),
  },
  q: ['t."name"', 't."description"'],
  limit: 20,
});

export const list = operation
  .meta({
    route: "GET /admin/sales-channels",
    can: "products:read",
    tag: "Sales Channels",
    summary: "List sales channels",
    example: { limit: 10, order: "name", expand: "locations" },
  })
  .input(channels.input)
  .output(pageEnvelope("sales_channels", salesChannelView.schema))
  .query(async ({ ctx, input }) => {
    const { rows, ...page } = await channels.run(ctx.db, input);
    return { sales_channels: rows, ...page };
  });

import { sql } from "kysely";
import { z } from "zod";
import { dateFilter } from "../core/comparing-filters";
import { notFound } from "../core/errors";
import { idSchema } from "../core/fields";
import type { Filter } from "../core/filters";
import { defineList } from "../core/list";
import { missingIds } from "../core/missing-ids";
import { operation, pageEnvelope } from "../core/trpc";
import { oneOrMany } from "../core/value-filters";
import { stockLocationView } from "./view";

const channelIds = z.union([idSchema, z.array(idSchema).max(1_000)]);
const toList = (given: z.infer<typeof channelIds>): string[] => {
  const list = Array.isArray(given) ? given : [given];
  return list.flatMap((id) => id.split(","));
};

/** Those from which one of the channels sells. */
const channelFilter: Filter<typeof channelIds> = {
  schema: channelIds,
  where: (given) => sql`exists (select from sales_channel_location l
    where l.location_id = t.id and l.deleted_at is null and l.sales_channel_id = any(${toList(given)}))`,
};

const locations = defineList(stockLocationView, {
  filters: {
    id: oneOrMany(),
    name: oneOrMany(),
    address_id: oneOrMany(),
    sales_channel_id: channelFilter,
    created_at: dateFilter(),
    updated_at: dateFilter(),
    deleted_at: dateFilter(),
  },
  q: ['t."name"'],
  limit: 20,
});

export const list = operation
  .meta({
    route: "GET /admin/stock-locations",
    can: "stock:read",
    tag: "Stock Locations",
    summary: "List stock locations",
    refuses: { not_found: "None of the sales channels exists." },
    example: { limit: 10, order: "name", expand: "address" },
  })
  .input(locations.input)
  .output(pageEnvelope("stock_locations", stockLocationView.schema))
  .query(async ({ ctx, input }) => {
    const asked = input.sales_channel_id ? toList(input.sales_channel_id) : [];
    const missing = await missingIds(ctx.db, "sales_channel", asked);
    if (asked.length > 0 && missing.length === new Set(asked).size) {
      throw notFound("Sales channel", missing.join(", "));
    }
    const { rows, ...page } = await locations.run(ctx.db, input);
    return { stock_locations: rows, ...page };
  });

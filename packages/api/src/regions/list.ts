import { dateFilter } from "../core/comparing-filters";
import { defineList } from "../core/list";
import { operation, pageEnvelope } from "../core/trpc";
import { regionView } from "./view";

const regions = defineList(regionView, {
  filters: { created_at: dateFilter(), updated_at: dateFilter(), deleted_at: dateFilter() },
  q: ['t."name"'],
  limit: 50,
});

export const list = operation
  .meta({
    route: "GET /admin/regions",
    can: "regions:read",
    tag: "Regions",
    summary: "List regions",
    example: { limit: 10, q: "Europe" },
  })
  .input(regions.input)
  .output(pageEnvelope("regions", regionView.schema))
  .query(async ({ ctx, input }) => {
    const { rows, ...page } = await regions.run(ctx.db, input);
    return { regions: rows, ...page };
  });

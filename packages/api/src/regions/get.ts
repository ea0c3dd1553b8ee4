import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { regionSelected } from "./schema";
import { regionView } from "./view";

export const get = operation
  .meta({
    route: "GET /admin/regions/{id}",
    can: "regions:read",
    tag: "Regions",
    summary: "Get a region",
    refuses: { not_found: "No region has this id." },
    example: { id: "reg_01JD0000000000000000000000" },
  })
  .input(regionSelected)
  .output(envelope("region", regionView.schema))
  .query(async ({ ctx, input }) => ({ region: await show(ctx.db, regionView, input.id, input) }));

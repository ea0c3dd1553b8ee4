import { query } from "@backroom/db";
import { z } from "zod";
import { byId } from "../core/fields";
import { show } from "../core/read";
import { answer, operation } from "../core/trpc";
import { fulfillmentOptions as optionsOf } from "../providers/manual";
import { regionView } from "./view";

const option = z.looseObject({ id: z.string() });
const output = z.strictObject({
  fulfillment_options: z.array(z.strictObject({ provider_id: z.string(), options: z.array(option) })),
});

export const fulfillmentOptions = operation
  .meta({
    route: "GET /admin/regions/{id}/fulfillment-options",
    can: "regions:read",
    tag: "Regions",
    summary: "List the fulfillment options of a region",
    description: "One entry per fulfillment provider linked to the region.",
    refuses: { not_found: "No region has this id." },
    example: { id: "reg_01JD0000000000000000000000" },
    ignoresQuery: true,
  })
  .input(byId)
  .output(answer(output))
  .query(async ({ ctx, input }) => {
    await show(ctx.db, regionView, input.id, { fields: "id", expand: "" });
    const linked = await query<{ provider_id: string }>(
      ctx.db,
      "select provider_id from region_fulfillment_provider where region_id = $1 order by provider_id",
      [input.id],
    );
    return {
      fulfillment_options: linked.map(({ provider_id }) => ({
        provider_id,
        options: [...(optionsOf[provider_id] ?? [])].map((offered) => ({ ...offered })),
      })),
    };
  });

import { sql } from "kysely";
import { z } from "zod";
import { dateFilter } from "../core/comparing-filters";
import { idSchema } from "../core/fields";
import type { Filter } from "../core/filters";
import { defineList } from "../core/list";
import { show } from "../core/read";
import { operation, pageEnvelope } from "../core/trpc";
import { oneOrMany } from "../core/value-filters";
import { webhookDeliveryView, webhookView } from "./view";

const states = z.enum(["pending", "delivered", "failed"]);
const stateFilter: Filter<typeof states> = {
  schema: states,
  where: (given, column) => sql`${sql.raw(column)} = ${given}`,
};

const log = defineList(webhookDeliveryView, {
  filters: { state: stateFilter, event_name: oneOrMany(), created_at: dateFilter() },
  limit: 20,
  searchable: false,
});

export const deliveries = operation
  .meta({
    route: "GET /admin/webhooks/{id}/deliveries",
    can: "webhooks:read",
    tag: "Webhooks",
    summary: "List the messages of a webhook",
    description: "Newest first, each with its attempts; kept for 30 days.",
    refuses: { not_found: "No webhook has this id." },
    example: { id: "whk_01JD0000000000000000000000", state: "failed", limit: 10 },
    own: true,
  })
  .input(log.input.extend({ id: idSchema }))
  .output(pageEnvelope("deliveries", webhookDeliveryView.schema))
  .query(async ({ ctx, input: { id, ...asked } }) => {
    await show(ctx.db, webhookView, id, { fields: "id" });
    const { rows, ...page } = await log.run(ctx.db, asked, { where: [sql`t.webhook_id = ${id}`] });
    return { deliveries: rows, ...page };
  });

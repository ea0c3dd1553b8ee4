import { byId } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { webhookView } from "./view";

export const get = operation
  .meta({
    route: "GET /admin/webhooks/{id}",
    can: "webhooks:read",
    tag: "Webhooks",
    summary: "Get a webhook",
    refuses: { not_found: "No webhook has this id." },
    example: { id: "whk_01JD0000000000000000000000" },
    own: true,
  })
  .input(byId)
  .output(envelope("webhook", webhookView.schema))
  .query(async ({ ctx, input }) => ({ webhook: await show(ctx.db, webhookView, input.id) }));

import { defineList } from "../core/list";
import { operation, pageEnvelope } from "../core/trpc";
import { webhookView } from "./view";

const webhooks = defineList(webhookView, {
  filters: {},
  q: ['t."url"', 't."description"'],
  limit: 50,
});

export const list = operation
  .meta({
    route: "GET /admin/webhooks",
    can: "webhooks:read",
    tag: "Webhooks",
    summary: "List webhooks",
    example: { limit: 10, q: "example.com" },
    own: true,
  })
  .input(webhooks.input)
  .output(pageEnvelope("webhooks", webhookView.schema))
  .query(async ({ ctx, input }) => {
    const { rows, ...page } = await webhooks.run(ctx.db, input);
    return { webhooks: rows, ...page };
  });

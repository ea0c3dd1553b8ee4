import { dateFilter } from "../core/comparing-filters";
import { defineList } from "../core/list";
import { operation, pageEnvelope } from "../core/trpc";
import { publishableApiKeyView } from "./view";

const keys = defineList(publishableApiKeyView, {
  filters: { created_at: dateFilter(), updated_at: dateFilter(), revoked_at: dateFilter() },
  q: ['t."title"'],
  limit: 20,
});

export const list = operation
  .meta({
    route: "GET /admin/publishable-api-keys",
    can: "keys:read",
    tag: "Publishable Api Keys",
    summary: "List publishable API keys",
    example: { limit: 10, q: "shop" },
  })
  .input(keys.input)
  .output(pageEnvelope("publishable_api_keys", publishableApiKeyView.schema))
  .query(async ({ ctx, input }) => {
    const { rows, ...page } = await keys.run(ctx.db, input);
    return { publishable_api_keys: rows, ...page };
  });

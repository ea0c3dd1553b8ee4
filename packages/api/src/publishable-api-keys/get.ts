import { byId } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { publishableApiKeyView } from "./view";

export const get = operation
  .meta({
    route: "GET /admin/publishable-api-keys/{id}",
    can: "keys:read",
    tag: "Publishable Api Keys",
    summary: "Get a publishable API key",
    refuses: { not_found: "No key has this id." },
    example: { id: "pk_01JD0000000000000000000000" },
    ignoresQuery: true,
  })
  .input(byId)
  .output(envelope("publishable_api_key", publishableApiKeyView.schema))
  .query(async ({ ctx, input }) => ({
    publishable_api_key: await show(
      ctx.db,
      publishableApiKeyView,
      input.id,
      {},
      { what: "Publishable API key" },
    ),
  }));

import type { Write } from "../core/context";
import { notAllowed } from "../core/errors";
import { byId } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { lockKey } from "./store";
import { publishableApiKeyView } from "./view";

/** @throws Refusal not_allowed for a key that is revoked already */
export async function revokePublishableApiKey({ tx, actor, emit, now }: Write, id: string): Promise<void> {
  const key = await lockKey(tx, id);
  if (key.revoked_at) throw notAllowed(`Publishable API key ${id} was revoked at ${key.revoked_at} already`);
  await tx
    .updateTable("publishable_api_key")
    .set({ revoked_at: now.toISOString(), revoked_by: actor.id })
    .where("id", "=", id)
    .execute();
  emit({ name: "publishable_api_key.revoked", resource_type: "publishable_api_key", resource_id: id });
}

export const revoke = operation
  .meta({
    route: "POST /admin/publishable-api-keys/{id}/revoke",
    can: "keys:write",
    tag: "Publishable Api Keys",
    summary: "Revoke a publishable API key",
    description: "There is no way back.",
    refuses: { not_found: "No key has this id.", not_allowed: "The key is revoked already." },
    example: { id: "pk_01JD0000000000000000000000" },
    version: "publishable_api_key",
    ignoresBody: true,
  })
  .input(byId)
  .output(envelope("publishable_api_key", publishableApiKeyView.schema))
  .mutation(
    write(async (ctx, { id }) => {
      await revokePublishableApiKey(ctx, id);
      return { publishable_api_key: await show(ctx.tx, publishableApiKeyView, id) };
    }),
  );

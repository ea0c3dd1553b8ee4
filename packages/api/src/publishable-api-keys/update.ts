import type { Write } from "../core/context";
import { changesBetween } from "../core/events";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { type UpdatePublishableApiKeyInput, updatePublishableApiKeyInput } from "./schema";
import { lockKey } from "./store";
import { publishableApiKeyView } from "./view";

export async function updatePublishableApiKey(
  { tx, emit, now }: Write,
  { id, title }: UpdatePublishableApiKeyInput,
): Promise<void> {
  const key = await lockKey(tx, id);
  await tx
    .updateTable("publishable_api_key")
    .set({ title, updated_at: now.toISOString() })
    .where("id", "=", id)
    .execute();
  emit({
    name: "publishable_api_key.updated",
    resource_type: "publishable_api_key",
    resource_id: id,
    changes: changesBetween(key, { title }),
  });
}

export const update = operation
  .meta({
    route: "POST /admin/publishable-api-keys/{id}",
    aliases: ["/admin/publishable-api-key/{id}"],
    can: "keys:write",
    tag: "Publishable Api Keys",
    summary: "Rename a publishable API key",
    description: "A revoked key can be renamed as well.",
    refuses: { not_found: "No key has this id." },
    example: { id: "pk_01JD0000000000000000000000", title: "Old web shop" },
    version: "publishable_api_key",
  })
  .input(updatePublishableApiKeyInput)
  .output(envelope("publishable_api_key", publishableApiKeyView.schema))
  .mutation(
    write(async (ctx, input) => {
      await updatePublishableApiKey(ctx, input);
      return { publishable_api_key: await show(ctx.tx, publishableApiKeyView, input.id) };
    }),
  );

import type { Write } from "../core/context";
import { changesBetween } from "../core/events";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { type UpdateWebhookInput, updateWebhookInput } from "./schema";
import { lockWebhook, requireUrl } from "./store";
import { webhookView } from "./view";

export async function updateWebhook(
  { tx, config, emit, now }: Write,
  { id, ...given }: UpdateWebhookInput,
): Promise<void> {
  const webhook = await lockWebhook(tx, id);
  if (given.url !== undefined) requireUrl(config, given.url);
  const columns = {
    ...given,
    ...(given.event_names ? { event_names: [...new Set(given.event_names)] } : {}),
    ...(given.description === undefined ? {} : { description: given.description || null }),
  };
  // Whoever switches it on gives it the days again that it may fail; whoever switches it off knows why.
  const fresh = given.is_enabled === undefined ? {} : { failing_since: null, disabled_reason: null };
  await tx
    .updateTable("webhook")
    .set({ ...columns, ...fresh, updated_at: now.toISOString() })
    .where("id", "=", id)
    .execute();
  emit({
    name: "webhook.updated",
    resource_type: "webhook",
    resource_id: id,
    changes: changesBetween(webhook, columns),
  });
}

export const update = operation
  .meta({
    route: "POST /admin/webhooks/{id}",
    can: "webhooks:write",
    tag: "Webhooks",
    summary: "Update a webhook",
    description: "Switched off, it gets no messages; those that wait are given up.",
    refuses: {
      invalid_data: "The address is not https, or leads into a private network.",
      not_found: "No webhook has this id.",
    },
    example: { id: "whk_01JD0000000000000000000000", event_names: ["order.*"], description: "Stock" },
    version: "webhook",
    own: true,
  })
  .input(updateWebhookInput)
  .output(envelope("webhook", webhookView.schema))
  .mutation(
    write(async (ctx, input) => {
      await updateWebhook(ctx, input);
      return { webhook: await show(ctx.tx, webhookView, input.id) };
    }),
  );

import { newId } from "@backroom/db";
import { z } from "zod";
import type { Write } from "../core/context";
import { show } from "../core/read";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";
import { type CreateWebhookInput, createWebhookInput, secretText } from "./schema";
import { newSecret, sealSecret } from "./secrets";
import { requireUrl } from "./store";
import { webhookView } from "./view";

/** @returns the id of the new webhook, and its secret, which is not shown again. */
export async function createWebhook(
  { tx, config, emit }: Write,
  { url, event_names, description }: CreateWebhookInput,
): Promise<{ id: string; secret: string }> {
  requireUrl(config, url);
  const id = newId("whk");
  const secret = newSecret();
  await tx
    .insertInto("webhook")
    .values({
      id,
      url,
      event_names: [...new Set(event_names)],
      description: description || null,
      secret: sealSecret(config, id, secret),
    })
    .execute();
  emit({ name: "webhook.created", resource_type: "webhook", resource_id: id });
  return { id, secret };
}

export const create = operation
  .meta({
    route: "POST /admin/webhooks",
    can: "webhooks:write",
    tag: "Webhooks",
    summary: "Create a webhook",
    description:
      "Posts `{ type, timestamp, data }` for each event it names, signed as Standard Webhooks. The secret is in this answer only. A message that does not arrive is tried again for some 18 hours; after five days without success the webhook is switched off.",
    refuses: { invalid_data: "The address is not https, or leads into a private network." },
    example: { url: "https://hooks.example.com/backroom", event_names: ["order.placed", "product.*"] },
    secret: true,
    own: true,
  })
  .input(createWebhookInput)
  .output(answer(z.strictObject({ webhook: webhookView.schema, secret: secretText })))
  .mutation(
    write(async (ctx, input) => {
      const { id, secret } = await createWebhook(ctx, input);
      return { webhook: await show(ctx.tx, webhookView, id), secret };
    }),
  );

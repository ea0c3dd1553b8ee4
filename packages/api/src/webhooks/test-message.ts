import { newId } from "@backroom/db";
import type { Write } from "../core/context";
import { byId } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { addDeliveryJob, lockWebhook, requireEnabled } from "./store";
import { webhookDeliveryView } from "./view";

/** Sends a message that tells of nothing, by a job like any other. @returns the id of the delivery */
export async function sendTestMessage({ tx, emit, now }: Write, id: string): Promise<string> {
  requireEnabled(await lockWebhook(tx, id));
  const delivery_id = newId("whd");
  const event_name = "webhook.test";
  await tx
    .insertInto("webhook_delivery")
    .values({
      id: delivery_id,
      webhook_id: id,
      event_name,
      body: JSON.stringify({ type: event_name, timestamp: now.toISOString(), data: { id } }),
    })
    .execute();
  await addDeliveryJob(tx, delivery_id);
  emit({ name: "webhook.tested", resource_type: "webhook", resource_id: id, data: { delivery_id } });
  return delivery_id;
}

export const test = operation
  .meta({
    route: "POST /admin/webhooks/{id}/test",
    can: "webhooks:write",
    tag: "Webhooks",
    summary: "Send a test message to a webhook",
    description: "Of type `webhook.test`; by a job, so the log shows a moment later what came of it.",
    refuses: { not_found: "No webhook has this id.", not_allowed: "The webhook is switched off." },
    example: { id: "whk_01JD0000000000000000000000" },
    version: "webhook",
    own: true,
  })
  .input(byId)
  .output(envelope("delivery", webhookDeliveryView.schema))
  .mutation(
    write(async (ctx, { id }) => ({
      delivery: await show(ctx.tx, webhookDeliveryView, await sendTestMessage(ctx, id)),
    })),
  );

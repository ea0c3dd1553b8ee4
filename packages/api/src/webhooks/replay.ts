import type { Write } from "../core/context";
import { notAllowed, notFound } from "../core/errors";
import { byId } from "../core/fields";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { addDeliveryJob, lockWebhook, requireEnabled } from "./store";
import { webhookDeliveryView } from "./view";

/** Sends a message again, as it was and under its id, with a full round of attempts. */
export async function replayDelivery({ tx, emit, now }: Write, id: string): Promise<void> {
  const found = await tx
    .selectFrom("webhook_delivery")
    .select("webhook_id")
    .where("id", "=", id)
    .executeTakeFirst();
  if (!found) throw notFound("Delivery", id);
  requireEnabled(await lockWebhook(tx, found.webhook_id));
  const replayed = await tx
    .updateTable("webhook_delivery")
    .set((row) => ({
      state: "pending",
      round_start: row.ref("attempt_count"),
      next_attempt_at: now.toISOString(),
      error: null,
    }))
    .where("id", "=", id)
    .where("state", "<>", "pending")
    .executeTakeFirst();
  if (replayed.numUpdatedRows === 0n) throw notAllowed(`Delivery ${id} is on its way already`);
  await addDeliveryJob(tx, id);
  emit({
    name: "webhook.delivery_replayed",
    resource_type: "webhook",
    resource_id: found.webhook_id,
    data: { delivery_id: id },
  });
}

export const replay = operation
  .meta({
    route: "POST /admin/webhooks/deliveries/{id}/replay",
    can: "webhooks:write",
    tag: "Webhooks",
    summary: "Send a message to a webhook again",
    description: "The same message under the same id, signed anew; by a job, tried as often as a new one.",
    refuses: {
      not_found: "No delivery has this id.",
      not_allowed: "It is on its way already, or the webhook is switched off.",
    },
    example: { id: "whd_01JD0000000000000000000000" },
    version: "webhook_delivery",
    own: true,
  })
  .input(byId)
  .output(envelope("delivery", webhookDeliveryView.schema))
  .mutation(
    write(async (ctx, { id }) => {
      await replayDelivery(ctx, id);
      return { delivery: await show(ctx.tx, webhookDeliveryView, id) };
    }),
  );

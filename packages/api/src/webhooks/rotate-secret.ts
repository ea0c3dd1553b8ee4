import { z } from "zod";
import type { Write } from "../core/context";
import { byId } from "../core/fields";
import { show } from "../core/read";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";
import { secretText } from "./schema";
import { newSecret, sealSecret } from "./secrets";
import { lockWebhook } from "./store";
import { webhookView } from "./view";

const graceMillis = 24 * 3_600_000;

/** For a day messages are signed with the old secret as well. @returns the new one, which is not shown again */
export async function rotateSecret({ tx, config, emit, now }: Write, id: string): Promise<string> {
  const webhook = await lockWebhook(tx, id);
  const secret = newSecret();
  await tx
    .updateTable("webhook")
    .set({
      secret: sealSecret(config, id, secret),
      previous_secret: webhook.secret,
      previous_secret_expires_at: new Date(now.getTime() + graceMillis).toISOString(),
    })
    .where("id", "=", id)
    .execute();
  emit({ name: "webhook.secret_rotated", resource_type: "webhook", resource_id: id });
  return secret;
}

export const rotate = operation
  .meta({
    route: "POST /admin/webhooks/{id}/rotate-secret",
    can: "webhooks:write",
    tag: "Webhooks",
    summary: "Give a webhook a new secret",
    description:
      "The new secret is in this answer only. For 24 hours messages carry a signature with the old one as well.",
    refuses: { not_found: "No webhook has this id." },
    example: { id: "whk_01JD0000000000000000000000" },
    version: "webhook",
    secret: true,
    own: true,
  })
  .input(byId)
  .output(answer(z.strictObject({ webhook: webhookView.schema, secret: secretText })))
  .mutation(
    write(async (ctx, { id }) => {
      const secret = await rotateSecret(ctx, id);
      return { webhook: await show(ctx.tx, webhookView, id), secret };
    }),
  );

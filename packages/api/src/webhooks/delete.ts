import type { Write } from "../core/context";
import { byId, deletedAnswer, deletedSchema } from "../core/fields";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";
import { lockWebhook } from "./store";

/** For good, with its log. */
export async function deleteWebhook({ tx, emit }: Write, id: string): Promise<void> {
  await lockWebhook(tx, id);
  await tx.deleteFrom("webhook").where("id", "=", id).execute();
  emit({ name: "webhook.deleted", resource_type: "webhook", resource_id: id });
}

export const remove = operation
  .meta({
    route: "DELETE /admin/webhooks/{id}",
    can: "webhooks:write",
    tag: "Webhooks",
    summary: "Delete a webhook",
    description: "With its log; messages that wait are not sent.",
    refuses: { not_found: "No webhook has this id." },
    example: { id: "whk_01JD0000000000000000000000" },
    version: "webhook",
    own: true,
  })
  .input(byId)
  .output(answer(deletedSchema("webhook")))
  .mutation(
    write(async (ctx, { id }) => {
      await deleteWebhook(ctx, id);
      return deletedAnswer(id, "webhook");
    }),
  );

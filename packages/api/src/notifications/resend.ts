import { newId } from "@backroom/db";
import type { Write } from "../core/context";
import { notFound } from "../core/errors";
import { addJob } from "../core/jobs";
import { show } from "../core/read";
import { envelope, operation } from "../core/trpc";
import { write } from "../core/write";
import { requireProvider } from "../providers/registry";
import { type ResendInput, resendInput } from "./schema";
import { notificationView } from "./view";

/** Sends a notification again, as it was, by a job (spec/catalog.md §2.29). @returns the id of the new one */
export async function resendNotification(
  { tx, config, emit, isDryRun }: Write,
  { id, to }: ResendInput,
): Promise<string> {
  const original = await tx
    .selectFrom("notification")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!original) throw notFound("Notification", id);
  requireProvider(config, "notification", original.provider_id ?? "");
  const again = newId("noti");
  const { created_at: _created, updated_at: _updated, ...kept } = original;
  await tx
    .insertInto("notification")
    .values({
      ...kept,
      id: again,
      to: to ?? original.to,
      parent_id: id,
      event_id: null,
      sent_at: null,
      error: null,
    })
    .execute();
  if (!isDryRun) await addJob(tx, "send_notification", { id: again });
  emit({
    name: "notification.resent",
    resource_type: "notification",
    resource_id: id,
    data: { resend_id: again },
  });
  return again;
}

export const resend = operation
  .meta({
    route: "POST /admin/notifications/{id}/resend",
    can: "orders:write",
    tag: "Notifications",
    summary: "Send a notification again",
    description: "As it was, to the same or another address. Answers the original with all its resends.",
    refuses: { not_found: "The notification is unknown, or its provider is not installed any more." },
    example: { id: "noti_01JD0000000000000000000000", to: "cara@shop.example" },
    version: "notification",
  })
  .input(resendInput)
  .output(envelope("notification", notificationView.schema))
  .mutation(
    write(async (ctx, input) => {
      await resendNotification(ctx, input);
      return { notification: await show(ctx.tx, notificationView, input.id) };
    }),
  );

import { query } from "@backroom/db";
import { notFound } from "../core/errors";
import { byId } from "../core/fields";
import { envelope, operation } from "../core/trpc";
import { preview as previewSchema } from "./schema";

interface Content {
  to: string;
  subject: string | null;
  html: string | null;
  text: string | null;
}

export const preview = operation
  .meta({
    route: "GET /admin/notifications/{id}/preview",
    can: "orders:read",
    tag: "Notifications",
    summary: "Show a notification as it was sent",
    refuses: { not_found: "No notification has this id." },
    example: { id: "noti_01JD0000000000000000000000" },
    own: true,
  })
  .input(byId)
  .output(envelope("preview", previewSchema))
  .query(async ({ ctx, input }) => {
    const [row] = await query<Content>(
      ctx.db,
      'select "to", subject, html, text from notification where id = $1',
      [input.id],
    );
    if (!row) throw notFound("Notification", input.id);
    // One that was imported from another shop came without its content.
    return {
      preview: { to: row.to, subject: row.subject ?? "", html: row.html ?? "", text: row.text ?? "" },
    };
  });

import { query } from "@backroom/db";
import type { JobSource } from "../core/job-source";
import { ProviderDeclined } from "../providers/declined";
import { requireProvider } from "../providers/registry";

interface Waiting {
  id: string;
  to: string;
  provider_id: string;
  subject: string;
  html: string;
  text: string;
  sender: string;
}

/**
 * Hands a notification to its provider, outside of any transaction. When the process dies before it is noted as
 * sent, it is sent a second time under the same message id: better twice than never.
 * @throws what the provider threw, so that the job is tried again; a final no is only noted
 */
export async function sendNotification({ db, config }: JobSource, { id }: { id: string }): Promise<void> {
  const [waiting] = await query<Waiting>(
    db,
    `select n.id, n."to", n.provider_id, n.subject, n.html, n.text, (select name from store) as sender
       from notification n where n.id = $1 and n.sent_at is null and n.provider_id is not null`,
    [id],
  );
  if (!waiting) return;
  const { provider_id, ...message } = waiting;
  try {
    await requireProvider(config, "notification", provider_id).send(message);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await query(db, "update notification set error = $2 where id = $1", [id, reason.slice(0, 1_000)]);
    if (error instanceof ProviderDeclined) return;
    throw error;
  }
  await query(db, "update notification set sent_at = now(), error = null where id = $1", [id]);
}

import { inTransaction, newId, query } from "@backroom/db";
import type { HeardEvent, JobSource } from "../core/job-source";
import { addJob } from "../core/jobs";
import { contentOf } from "./content";

/** Mail is the one way customers are told. */
const provider = "email";

/**
 * Writes down what a customer is told about an event, and enqueues its sending with it. However often an event is
 * handled, there is one notification for it.
 */
export async function notifyCustomer({ db }: JobSource, event: HeardEvent): Promise<void> {
  if (event.data.no_notification === true) return;
  const content = await contentOf(db, event);
  if (!content) return;
  const { to, customer_id } = content;
  // Templates need React, which nothing else in the API does: it is loaded when there is something to tell.
  const { renderMail } = await import("./templates/render");
  const { subject, html, text } = await renderMail(content.mail);
  await inTransaction(db, async (tx) => {
    const id = newId("noti");
    const written = await query(
      tx,
      `with p as (insert into notification_provider (id) values ($8) on conflict (id) do nothing)
       insert into notification (id, event_id, event_name, resource_type, resource_id, customer_id, "to", provider_id,
              data, subject, html, text)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       on conflict (event_id) do nothing returning id`,
      [
        id,
        event.id,
        event.name,
        event.name.split(".")[0],
        event.resource_id,
        customer_id,
        to,
        provider,
        JSON.stringify(event.data),
        subject,
        html,
        text,
      ],
    );
    if (written.length > 0) await addJob(tx, "send_notification", { id });
  });
}

import { query } from "@backroom/db";
import type { Write } from "../core/context";
import type { JobSource } from "../core/job-source";
import type { JobInput } from "../core/jobs";
import { runWrite } from "../core/write";
import { type Outcome, post } from "./post";
import { disableAfterMillis, nextAttemptAfter } from "./schedule";
import { openSecret, signedHeaders } from "./secrets";
import { addDeliveryJob } from "./store";

interface Due {
  id: string;
  body: string;
  attempt_count: number;
  round_start: number;
  webhook_id: string;
  url: string;
  is_enabled: boolean;
  secret: string;
  previous_secret: string | null;
}

/**
 * Posts a message to its webhook, outside of any transaction, and notes what came of it. When the process dies before
 * it is noted, it is posted a second time under the same id: better twice than never.
 */
export async function deliverWebhook(source: JobSource, { id }: JobInput<"deliver_webhook">): Promise<void> {
  const [due] = await query<Due>(
    source.db,
    `select d.id, d.body, d.attempt_count, d.round_start, d.webhook_id, w.url, w.is_enabled, w.secret,
            case when w.previous_secret_expires_at > now() then w.previous_secret end as previous_secret
       from webhook_delivery d join webhook w on w.id = d.webhook_id where d.id = $1 and d.state = 'pending'`,
    [id],
  );
  if (!due) return;
  if (!due.is_enabled) return giveUp(source, id);
  const outcome = await attempt(source, due);
  await runWrite({ ...source, actor: { type: "system", id: null } }, (ctx) => note(ctx, due, outcome));
}

async function giveUp({ db }: JobSource, id: string): Promise<void> {
  await query(
    db,
    `update webhook_delivery set state = 'failed', next_attempt_at = null, error = 'The webhook is switched off'
      where id = $1 and state = 'pending'`,
    [id],
  );
}

async function attempt({ config }: JobSource, due: Due): Promise<Outcome> {
  const { id, body, url, webhook_id } = due;
  try {
    const stored = [due.secret, due.previous_secret].filter((secret) => secret !== null);
    const secrets = stored.map((secret) => openSecret(config, webhook_id, secret));
    const timestamp = Math.floor(Date.now() / 1000);
    return await post(config, url, signedHeaders(secrets, { id, timestamp, body }), body);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { status_code: null, duration_ms: 0, error: reason, response: null };
  }
}

async function note({ tx, now, emit }: Write, due: Due, outcome: Outcome): Promise<void> {
  const number = due.attempt_count + 1;
  const next = outcome.error === null ? undefined : nextAttemptAfter(number - due.round_start, now);
  const state = outcome.error === null ? "delivered" : next ? "pending" : "failed";
  // Of two jobs with the same attempt one notes it; the other leaves no trace.
  const noted = await query(
    tx,
    `with d as (
       update webhook_delivery set attempt_count = $2, state = $3, next_attempt_at = $4, error = $5
        where id = $1 and state = 'pending' and attempt_count = $2 - 1 returning id
     ) insert into webhook_attempt (delivery_id, number, status_code, duration_ms, error, response)
       select id, $2, $6, $7, $5, $8 from d returning number`,
    [
      due.id,
      number,
      state,
      next ?? null,
      outcome.error,
      outcome.status_code,
      outcome.duration_ms,
      outcome.response,
    ],
  );
  if (noted.length === 0) return;
  if (outcome.error === null) {
    const text = "update webhook set failing_since = null where id = $1 and failing_since is not null";
    await query(tx, text, [due.webhook_id]);
    return;
  }
  if (next) await addDeliveryJob(tx, due.id, next);
  const disabled = await noteFailure({ tx, now }, due.webhook_id, outcome.status_code === 410);
  if (disabled) {
    emit({
      name: "webhook.disabled",
      resource_type: "webhook",
      resource_id: due.webhook_id,
      data: { reason: disabled },
    });
  }
}

/** Switches a webhook off that has failed for days, or whose receiver says it is gone. @returns why, if it did */
async function noteFailure(
  { tx, now }: Pick<Write, "tx" | "now">,
  webhookId: string,
  isGone: boolean,
): Promise<string | undefined> {
  const text = "update webhook set failing_since = $2 where id = $1 and failing_since is null";
  await query(tx, text, [webhookId, now]);
  const since = new Date(now.getTime() - disableAfterMillis);
  const [row] = await query<{ disabled_reason: string }>(
    tx,
    `update webhook set is_enabled = false, disabled_reason = case when $3 then 'gone' else 'failing' end
      where id = $1 and is_enabled and ($3 or failing_since < $2) returning disabled_reason`,
    [webhookId, since, isGone],
  );
  return row?.disabled_reason;
}

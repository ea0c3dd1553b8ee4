import { query, type Tx } from "@backroom/db";
import type { Config } from "../config";
import { invalidField, notAllowed, notFound } from "../core/errors";
import { faultOfUrl } from "./address";

/** The reads and writes that serve the rules of webhooks. */

/** Locks the webhook for the rest of the transaction; messages to it may still be written. @throws Refusal not_found */
export async function lockWebhook(tx: Tx, id: string) {
  const webhook = await tx
    .selectFrom("webhook")
    .selectAll()
    .where("id", "=", id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!webhook) throw notFound("Webhook", id);
  return webhook;
}

/** @throws Refusal invalid_data */
export function requireUrl(config: Config, url: string): void {
  const fault = faultOfUrl(config, url);
  if (fault) throw invalidField("url", fault);
}

/** @throws Refusal not_allowed */
export function requireEnabled(webhook: { id: string; is_enabled: boolean }): void {
  if (!webhook.is_enabled) throw notAllowed(`Webhook ${webhook.id} is switched off: switch it on first`);
}

/** Enqueues an attempt with the transaction. Mail and payments go first: receivers may be slow. */
export async function addDeliveryJob(tx: Tx, id: string, at?: Date): Promise<void> {
  await query(
    tx,
    `select graphile_worker.add_job('deliver_webhook', json_build_object('id', $1::text), job_key := $1, priority := 10,
              run_at := $2)`,
    [id, at ?? null],
  );
}

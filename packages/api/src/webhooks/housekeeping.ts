import { type Database, query } from "@backroom/db";

/** Forgets messages of more than thirty days ago. */
export async function expireDeliveries(db: Database): Promise<void> {
  await query(db, "delete from webhook_delivery where created_at < now() - interval '30 days'");
}

/**
 * Enqueues messages again that are long overdue: the job of a process that was killed stays locked for hours. The
 * old job, once it is free, finds nothing left to do.
 */
export async function requeueLostDeliveries(db: Database): Promise<void> {
  await query(
    db,
    `select graphile_worker.add_job('deliver_webhook', json_build_object('id', id), job_key := id, priority := 10)
       from webhook_delivery where state = 'pending' and next_attempt_at < now() - interval '15 minutes'`,
  );
}

import { type Database, query } from "@backroom/db";

/** Forgets messages of more than thirty days ago. */
export async function expireDeliveries(db: Database): Promise<void> {
  await query(db, "delete from webhook_delivery where created_at < now() - interval '30 days'");
}

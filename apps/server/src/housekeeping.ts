import { type Config, expireDeliveries, sweepStaging } from "@backroom/api";
import { type Database, query } from "@backroom/db";
import type { FastifyInstance } from "fastify";

const hour = 3_600_000;

/**
 * Removes what has expired, once an hour: kept answers of idempotency keys, sessions, messages to webhooks, and files
 * that a killed process left half uploaded. Safe on several servers.
 */
export function keepHouse(app: FastifyInstance, db: Database, config: Config): void {
  const sweep = async () => {
    try {
      await sweepStaging(config);
      await query(db, "delete from idempotency_key where expires_at < now()");
      await query(db, "delete from session where expires_at < now()");
      await expireDeliveries(db);
    } catch (error) {
      // The database may be down at the moment; the next hour tries again.
      app.log.warn({ err: error }, "what has expired was not removed");
    }
  };
  const timer = setInterval(sweep, hour);
  timer.unref();
  app.addHook("onClose", async () => clearInterval(timer));
}

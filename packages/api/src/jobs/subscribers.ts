import type { HeardEvent, JobSource } from "../core/job-source";
import type { Subscriber } from "../core/subscriptions";
import { notifyCustomer } from "../notifications/public";

/** Handles one event. It may be called again for the same one, so it must be safe to repeat. */
type EventHandler = (source: JobSource, event: HeardEvent) => Promise<void>;

/** What each subscriber of core/subscriptions.ts does. */
export const subscribers: Readonly<Record<Subscriber, EventHandler>> = {
  notifications: notifyCustomer,
};

import { query, type Tx } from "@backroom/db";
import { z } from "zod";

/** The jobs there are, with what each is given; `jobs/tasks.ts` says what it does. */
export const jobInputs = {
  /** Completes a call to a provider whose process died, or that got no answer. */
  complete_provider_call: z.strictObject({ id: z.string() }),
  /** Posts a message to its webhook. */
  deliver_webhook: z.strictObject({ id: z.string() }),
  /** Hands the events of one write to their subscribers. */
  deliver_events: z.strictObject({ ids: z.array(z.string()) }),
  /** Lets one subscriber handle one event. */
  handle_event: z.strictObject({ subscriber: z.string(), event_id: z.string() }),
  /** Hands a notification to its provider. */
  send_notification: z.strictObject({ id: z.string() }),
} as const;

export type JobName = keyof typeof jobInputs;
export type JobInput<Name extends JobName> = z.infer<(typeof jobInputs)[Name]>;

/** Enqueues a job with the transaction, or not at all. One that fails is tried again, each time after a longer while. */
export async function addJob<Name extends JobName>(tx: Tx, name: Name, input: JobInput<Name>): Promise<void> {
  await query(tx, "select graphile_worker.add_job($1, $2::json)", [name, JSON.stringify(input)]);
}

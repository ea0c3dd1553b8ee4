import { query } from "@backroom/db";
import type { HeardEvent, JobSource } from "../core/job-source";
import type { JobInput } from "../core/jobs";
import { type Subscriber, subscribersOf } from "../core/subscriptions";
import { subscribers } from "./subscribers";

/**
 * One job per event and subscriber, so that one that fails is tried again alone. The key keeps a repetition of this
 * job from enqueuing what is still waiting.
 */
export async function deliverEvents({ db }: JobSource, { ids }: JobInput<"deliver_events">): Promise<void> {
  const events = await query<{ id: string; name: string }>(
    db,
    "select id, name from event where id = any($1) order by id",
    [ids],
  );
  const jobs = events.flatMap(({ id, name }) =>
    subscribersOf(name).map((subscriber) => ({ subscriber, event_id: id })),
  );
  await query(
    db,
    `select graphile_worker.add_job('handle_event', j.job, job_key := (j.job->>'subscriber') || ':' || (j.job->>'event_id'))
       from json_array_elements($1::json) as j(job)`,
    [JSON.stringify(jobs)],
  );
}

export async function handleEvent(
  source: JobSource,
  { subscriber, event_id }: JobInput<"handle_event">,
): Promise<void> {
  const [event] = await query<HeardEvent>(
    source.db,
    "select id, name, resource_type, resource_id, data from event where id = $1",
    [event_id],
  );
  // A subscriber of an earlier version, or an event that was cleared away: nobody is left to tell.
  if (!event || !isSubscriber(subscriber)) return;
  await subscribers[subscriber](source, event);
}

const isSubscriber = (name: string): name is Subscriber => name in subscribers;

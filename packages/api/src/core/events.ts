import { newId, query, type Tx } from "@backroom/db";
import { addJob } from "./jobs";
import { subscribersOf } from "./subscriptions";

/**
 * An event is a fact of the past (`order.placed`). It is saved in the transaction that made it true and is
 * the audit trail, the timeline of a resource and, later, the source of notifications and webhooks.
 */
export interface EventInput {
  /** `resource.past_tense`, as spec/orders.md §18 and spec/catalog.md §1.13 name them. */
  name: string;
  resource_type: string;
  resource_id: string;
  /** Beside the id, what a subscriber cannot read again. */
  data?: Record<string, unknown>;
  /** Changed fields with the value before and after. */
  changes?: Changes;
}

export type Changes = Record<string, { from: unknown; to: unknown }>;

interface EventActor {
  type: string;
  id: string | null;
}

/**
 * Saves all events of a write, and their messages to the webhooks that want them, with one statement; another one
 * enqueues the delivery to subscribers inside the program where there are any.
 */
export async function saveEvents(
  tx: Tx,
  actor: EventActor,
  requestId: string | null,
  events: readonly EventInput[],
): Promise<void> {
  const ids = await insertEvents(tx, eventsTold, actor, requestId, events);
  const heard = ids.filter((_id, index) => subscribersOf(events[index]?.name ?? "").length > 0);
  if (heard.length > 0) await addJob(tx, "deliver_events", { ids: heard });
}

/** Saves events that nobody is told of. @returns their ids, in the same order */
export const keepEvents = (
  tx: Tx,
  actor: EventActor,
  requestId: string | null,
  events: readonly EventInput[],
): Promise<string[]> => insertEvents(tx, eventsKept, actor, requestId, events);

const eventsKept = `
  insert into event (id, name, resource_type, resource_id, actor_type, actor_id, request_id, data, changes)
  select id, name, resource_type, resource_id, $2, $3, $4, data, changes from json_to_recordset($1::json)
    as given(id text, name text, resource_type text, resource_id text, data jsonb, changes jsonb)`;

/**
 * The id of a message follows from event and webhook, so that there can be one only. A webhook is locked against
 * deletion, or left out when it is being deleted: a message without its webhook would refuse the whole write.
 */
const eventsTold = `
  with saved as (${eventsKept} returning id, name, data, created_at), message as (
    insert into webhook_delivery (id, webhook_id, event_id, event_name, body)
    select 'whd_' || substr(e.id, 5, 10) || upper(substr(md5(e.id || w.id), 1, 16)), w.id, e.id, e.name,
           (select row_to_json(m)::text from (
             select e.name as type,
                    to_char(e.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as timestamp,
                    e.data) m)
    from saved e
    join webhook w on w.is_enabled and w.event_names && array[e.name, split_part(e.name, '.', 1) || '.*']
    for key share of w
    returning id
  )
  select count(graphile_worker.add_job('deliver_webhook', json_build_object('id', id), job_key := id, priority := 10))
  from message`;

async function insertEvents(
  tx: Tx,
  text: string,
  actor: EventActor,
  requestId: string | null,
  events: readonly EventInput[],
): Promise<string[]> {
  if (events.length === 0) return [];
  const rows = events.map((event) => ({
    id: newId("evt"),
    name: event.name,
    resource_type: event.resource_type,
    resource_id: event.resource_id,
    data: { id: event.resource_id, ...event.data },
    changes: event.changes ?? null,
  }));
  await query(tx, text, [JSON.stringify(rows), actor.type, actor.id, requestId]);
  return rows.map((row) => row.id);
}

/** The fields of `after` that differ from `before`, compared as JSON; secrets never get here. */
export function changesBetween(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Changes | undefined {
  const changes: Changes = {};
  for (const [field, to] of Object.entries(after)) {
    if (to === undefined) continue;
    const from = before[field] ?? null;
    if (JSON.stringify(from) !== JSON.stringify(to ?? null)) changes[field] = { from, to };
  }
  return Object.keys(changes).length > 0 ? changes : undefined;
}

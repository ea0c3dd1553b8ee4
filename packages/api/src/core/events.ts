import { newId, type Tx } from "@backroom/db";
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

/** Saves all events of a write with one statement; another one enqueues their delivery where somebody subscribes. */
export async function saveEvents(
  tx: Tx,
  actor: EventActor,
  requestId: string | null,
  events: readonly EventInput[],
): Promise<void> {
  const ids = await keepEvents(tx, actor, requestId, events);
  const heard = ids.filter((_id, index) => subscribersOf(events[index]?.name ?? "").length > 0);
  if (heard.length > 0) await addJob(tx, "deliver_events", { ids: heard });
}

/** Saves events that nobody is told of. @returns their ids, in the same order */
export async function keepEvents(
  tx: Tx,
  actor: EventActor,
  requestId: string | null,
  events: readonly EventInput[],
): Promise<string[]> {
  if (events.length === 0) return [];
  const rows = events.map((event) => ({ ...event, id: newId("evt") }));
  await tx
    .insertInto("event")
    .values(
      rows.map((event) => ({
        id: event.id,
        name: event.name,
        resource_type: event.resource_type,
        resource_id: event.resource_id,
        actor_type: actor.type,
        actor_id: actor.id,
        request_id: requestId,
        data: { id: event.resource_id, ...event.data },
        changes: event.changes ?? null,
      })),
    )
    .execute();
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

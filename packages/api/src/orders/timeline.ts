import { query } from "@backroom/db";
import { z } from "zod";
import { notFound } from "../core/errors";
import { freeObject, idSchema, timestamp } from "../core/fields";
import { operation, pageEnvelope } from "../core/trpc";

const entry = z
  .strictObject({
    id: z.string().describe("of the event, note, notification or refund"),
    kind: z.enum(["event", "note", "notification", "refund"]),
    name: z.string().describe("name of the event, also for a notification; `note.created`; `refund.created`"),
    created_at: timestamp,
    actor: z
      .strictObject({
        type: z.string().describe("`user` or `system`"),
        id: z.string().nullable(),
        email: z.string().nullable(),
        first_name: z.string().nullable(),
        last_name: z.string().nullable(),
      })
      .nullable()
      .describe("who did it; null where that is not known"),
    data: freeObject,
    changes: freeObject.nullable().describe("changed fields with the value before and after"),
  })
  .meta({ id: "TimelineEntry" });
type Entry = z.infer<typeof entry>;

/**
 * One statement for everything that happened to an order, whatever there is of it. A refund is shown as such, with the
 * actor of its event; the event itself would only say it again. `$1` is the order, `$2` and `$3` the page.
 */
const text = `with parts as (
    select 'order' as type, $1::text as id
    union all select 'payment', id from payment where order_id = $1
    union all select 'fulfillment', id from fulfillment where order_id = $1
    union all select 'return', id from "return" where order_id = $1
    union all select 'swap', id from swap where order_id = $1
    union all select 'claim', id from claim_order where order_id = $1
    union all select 'refund', id from refund where order_id = $1),
  happened as (
    select e.* from parts p join event e on e.resource_type = p.type and e.resource_id = p.id),
  entries as (
    select e.id, 'event' as kind, e.name, e.created_at, e.actor_type, e.actor_id, e.data - 'id' as data, e.changes
      from happened e where not e.data ? 'refund_id'
    union all
    select n.id, 'note', 'note.created', n.created_at, case when n.author_id is null then null else 'user' end,
           n.author_id, jsonb_build_object('value', n.value, 'updated_at', n.updated_at, 'metadata', n.metadata), null
      from note n where n.resource_id = $1 and n.resource_type = 'order' and n.deleted_at is null
    union all
    select m.id, 'notification', coalesce(m.event_name, 'notification'), m.created_at, 'system', null,
           jsonb_build_object('to', m."to", 'subject', m.subject, 'sent_at', m.sent_at, 'error', m.error,
             'parent_id', m.parent_id), null
      from parts p join notification m on m.resource_type = p.type and m.resource_id = p.id
    union all
    select r.id, 'refund', 'refund.created', r.created_at, by.actor_type, by.actor_id,
           jsonb_build_object('amount', r.amount, 'reason', r.reason, 'note', r.note, 'payment_id', r.payment_id), null
      from refund r left join lateral (
        select e.actor_type, e.actor_id from happened e where e.data->>'refund_id' = r.id limit 1) by on true
     where r.order_id = $1)
  select c.count, p.*, u.email, u.first_name, u.last_name
    from (select count(*)::int as count from entries) c
    left join (select * from entries order by created_at desc, id desc limit $2 offset $3) p on true
    left join "user" u on p.actor_type = 'user' and u.id = p.actor_id
   order by p.created_at desc, p.id desc`;

interface Row extends Omit<Entry, "actor" | "id"> {
  count: number;
  /** Null in the only row of an empty page. */
  id: string | null;
  actor_type: string | null;
  actor_id: string | null;
  email: string | null;
  first_name: string | null;
  last_name: string | null;
}

function entryOf(row: Row): Entry[] {
  if (row.id === null) return [];
  const { actor_type: type, actor_id, email, first_name, last_name } = row;
  const actor = type === null ? null : { type, id: actor_id, email, first_name, last_name };
  const { id, kind, name, created_at, data, changes } = row;
  return [{ id, kind, name, created_at, actor, data, changes }];
}

export const timeline = operation
  .meta({
    route: "GET /admin/orders/{id}/timeline",
    can: "orders:read",
    tag: "Orders",
    summary: "List what happened to an order",
    description:
      "Events of the order and its payments, fulfillments, returns, swaps and claims, refunds, notes and notifications in one list, newest first, each with who did it.",
    refuses: { not_found: "No order has this id." },
    example: { id: "order_01JD0000000000000000000000", limit: 20 },
    own: true,
  })
  .input(
    z.strictObject({
      id: idSchema,
      limit: z.int().min(0).max(1_000).nullish().describe("page size, default 50, at most 1000"),
      offset: z.int().min(0).max(1_000_000_000).nullish().describe("entries to skip, default 0"),
    }),
  )
  .output(pageEnvelope("timeline", entry))
  .query(async ({ ctx, input }) => {
    const [order] = await query(ctx.db, 'select 1 from "order" where id = $1', [input.id]);
    if (!order) throw notFound("Order", input.id);
    const limit = input.limit ?? 50;
    const offset = input.offset ?? 0;
    const rows = await query<Row>(ctx.db, text, [input.id, limit, offset]);
    return { timeline: rows.flatMap(entryOf), count: rows[0]?.count ?? 0, offset, limit };
  });

import { query, type Tx } from "@backroom/db";

/**
 * Deletes the reservations of an order's lines and gives their stock free (spec/orders.md §17). Levels are locked in
 * the order of their ids, so that two cancellations with the same goods do not lock each other out.
 */
export async function releaseReservations(tx: Tx, orderId: string, now: Date): Promise<void> {
  await query(
    tx,
    `with gone as (
       update reservation_item r set deleted_at = $2
        where r.deleted_at is null and r.line_item_id in (select id from line_item where order_id = $1)
       returning r.inventory_item_id, r.location_id, r.quantity),
     freed as (
       select l.id, sum(gone.quantity)::int as quantity
         from gone join inventory_level l on l.inventory_item_id = gone.inventory_item_id
          and l.location_id = gone.location_id and l.deleted_at is null
        group by l.id),
     locked as (
       select l.id from inventory_level l join freed on freed.id = l.id order by l.id for update of l)
     update inventory_level l set reserved_quantity = greatest(0, l.reserved_quantity - freed.quantity)
       from freed join locked on locked.id = freed.id where l.id = freed.id`,
    [orderId, now.toISOString()],
  );
}

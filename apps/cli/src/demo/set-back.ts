import { type Executor, query, type Tx } from "@backroom/db";
import { placedAt } from "./calendar";
import type { PlacedSale } from "./load-orders";

interface Moments {
  now: Date;
  sales: readonly PlacedSale[];
  customers: readonly { id: string; at: Date }[];
}

/** The shop opened before its first customer came. */
const openedDaysAgo = 450;
/** What was there on that day, a minute apart in the order of the ids. */
const opening = ["region", "shipping_option", "product_collection", "product", "discount"] as const;

/** Rows that take their time from another row `f`, each after the table it takes it from. */
const followers = {
  product_variant: "product f where f.id = t.product_id",
  cart: "draft_order f where f.cart_id = t.id",
  order: "draft_order f where f.id = t.draft_order_id",
  line_item: "draft_order f where f.cart_id = t.cart_id",
  line_item_tax_line: "line_item f where f.id = t.item_id",
  shipping_method_tax_line:
    "shipping_method m join draft_order f on f.cart_id = m.cart_id where m.id = t.shipping_method_id",
  payment: "draft_order f where f.cart_id = t.cart_id",
  payment_session: "draft_order f where f.cart_id = t.cart_id",
  address: `(select created_at, unnest(array[shipping_address_id, billing_address_id]) as id from cart
             union all
             select c.created_at, a.id from address a join customer c on c.id = a.customer_id) f where f.id = t.id`,
  fulfillment: `${orderLater("20 hours")} where f.id = t.order_id`,
  return: `${orderLater("7 days")} where f.id = t.order_id`,
  refund: `${orderLater("10 days")} where f.id = t.order_id`,
  note: '"order" f where f.id = t.resource_id',
} as const;

/** An order as a row of a later time; never later than now. */
function orderLater(span: string): string {
  return `(select id, least(created_at + interval '${span}', now()) as created_at from "order") f`;
}

/** What the events of an order tell happened after it was placed. */
const later = {
  "order.fulfillment_created": "20 hours",
  "order.shipment_created": "1 day",
  "order.return_requested": "7 days",
  "order.items_returned": "10 days",
  "order.refund_created": "10 days",
  "order.completed": "21 days",
} as const;

/** Tables whose rows have events. */
const withEvents = [...opening, "product_variant", "customer", "draft_order", "cart", "order", "payment"];

/** Gives rows that were all made a moment ago the times at which the story has them made. */
export async function setBack(tx: Tx, { now, sales, customers }: Moments): Promise<void> {
  const touched = [...opening, "customer", "draft_order", ...Object.keys(followers)];
  // A trigger moves `updated_at` on with every change; only its owner can make it look away.
  for (const table of touched) await query(tx, `alter table "${table}" disable trigger "${table}_touch"`);
  const opened = placedAt({ days_ago: openedDaysAgo, hour: 9, minute: 0 }, now).toISOString();
  for (const table of opening) await setOpening(tx, table, opened);
  await setTimes(tx, "customer", customers);
  await setTimes(
    tx,
    "draft_order",
    sales.map(({ draft_id, at }) => ({ id: draft_id, at })),
  );
  for (const [table, from] of Object.entries(followers)) {
    await query(
      tx,
      `update "${table}" t set created_at = f.created_at, updated_at = f.created_at from ${from}`,
    );
  }
  await query(
    tx,
    "update fulfillment set shipped_at = created_at + interval '4 hours' where shipped_at is not null",
  );
  for (const table of touched) await query(tx, `alter table "${table}" enable trigger "${table}_touch"`);
}

/** Events are saved at the end of the write they belong to, so their turn comes after it. */
export async function setEventsBack(executor: Executor): Promise<void> {
  const things = withEvents.map((table) => `select id, created_at from "${table}"`).join(" union all ");
  await query(
    executor,
    `update event t set created_at = f.created_at from (${things}) f where f.id = t.resource_id`,
  );
  for (const [name, span] of Object.entries(later)) {
    await query(
      executor,
      `update event set created_at = least(created_at + $2::interval, now()) where name = $1`,
      [name, span],
    );
  }
}

const setOpening = (tx: Tx, table: string, opened: string) =>
  query(
    tx,
    `update "${table}" t set created_at = m.at, updated_at = m.at
       from (select id, $1::timestamptz + row_number() over (order by id) * interval '1 minute' as at
               from "${table}") m
      where m.id = t.id`,
    [opened],
  );

const setTimes = (tx: Tx, table: string, rows: readonly { id: string; at: Date }[]) =>
  query(
    tx,
    `update "${table}" t set created_at = m.at, updated_at = m.at
       from unnest($1::text[], $2::timestamptz[]) as m(id, at) where m.id = t.id`,
    [rows.map(({ id }) => id), rows.map(({ at }) => at.toISOString())],
  );

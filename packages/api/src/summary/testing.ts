import { newId, query } from "@backroom/db";
import { uniqueWord } from "../products/testing";
import type { TestApi } from "../testing/index";
import type { Shop } from "../testing/shop";

/**
 * For tests: a shop of this many orders, placed evenly over three years until `at`, with two lines each. They are
 * written past the use cases, for a number that would take hours otherwise; one in a hundred waits for somebody.
 */
export async function makeOldShop(t: TestApi, orders: number, at: Date): Promise<void> {
  await query(
    t.db,
    `insert into product (id, title, handle, profile_id)
     select 'prod_old', 'Old', 'old-shop', id from shipping_profile where type = 'default'`,
  );
  await query(
    t.db,
    `insert into product_variant (id, product_id, title)
     select 'variant_old' || n, 'prod_old', 'Variant ' || n from generate_series(0, 299) n`,
  );
  await query(t.db, "insert into customer (id, email) values ('cus_old', 'old@example.com')");
  await query(
    t.db,
    "insert into region (id, name, currency_code, tax_rate) values ('reg_old', 'Old', 'usd', 0)",
  );
  await query(
    t.db,
    `insert into "order" (id, customer_id, email, region_id, currency_code, status, payment_status, fulfillment_status,
       total, refunded_total, created_at, updated_at)
     select 'order_old' || n, 'cus_old', 'buyer' || n % 5000 || '@example.com', 'reg_old',
       case when n % 4 = 0 then 'eur' else 'usd' end,
       case when n % 100 = 0 then 'pending' when n % 50 = 1 then 'canceled' else 'archived' end,
       case when n % 3 = 0 then 'awaiting' else 'captured' end, 'not_fulfilled', 1000 + n % 9000, 0, at, at
     from (select n, $2::timestamptz - interval '3 years' * (n::float8 / $1::int) as at
       from generate_series($1::int, 1, -1) n) x`,
    [orders, at.toISOString()],
  );
  await query(
    t.db,
    `insert into line_item (id, order_id, title, variant_id, unit_price, quantity, total, refundable, created_at)
     select 'item_old' || n || '_' || line, 'order_old' || n, 'Old', 'variant_old' || (n * 7 + line * 13) % 300,
       500, 1 + line, 500 * (1 + line), 500 * (1 + line),
       $2::timestamptz - interval '3 years' * (n::float8 / $1::int)
     from generate_series($1::int, 1, -1) n, generate_series(0, 1) line`,
    [orders, at.toISOString()],
  );
  await query(t.db, 'analyze "order"');
  await query(t.db, "analyze line_item");
}

interface PlacedOrder {
  at: string;
  total?: number;
  refunded_total?: number;
  currency_code?: string;
  status?: string;
  payment_status?: string;
  fulfillment_status?: string;
  lines?: {
    variant_id?: string;
    quantity?: number;
    returned_quantity?: number;
    total: number;
    refundable?: number;
  }[];
}

/** For tests: orders placed at moments of the past, paid and done with unless said otherwise. */
export async function placeOrders(t: TestApi, shop: Shop, orders: PlacedOrder[]): Promise<void> {
  const { customer } = await t.api.customers.create({
    email: `${uniqueWord()}@example.com`,
    first_name: "Ada",
    last_name: "Lovelace",
    password: "a long password",
  });
  for (const { at, lines = [], ...order } of orders) {
    const id = newId("order");
    await t.db
      .insertInto("order")
      .values({
        currency_code: shop.currency_code,
        status: "completed",
        payment_status: "captured",
        fulfillment_status: "shipped",
        ...order,
        id,
        customer_id: customer.id,
        email: customer.email,
        region_id: shop.region_id,
        created_at: at,
      })
      .execute();
    for (const line of lines) {
      await t.db
        .insertInto("line_item")
        .values({
          quantity: 1,
          ...line,
          id: newId("item"),
          order_id: id,
          title: "Line",
          unit_price: line.total,
        })
        .execute();
    }
  }
}

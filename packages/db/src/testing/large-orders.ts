import { idOf, mixed, mixedNumber, sqlId, sqlWord } from "./generated-sql";

/** How many orders a generated shop has; its products are those of `fillShop`. */
export interface OrdersSize {
  orders: number;
  /** Every one of them has bought a few times. */
  customers: number;
  /** Those of the shop that was filled before that are bought. */
  products: number;
  /** Over how many days the orders came in; three years unless told. */
  days?: number;
  /** A few orders among few last names and with every status, so that what finds a page of a large shop finds one here. */
  isDense?: boolean;
}

/** Of ten thousand orders, up to which number they are so; `new` is the newest part, `ofHundred` says it of a hundred. */
const usual = {
  status: { requires_action: 1, canceled: 300, archived: 1000, completed: 3000 },
  fulfillment: { fulfilled: 300, returned: 500 },
  ofHundred: { refunded: 2, partially: 4 },
  newestPart: 100,
};
const dense: typeof usual = {
  status: { requires_action: 1000, canceled: 2000, archived: 3000, completed: 5000 },
  fulfillment: { fulfilled: 1000, returned: 2000 },
  ofHundred: { refunded: 15, partially: 30 },
  newestPart: 10,
};
const denseLastNames = 12;

export const threeYears = 3 * 365;
/** Numbers of the newest orders, which wait to be packed and paid. */
export const newestOf = ({ orders, isDense }: OrdersSize): number =>
  Math.ceil(orders / (isDense ? dense : usual).newestPart);

const firstNames =
  "Ada Bela Carl Dora Emil Fritz Gwen Hans Ines Jonas Karin Lena Milan Nora Otto Petra Quentin Rosa Sven Tilda Ulla Viktor Wanda Xaver Yara Zeno".split(
    " ",
  );
const lastNames = Array.from({ length: 400 }, (_, index) => {
  const start =
    "Ander Berg Castell Dahl Eriks Falk Grim Holm Ivers Jung Kron Lind Mell Nord Ost Palm Quist Ros Sund Tors".split(
      " ",
    )[index % 20];
  const end =
    "son man strom gren kvist feldt berg lund hagen wald rup dal by stad vik mark thal born brand heim".split(
      " ",
    )[Math.floor(index / 20)];
  return `${start}${end}`;
});
/** The last names that a shop of this size has. */
export const lastNamesOf = ({ isDense }: Pick<OrdersSize, "isDense">): readonly string[] =>
  isDense ? lastNames.slice(0, denseLastNames) : lastNames;

const nameOf = (names: readonly string[], customer: number, salt: number) =>
  names[mixedNumber(customer, salt) % names.length];
export const emailOf = (customer: number, size: Pick<OrdersSize, "isDense">): string =>
  `${nameOf(firstNames, customer, 21)}.${nameOf(lastNamesOf(size), customer, 22)}${customer}@example.com`.toLowerCase();
const sqlFirstName = (customer: string) => sqlWord(firstNames, mixed(customer, 21));

const regions = ["us", "de", "gb", "se"] as const;
const currencies = ["usd", "eur", "gbp", "sek"] as const;
const sqlList = (list: readonly string[]) => `(array[${list.map((word) => `'${word}'`).join(",")}])`;

/** A share of ten thousand per status, so that nearly all orders have one and hardly any have another. */
const statusOf = (share: string, { status }: typeof usual) =>
  `case when ${share} < ${status.requires_action} then 'requires_action' when ${share} < ${status.canceled} then 'canceled'
        when ${share} < ${status.archived} then 'archived' when ${share} < ${status.completed} then 'completed' else 'pending' end`;

/**
 * One statement per table; the order follows the references. Every line costs `price`, taxed with 10 %, beside
 * shipping for 500, so that the stored totals are those the rules give.
 */
function statements(size: OrdersSize): string[] {
  const { orders, customers, products, days = threeYears } = size;
  const shares = size.isDense ? dense : usual;
  const { refunded, partially } = shares.ofHundred;
  const sqlLastName = (of: string) => sqlWord(lastNamesOf(size), mixed(of, 22));
  const sqlEmail = (of: string) =>
    `lower(${sqlFirstName(of)} || '.' || ${sqlLastName(of)} || ${of} || '@example.com')`;
  const seconds = Math.floor((days * 24 * 3600) / orders);
  const id = sqlId("order", "o");
  const customer = `1 + ${mixed("o", 11)} % ${customers}`;
  const isNew = `o > ${orders - newestOf(size)}`;
  return [
    `insert into region (id, name, currency_code, tax_rate, tax_code)
     select ${sqlId("reg", "n")}, 'Region ' || n, ${sqlList(currencies)}[n], 10, 'vat' from generate_series(1, 4) n`,
    `insert into shipping_option (id, name, region_id, profile_id, provider_id, price_type, amount)
     select ${sqlId("so", "n")}, 'Parcel', ${sqlId("reg", "n")}, (select id from shipping_profile where type = 'default' limit 1),
       'manual', 'flat_rate', 500 from generate_series(1, 4) n`,
    `insert into customer (id, email, first_name, last_name, has_account, created_at, updated_at)
     select ${sqlId("cus", "c")}, ${sqlEmail("c")}, ${sqlFirstName("c")}, ${sqlLastName("c")}, c % 2 = 0, timestamptz '2023-01-01', timestamptz '2023-01-01'
     from generate_series(1, ${customers}) c`,
    `create temporary table made on commit drop as
     select *, lines * price as subtotal, lines * price * 11 / 10 + 550 as total from (
       select o, ${id} as id, ${customer} as customer, ${isNew} as is_new, 1 + o % 3 as lines,
         500 + ${mixed("o * 37", 12)} % 2000 * 10 as price, 1 + ${mixed("o * 101", 13)} % 4 as region,
         ${statusOf(`${mixed("o * 211", 14)} % 10000`, shares)} as status, ${mixed("o * 307", 15)} % 10000 as share,
         timestamptz '2024-01-01' + make_interval(secs => o::double precision * ${seconds}) as at
       from generate_series(1, ${orders}) o) x`,
    `insert into address (id, first_name, last_name, address_1, city, country_code, postal_code, created_at, updated_at)
     select ${sqlId("addr", "o")}, ${sqlFirstName("customer")}, ${sqlLastName("customer")},
       'Street ' || o % 200, 'Town ' || o % 500, ${sqlList(regions)}[region], lpad((o % 90000)::text, 5, '0'), at, at from made`,
    `insert into "order" (id, status, fulfillment_status, payment_status, display_id, customer_id, email, region_id, currency_code,
       sales_channel_id, billing_address_id, shipping_address_id, canceled_at, subtotal, shipping_total, item_tax_total,
       shipping_tax_total, tax_total, total, paid_total, refunded_total, refundable_amount, metadata, created_at, updated_at)
     select id, status,
       case when status = 'canceled' then 'canceled' when is_new then 'not_fulfilled' when share < ${shares.fulfillment.fulfilled} then 'fulfilled'
            when share < ${shares.fulfillment.returned} then 'returned' else 'shipped' end,
       case when status = 'canceled' then 'canceled' when is_new then 'awaiting' when share % 100 < ${refunded} then 'refunded'
            when share % 100 < ${partially} then 'partially_refunded' else 'captured' end,
       o, ${sqlId("cus", "customer")}, ${sqlEmail("customer")}, ${sqlId("reg", "region")}, ${sqlList(currencies)}[region],
       ${sqlId("sc", "1 + least(o % 10, 3)")}, ${sqlId("addr", "o")}, ${sqlId("addr", "o")},
       case when status = 'canceled' then at end,
       subtotal, 500, lines * price / 10, 50, lines * price / 10 + 50, total,
       case when status = 'canceled' or is_new then 0 else total end,
       case when status = 'canceled' or is_new then 0 when share % 100 < ${refunded} then total when share % 100 < ${partially} then 500 else 0 end,
       case when status = 'canceled' or is_new then 0 when share % 100 < ${refunded} then 0 when share % 100 < ${partially} then total - 500 else total end,
       '{}', at, at
     from made`,
    `insert into shipping_method (id, shipping_option_id, order_id, price, subtotal, tax_total, total, original_total, original_tax_total)
     select ${sqlId("sm", "o")}, ${sqlId("so", "region")}, id, 500, 500, 50, 550, 550, 50 from made`,
    `insert into shipping_method_tax_line (id, shipping_method_id, rate, name, code)
     select ${sqlId("smtl", "o")}, ${sqlId("sm", "o")}, 10, 'vat', 'vat' from made`,
    `insert into line_item (id, order_id, title, description, variant_id, unit_price, quantity, fulfilled_quantity, shipped_quantity,
       subtotal, discount_total, raw_discount_total, tax_total, total, original_total, original_tax_total, refundable, created_at, updated_at)
     select ${sqlId("item", "o * 3 + l")}, id, 'Bought ' || o % 1000, 'S', ${sqlId("variant", `(1 + ${mixed("o * 3 + l", 16)} % ${products}) * 3`)},
       price, 1, case when is_new or status = 'canceled' then 0 else 1 end,
       case when is_new or status = 'canceled' or share < ${shares.fulfillment.fulfilled} then 0 else 1 end,
       price, 0, 0, price / 10, price * 11 / 10, price * 11 / 10, price / 10, price * 11 / 10, at, at
     from made cross join generate_series(0, 2) l where l < lines`,
    `insert into line_item_tax_line (id, item_id, rate, name, code, created_at, updated_at)
     select ${sqlId("litl", "o * 3 + l")}, ${sqlId("item", "o * 3 + l")}, 10, 'vat', 'vat', at, at
     from made cross join generate_series(0, 2) l where l < lines`,
    `insert into payment (id, order_id, amount, amount_refunded, currency_code, provider_id, captured_at, canceled_at, created_at, updated_at)
     select ${sqlId("pay", "o")}, id, total,
       case when status = 'canceled' or is_new then 0 when share % 100 < ${refunded} then total when share % 100 < ${partially} then 500 else 0 end,
       ${sqlList(currencies)}[region], 'manual', case when not (is_new or status = 'canceled') then at end,
       case when status = 'canceled' then at end, at, at from made`,
    `insert into refund (id, order_id, payment_id, amount, reason, created_at, updated_at)
     select ${sqlId("ref", "o")}, id, ${sqlId("pay", "o")}, case when share % 100 < ${refunded} then total else 500 end, 'return', at, at
     from made where share % 100 < ${partially} and not is_new and status <> 'canceled'`,
    `insert into fulfillment (id, order_id, provider_id, shipped_at, created_at, updated_at)
     select ${sqlId("ful", "o")}, id, 'manual', case when share >= ${shares.fulfillment.fulfilled} then at + interval '1 day' end, at, at
     from made where not is_new and status <> 'canceled'`,
    `insert into fulfillment_item (fulfillment_id, item_id, quantity)
     select ${sqlId("ful", "o")}, ${sqlId("item", "o * 3 + l")}, 1
     from made cross join generate_series(0, 2) l where l < lines and not is_new and status <> 'canceled'`,
    `insert into tracking_link (id, tracking_number, fulfillment_id, created_at, updated_at)
     select ${sqlId("tlink", "o")}, 'TRACK' || o, ${sqlId("ful", "o")}, at, at
     from made where share >= ${shares.fulfillment.fulfilled} and not is_new and status <> 'canceled'`,
    `insert into event (id, name, resource_type, resource_id, actor_type, data, created_at)
     select ${sqlId("evt", "o * 3 + e")}, (array['order.placed', 'order.payment_captured', 'order.shipment_created'])[1 + e],
       'order', id, 'system', jsonb_build_object('id', id, 'no_notification', false), at + make_interval(days => e)
     from made cross join generate_series(0, 2) e where e = 0 or not (is_new or status = 'canceled')`,
    `insert into row_count (table_name, "group", n)
     select 'order', jsonb_build_object('status', status, 'fulfillment_status', fulfillment_status, 'payment_status', payment_status,
       'region_id', region_id, 'sales_channel_id', sales_channel_id, 'currency_code', currency_code), count(*)
     from "order" group by 2`,
    "select refill_order_search_and_count()",
    `select setval(pg_get_serial_sequence('"order"', 'display_id'), ${orders})`,
  ];
}

/** A connection that a shop is made on. */
export interface ShopClient {
  query(text: string): Promise<{ rows: Record<string, string>[] }>;
}

/** Indexes of the tables that get many rows, save those of constraints: making them afterwards takes a tenth of the time. */
const indexesOfMany = `select i.indexname as name, i.indexdef as text from pg_indexes i
  where i.schemaname = 'public' and i.tablename in ('address', 'customer', 'order', 'shipping_method', 'shipping_method_tax_line',
    'line_item', 'line_item_tax_line', 'payment', 'refund', 'fulfillment', 'fulfillment_item', 'tracking_link', 'event', 'order_search')
  and not exists (select 1 from pg_constraint c where c.conindid = format('%I', i.indexname)::regclass)`;

/**
 * Adds three years of orders to a shop filled by `fillShop`. The same numbers make the same orders, id by id.
 * @param onStatement told of each table
 */
export async function fillOrders(
  client: ShopClient,
  size: OrdersSize,
  onStatement: (text: string) => void = () => undefined,
): Promise<void> {
  const { rows: indexes } = await client.query(indexesOfMany);
  await client.query("begin");
  await client.query("set local session_replication_role = replica");
  for (const { name } of indexes) await client.query(`drop index "${name}"`);
  for (const text of [...statements(size), ...indexes.map((index) => index.text ?? "")]) {
    onStatement(text);
    await client.query(text);
  }
  await client.query("commit");
  await client.query("vacuum analyze");
}

export const orderIdOf = (order: number): string => idOf("order", order);

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../src/testing";

/**
 * What the hand-written migrations promise. One valid row of every table that has a rule (that they go in is the first
 * test), then a change per rule that breaks it. All of it in one transaction that is never committed.
 */
const validRows = `
  insert into currency (code, symbol, symbol_native, name) values ('xts', 'X', 'X', 'Test') on conflict do nothing;
  insert into country (id, iso_2, iso_3, num_code, name, display_name) values (99999, 'zz', 'zzz', 999, 'Z', 'Z');
  insert into sales_channel (id, name) values ('channel', 'Channel');
  insert into store (id, default_currency_code) values ('store', 'xts') on conflict do nothing;
  insert into "user" (id, email) values ('user', 'user@test'), ('other_user', 'other@test');
  insert into invite (id, user_email, token, expires_at) values ('invite', 'invite@test', 't', now());
  insert into analytics_config (id, user_id) values ('analytics', 'user');
  insert into batch_job (id, type) values ('batch', 'product-export');
  insert into region (id, name, currency_code) values ('region', 'Region', 'xts');
  insert into tax_rate (id, name, region_id, rate) values ('rate', 'Rate', 'region', 19);
  insert into fulfillment_provider (id) values ('test_provider');
  insert into shipping_profile (id, name, type) values ('profile', 'Profile', 'custom');
  insert into shipping_option (id, name, region_id, profile_id, provider_id, price_type, amount)
    values ('option', 'Option', 'region', 'profile', 'test_provider', 'flat_rate', 500);
  insert into shipping_option_requirement (id, shipping_option_id, type, amount)
    values ('requirement', 'option', 'min_subtotal', 100);
  insert into product_collection (id, title, handle) values ('collection', 'Collection', 'collection');
  insert into product_category (id, name, handle, rank) values ('root', 'Root', 'root', 0);
  insert into product_category (id, name, handle, rank, parent_category_id)
    values ('a', 'A', 'a', 0, 'root'), ('b', 'B', 'b', 1, 'root'), ('c', 'C', 'c', 2, 'root');
  insert into product (id, title, handle, profile_id) values ('product', 'Product', 'product', 'profile');
  insert into product_to_category (product_id, product_category_id) values ('product', 'root');
  insert into product_variant (id, title, product_id, sku, barcode, ean, upc)
    values ('variant', 'Variant', 'product', 'sku', 'barcode', 'ean', 'upc'), ('bare', 'Bare', 'product', null, null, null, null);
  insert into product_option (id, title, product_id) values ('size', 'Size', 'product');
  insert into product_option_value (id, value, option_id, variant_id) values ('value', 'S', 'size', 'variant');
  insert into price_list (id, name, description, starts_at, ends_at)
    values ('list', 'List', '', now(), now() + interval '1 day');
  insert into money_amount (id, currency_code, amount, variant_id) values ('price', 'xts', 1000, 'variant');
  insert into price_change (id, price_id, variant_id, currency_code, from_amount, actor_type)
    values (99999, 'price', 'variant', 'xts', 1000, 'system');
  insert into price_list_change (id, price_list_id, status, is_open) values (99999, 'list', 'active', true);
  insert into customer (id, email) values ('customer', 'customer@test');
  insert into customer_group (id, name) values ('group', 'Group');
  insert into discount_rule (id, type, value, allocation) values ('rule', 'percentage', 10, 'total');
  insert into discount_condition (id, type, operator, discount_rule_id) values ('condition', 'products', 'in', 'rule');
  insert into discount (id, code, rule_id, usage_limit) values ('discount', 'CODE', 'rule', 10);
  insert into gift_card (id, code, value, balance, region_id, tax_rate) values ('card', 'CARD', 100, 50, 'region', 19);
  insert into stock_location (id, name) values ('location', 'Location');
  insert into sales_channel_location (id, sales_channel_id, location_id) values ('link', 'channel', 'location');
  insert into inventory_item (id, sku) values ('item', 'sku');
  insert into inventory_level (id, inventory_item_id, location_id, stocked_quantity) values ('level', 'item', 'location', 5);
  insert into product_variant_inventory_item (id, inventory_item_id, variant_id) values ('pvitem', 'item', 'variant');
  insert into reservation_item (id, inventory_item_id, location_id, quantity) values ('reservation', 'item', 'location', 1);
  insert into cart (id, type, region_id) values ('cart', 'draft_order', 'region'), ('other_cart', 'default', 'region');
  insert into "order" (id, cart_id, customer_id, email, region_id, currency_code)
    values ('order', 'cart', 'customer', 'customer@test', 'region', 'xts');
  insert into draft_order (id, cart_id) values ('draft', 'cart');
  insert into gift_card_transaction (id, gift_card_id, order_id, amount) values ('transaction', 'card', 'order', 50);
  insert into line_item (id, cart_id, order_id, title, variant_id, unit_price, quantity, fulfilled_quantity, shipped_quantity)
    values ('line', 'cart', 'order', 'Line', 'variant', 1000, 3, 2, 1), ('other_line', 'cart', 'order', 'Other', null, 1, 1, null, null);
  insert into line_item (id, cart_id, title, unit_price, quantity, is_return) values ('credit', 'other_cart', 'Credit', -1000, 1, true);
  insert into line_item_tax_line (id, item_id, name, code, rate) values ('tax_line', 'line', 'VAT', 'vat', 19);
  insert into line_item_adjustment (id, item_id, description, amount) values ('adjustment', 'line', 'discount', 33.333333333333336);
  insert into shipping_method (id, shipping_option_id, order_id, price) values ('method', 'option', 'order', 500);
  insert into shipping_method_tax_line (id, shipping_method_id, name, code, rate) values ('method_tax_line', 'method', 'VAT', 'vat', 19);
  insert into custom_shipping_option (id, price, shipping_option_id, cart_id) values ('custom', 0, 'option', 'cart');
  insert into swap (id, order_id) values ('swap', 'order');
  insert into payment (id, cart_id, order_id, swap_id, amount, currency_code, provider_id)
    values ('payment', 'cart', 'order', 'swap', 1000, 'xts', 'system');
  insert into payment_session (id, cart_id, provider_id, is_selected)
    values ('session', 'cart', 'system', true), ('other_session', 'cart', 'manual', null);
  insert into refund (id, order_id, amount, reason) values ('refund', 'order', 1, 'other');
  insert into payment_collection (id, type, status, amount, region_id, currency_code, created_by)
    values ('collection', 'order_edit', 'not_paid', 100, 'region', 'xts', 'user');
  insert into fulfillment (id, order_id, provider_id) values ('fulfillment', 'order', 'test_provider');
  insert into fulfillment_item (fulfillment_id, item_id, quantity) values ('fulfillment', 'line', 2);
  insert into "return" (id, order_id, refund_amount) values ('return', 'order', 0);
  insert into return_reason (id, value, label) values ('reason', 'reason', 'Reason');
  insert into return_item (return_id, item_id, quantity) values ('return', 'line', 1);
  insert into claim_order (id, type, order_id) values ('claim', 'replace', 'order');
  insert into claim_item (id, claim_order_id, item_id, variant_id, reason, quantity)
    values ('claim_item', 'claim', 'line', 'variant', 'other', 1);
  insert into order_edit (id, order_id, created_by) values ('edit', 'order', 'user');
  insert into line_item (id, order_edit_id, original_item_id, title, unit_price, quantity)
    values ('clone', 'edit', 'line', 'Line', 1000, 4), ('added', 'edit', null, 'Added', 1, 1);
  insert into order_item_change (id, type, order_edit_id, original_line_item_id, line_item_id)
    values ('update', 'item_update', 'edit', 'line', 'clone'), ('add', 'item_add', 'edit', null, 'added'),
      ('remove', 'item_remove', 'edit', 'other_line', null);
  insert into provider_call (id, action, provider_id, resource_type, resource_id, order_id, request, idempotency_key, actor_type)
    values ('call', 'payment.capture', 'system', 'payment', 'payment', 'order', '{}', 'call', 'user'),
      ('part', 'payment.refund', 'system', 'refund', 'refund', 'order', '{}', 'part', 'user'),
      ('other_part', 'payment.refund', 'system', 'refund', 'refund', 'order', '{}', 'other_part', 'user');
  insert into provider_call (id, action, provider_id, resource_type, resource_id, request, idempotency_key, actor_type, state, settled_at)
    values ('done', 'payment.capture', 'system', 'payment', 'payment', '{}', 'done', 'user', 'succeeded', now());
  insert into webhook (id, url, event_names, secret) values ('webhook', 'https://test', '{order.placed}', 's');
  insert into webhook_delivery (id, webhook_id, event_name, body) values ('delivery', 'webhook', 'order.placed', '{}');
  insert into webhook_delivery (id, webhook_id, event_name, body, state, next_attempt_at)
    values ('arrived', 'webhook', 'order.placed', '{}', 'delivered', null);
  insert into invoice (id, number, order_id, currency_code, total, tax_total, content)
    values ('invoice', 1, 'order', 'xts', 100, 10, '{}');
`;

interface Case {
  table: string;
  /** Which of the valid rows. */
  id: string;
  set: Record<string, unknown>;
  /** The constraint that must refuse it. */
  by: string;
}

const check = (by: string, table: string, id: string, set: Record<string, unknown>): Case => ({
  table,
  id,
  set,
  by,
});

/** Columns that take only certain words: `column_check`, on the row given. */
const words: [table: string, id: string, ...columns: string[]][] = [
  ["user", "user", "role"],
  ["invite", "invite", "role"],
  ["batch_job", "batch", "type"],
  ["shipping_profile", "profile", "type"],
  ["shipping_option", "option", "price_type"],
  ["shipping_option_requirement", "requirement", "type"],
  ["product", "product", "status"],
  ["product_listing", "product", "kind"],
  ["price_list", "list", "type", "status"],
  ["price_change", "99999", "actor_type"],
  ["price_list_change", "99999", "status"],
  ["discount_rule", "rule", "type", "allocation"],
  ["discount_condition", "condition", "type", "operator"],
  ["cart", "cart", "type"],
  ["order", "order", "status", "fulfillment_status", "payment_status"],
  ["draft_order", "draft", "status"],
  ["payment_session", "session", "status"],
  ["refund", "refund", "reason"],
  ["payment_collection", "collection", "type", "status"],
  ["return", "return", "status"],
  ["provider_call", "done", "state"],
  ["webhook_delivery", "arrived", "state"],
  ["swap", "swap", "fulfillment_status", "payment_status"],
  ["claim_order", "claim", "type", "payment_status", "fulfillment_status"],
  ["claim_item", "claim_item", "reason"],
  ["order_item_change", "update", "type"],
];

const now = "2026-01-01T00:00:00.000Z";

const checks: Case[] = [
  ...words.flatMap(([table, id, ...columns]) =>
    columns.map((column) => check(`${table}_${column}_check`, table, id, { [column]: "nonsense" })),
  ),
  check("currency_code_check", "currency", "xts", { code: "XTS" }),
  check("country_iso_2_check", "country", "99999", { iso_2: "ZZ" }),
  check("region_tax_rate_check", "region", "region", { tax_rate: 100.1 }),
  check("region_tax_rate_check", "region", "region", { tax_rate: -1 }),
  check("tax_rate_rate_check", "tax_rate", "rate", { rate: 101 }),
  check("line_item_tax_line_rate_check", "line_item_tax_line", "tax_line", { rate: -1 }),
  check("shipping_method_tax_line_rate_check", "shipping_method_tax_line", "method_tax_line", { rate: -1 }),
  check("shipping_option_amount_check", "shipping_option", "option", { amount: -1 }),
  check("shipping_option_amount_check", "shipping_option", "option", { amount: null }),
  check("shipping_option_amount_check", "shipping_option", "option", { price_type: "calculated" }),
  check("shipping_method_price_check", "shipping_method", "method", { price: -1 }),
  check("custom_shipping_option_price_check", "custom_shipping_option", "custom", { price: -1 }),
  check("price_change_amounts_check", "price_change", "99999", { from_amount: null }),
  check("money_amount_amount_check", "money_amount", "price", { amount: -1 }),
  check("discount_usage_limit_check", "discount", "discount", { usage_limit: 0 }),
  check("discount_usage_count_check", "discount", "discount", { usage_count: -1 }),
  check("discount_rule_value_check", "discount_rule", "rule", { value: 101 }),
  check("discount_rule_value_check", "discount_rule", "rule", { type: "fixed", value: -1 }),
  check("gift_card_balance_check", "gift_card", "card", { balance: 101 }),
  check("gift_card_balance_check", "gift_card", "card", { balance: -1 }),
  check("gift_card_tax_rate_check", "gift_card", "card", { tax_rate: -1 }),
  check("gift_card_transaction_amount_check", "gift_card_transaction", "transaction", { amount: -1 }),
  check("inventory_level_stocked_quantity_check", "inventory_level", "level", { stocked_quantity: -1 }),
  check("inventory_level_reserved_quantity_check", "inventory_level", "level", { reserved_quantity: -1 }),
  check("inventory_level_incoming_quantity_check", "inventory_level", "level", { incoming_quantity: -1 }),
  check("reservation_item_quantity_check", "reservation_item", "reservation", { quantity: 0 }),
  check(
    "product_variant_inventory_item_required_quantity_check",
    "product_variant_inventory_item",
    "pvitem",
    {
      required_quantity: 0,
    },
  ),
  check("product_category_rank_check", "product_category", "root", { rank: -1 }),
  check("line_item_quantity_check", "line_item", "other_line", { quantity: 0 }),
  check("line_item_unit_price_check", "line_item", "line", { unit_price: -1 }),
  check("line_item_fulfilled_quantity_check", "line_item", "line", { fulfilled_quantity: 4 }),
  check("line_item_fulfilled_quantity_check", "line_item", "line", {
    fulfilled_quantity: -1,
    shipped_quantity: null,
  }),
  check("line_item_shipped_quantity_check", "line_item", "line", { shipped_quantity: 3 }),
  check("line_item_shipped_quantity_check", "line_item", "other_line", { shipped_quantity: 1 }),
  check("line_item_returned_quantity_check", "line_item", "line", { returned_quantity: 4 }),
  check("order_paid_total_check", "order", "order", { paid_total: -1 }),
  check("order_refunded_total_check", "order", "order", { refunded_total: -1 }),
  check("payment_amount_check", "payment", "payment", { amount: -1, amount_refunded: -1, captured_at: now }),
  check("payment_amount_refunded_check", "payment", "payment", { amount_refunded: 1001, captured_at: now }),
  check("payment_refund_after_capture_check", "payment", "payment", { amount_refunded: 1 }),
  check("payment_session_amount_check", "payment_session", "session", { amount: -1 }),
  check("refund_amount_check", "refund", "refund", { amount: 0 }),
  check("provider_call_settled_check", "provider_call", "call", { state: "succeeded" }),
  check("provider_call_settled_check", "provider_call", "call", { settled_at: now }),
  check("webhook_events_check", "webhook", "webhook", { event_names: "{}" }),
  check("webhook_previous_secret_check", "webhook", "webhook", { previous_secret: "old" }),
  check("webhook_disabled_check", "webhook", "webhook", { disabled_reason: "failing" }),
  check("webhook_delivery_next_check", "webhook_delivery", "delivery", { state: "failed" }),
  check("webhook_delivery_next_check", "webhook_delivery", "delivery", { next_attempt_at: null }),
  check("invoice_number_check", "invoice", "invoice", { number: 0 }),
  check("refund_owner_check", "refund", "refund", { order_id: null }),
  check("payment_collection_amount_check", "payment_collection", "collection", { amount: -1 }),
  check("payment_collection_authorized_amount_check", "payment_collection", "collection", {
    authorized_amount: -1,
  }),
  check("fulfillment_item_quantity_check", "fulfillment_item", "fulfillment", { quantity: 0 }),
  check("fulfillment_owner_check", "fulfillment", "fulfillment", { order_id: null }),
  check("fulfillment_owner_check", "fulfillment", "fulfillment", { swap_id: "swap" }),
  check("fulfillment_shipped_or_canceled_check", "fulfillment", "fulfillment", {
    shipped_at: now,
    canceled_at: now,
  }),
  check("return_refund_amount_check", "return", "return", { refund_amount: -1 }),
  check("return_owner_check", "return", "return", { order_id: null }),
  check("return_received_check", "return", "return", { status: "received" }),
  check("return_item_quantity_check", "return_item", "return", { quantity: -1 }),
  check("return_item_requested_quantity_check", "return_item", "return", { requested_quantity: -1 }),
  check("return_item_received_quantity_check", "return_item", "return", { received_quantity: -1 }),
  check("claim_order_refund_amount_check", "claim_order", "claim", { refund_amount: 1 }),
  check("claim_order_refund_amount_check", "claim_order", "claim", { type: "refund", refund_amount: -1 }),
  check("claim_item_quantity_check", "claim_item", "claim_item", { quantity: 0 }),
  check("price_list_dates_check", "price_list", "list", { starts_at: now, ends_at: "2025-12-31T23:59:59Z" }),
  check("product_category_parent_check", "product_category", "a", { parent_category_id: "a" }),
  check("return_reason_parent_check", "return_reason", "reason", { parent_return_reason_id: "reason" }),
  check("discount_parent_check", "discount", "discount", { parent_discount_id: "discount" }),
  check("draft_order_completed_check", "draft_order", "draft", { status: "completed" }),
  check("draft_order_completed_check", "draft_order", "draft", { status: "completed", completed_at: now }),
  check("shipping_method_owner_check", "shipping_method", "method", { order_id: null }),
  check("order_edit_outcome_check", "order_edit", "edit", { confirmed_at: now, canceled_at: now }),
  check("order_item_change_lines_check", "order_item_change", "add", { original_line_item_id: "line" }),
  check("order_item_change_lines_check", "order_item_change", "update", { line_item_id: null }),
  check("order_item_change_lines_check", "order_item_change", "remove", { line_item_id: "line" }),
];

interface Twin extends Case {
  /** With this, the same copy is no twin any more and has to be accepted. */
  unless: Record<string, unknown>;
}

const deleted = { deleted_at: now };
/** `set` removes what else would be unique, so that only the index meant can refuse the copy. */
const twin = (
  by: string,
  table: string,
  id: string,
  set = {},
  unless: Record<string, unknown> = deleted,
): Twin => ({
  by,
  table,
  id,
  set,
  unless,
});
const codes = { sku: null, barcode: null, ean: null, upc: null };

const twins: Twin[] = [
  twin("user_email_key", "user", "user"),
  twin("invite_user_email_key", "invite", "invite"),
  twin("analytics_config_user_id_key", "analytics_config", "analytics"),
  twin("product_handle_key", "product", "product"),
  twin("product_collection_handle_key", "product_collection", "collection"),
  twin("product_variant_sku_key", "product_variant", "variant", { ...codes, sku: "sku" }),
  twin("product_variant_barcode_key", "product_variant", "variant", { ...codes, barcode: "barcode" }),
  twin("product_variant_ean_key", "product_variant", "variant", { ...codes, ean: "ean" }),
  twin("product_variant_upc_key", "product_variant", "variant", { ...codes, upc: "upc" }),
  twin("product_variant_sku_key", "product_variant", "variant", { ...codes, sku: "sku" }, codes),
  twin("product_option_value_variant_id_option_id_key", "product_option_value", "value"),
  twin("discount_code_key", "discount", "discount"),
  twin("customer_email_has_account_key", "customer", "customer"),
  twin("customer_email_has_account_key", "customer", "customer", {}, { has_account: true }),
  twin("customer_group_name_key", "customer_group", "group"),
  twin("inventory_item_sku_key", "inventory_item", "item"),
  twin("inventory_level_inventory_item_id_location_id_key", "inventory_level", "level"),
  twin(
    "product_variant_inventory_item_variant_id_inventory_item_id_key",
    "product_variant_inventory_item",
    "pvitem",
  ),
  twin("sales_channel_location_sales_channel_id_location_id_key", "sales_channel_location", "link"),
  twin(
    "shipping_option_requirement_shipping_option_id_type_key",
    "shipping_option_requirement",
    "requirement",
  ),
  twin("return_reason_value_key", "return_reason", "reason"),
  twin("order_item_change_order_edit_id_original_line_item_id_key", "order_item_change", "remove"),
  twin("order_item_change_order_edit_id_line_item_id_key", "order_item_change", "add"),
  twin(
    "payment_session_selected_key",
    "payment_session",
    "session",
    { provider_id: "third" },
    { is_selected: null },
  ),
  twin("payment_live_cart_id_key", "payment", "payment", { swap_id: null }, { canceled_at: now }),
  twin("payment_live_swap_id_key", "payment", "payment", { cart_id: null }, { canceled_at: now }),
  twin(
    "provider_call_pending_key",
    "provider_call",
    "call",
    { idempotency_key: "another" },
    { state: "failed", settled_at: now },
  ),
  twin("order_edit_active_order_id_key", "order_edit", "edit", {}, { confirmed_at: now }),
  twin("order_edit_active_order_id_key", "order_edit", "edit", {}, { declined_at: now }),
  twin("order_edit_active_order_id_key", "order_edit", "edit", {}, { canceled_at: now }),
  twin(
    "line_item_order_edit_id_original_item_id_key",
    "line_item",
    "clone",
    {},
    { original_item_id: "other_line" },
  ),
  // From the schema itself, because money depends on them: one order per cart, one tax line per code.
  twin("order_cart_id_key", "order", "order", { display_id: 999_999 }, { cart_id: null }),
  twin("line_item_tax_line_item_id_code_key", "line_item_tax_line", "tax_line", {}, { code: null }),
  twin(
    "shipping_method_tax_line_shipping_method_id_code_key",
    "shipping_method_tax_line",
    "method_tax_line",
    {},
    { code: null },
  ),
  twin(
    "product_category_parent_category_id_rank_key",
    "product_category",
    "a",
    { handle: "twin" },
    { rank: 9 },
  ),
];

/** Tables whose rows are found by another column than `id`. */
const keyOf: Record<string, string> = {
  currency: "code",
  fulfillment_item: "fulfillment_id",
  product_listing: "product_id",
  return_item: "return_id",
};

let database: TestDatabase;
let client: pg.PoolClient;

beforeAll(async () => {
  database = await createTestDatabase();
  client = await database.pool.connect();
  await client.query("begin");
  await client.query(validRows);
});

afterAll(async () => {
  await client?.query("rollback");
  client?.release();
  await database?.drop();
});

/** What refused the statement: the name of a constraint, "accepted" if nothing did. Its effect is undone. */
const outcome = async (sql: string, values: unknown[] = []): Promise<string> => {
  await client.query("savepoint attempt");
  try {
    const { rowCount } = await client.query(sql, values);
    return rowCount ? "accepted" : "no row";
  } catch (error) {
    return (error as { constraint?: string }).constraint ?? String(error);
  } finally {
    await client.query("rollback to attempt");
  }
};

const quote = (name: string) => `"${name}"`;

const change = ({ table, id, set }: Case) => {
  const columns = Object.keys(set).map((column, index) => `${quote(column)} = $${index + 2}`);
  const key = quote(keyOf[table] ?? "id");
  return outcome(`update ${quote(table)} set ${columns.join(", ")} where ${key}::text = $1`, [
    id,
    ...Object.values(set),
  ]);
};

const copy = async (table: string, id: string, set: Record<string, unknown>) => {
  const { rows } = await client.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ') as columns from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [quote(table)],
  );
  const columns = rows[0]?.columns ?? "";
  return outcome(
    `insert into ${quote(table)} (${columns})
     select ${columns} from jsonb_populate_record(null::${quote(table)},
       (select to_jsonb(original) || $2 from ${quote(table)} original where id = $1))`,
    [id, { id: "copy", ...set }],
  );
};

const told = (set: Record<string, unknown>) => JSON.stringify(set);

describe("a row that breaks a rule is refused", () => {
  it.each(checks.map((one) => [one.by, told(one.set), one] as const))("%s: %s", async (by, _set, one) => {
    expect(await change(one)).toBe(by);
  });
});

describe("a twin is refused, and accepted when it is none", () => {
  it.each(twins.map((one) => [one.by, told(one.unless), one] as const))(
    "%s, unless %s",
    async (by, _set, one) => {
      expect(await copy(one.table, one.id, one.set)).toBe(by);
      expect(await copy(one.table, one.id, { ...one.set, ...one.unless })).toBe("accepted");
    },
  );

  it("store_singleton_key: there is one store", async () => {
    expect(await outcome("insert into store (id, default_currency_code) values ('second', 'xts')")).toBe(
      "store_singleton_key",
    );
  });
});

describe("what the rules must leave possible", () => {
  it("a line fully fulfilled, shipped and returned", async () => {
    const set = { fulfilled_quantity: 3, shipped_quantity: 3, returned_quantity: 3 };
    expect(await change({ table: "line_item", id: "line", set, by: "" })).toBe("accepted");
  });

  it("more reserved than in stock", async () => {
    expect(
      await change({ table: "inventory_level", id: "level", set: { reserved_quantity: 99 }, by: "" }),
    ).toBe("accepted");
  });

  it("stock of a variant below zero, for backorders", async () => {
    expect(
      await change({ table: "product_variant", id: "variant", set: { inventory_quantity: -5 }, by: "" }),
    ).toBe("accepted");
  });

  it("a change of an edit loses its line once it is deleted", async () => {
    await client.query("savepoint deletion");
    await client.query("update order_item_change set deleted_at = now() where id = 'add'");
    await client.query("delete from line_item where id = 'added'");
    const { rows } = await client.query("select line_item_id from order_item_change where id = 'add'");
    await client.query("rollback to deletion");
    expect(rows).toEqual([{ line_item_id: null }]);
  });

  it("all siblings of a category move by one in one statement", async () => {
    expect(
      await outcome("update product_category set rank = rank + 1 where parent_category_id = 'root'"),
    ).toBe("accepted");
  });

  it("a fraction of a double survives in an adjustment", async () => {
    const { rows } = await client.query("select amount from line_item_adjustment where id = 'adjustment'");
    expect(rows).toEqual([{ amount: 33.333333333333336 }]);
  });
});

describe("updated_at", () => {
  it("grows with every write, also within a millisecond", async () => {
    const seen: string[] = [];
    for (let write = 0; write < 50; write++) {
      const { rows } = await client.query(
        "update product set title = title where id = 'product' returning updated_at",
      );
      seen.push(rows[0].updated_at);
    }
    expect(new Set(seen).size).toBe(50);
    expect(seen).toEqual([...seen].sort());
  });

  it("cannot be set back", async () => {
    const { rows } = await client.query(
      "update product set updated_at = '2000-01-01' where id = 'product' returning updated_at > now() - interval '1 day' as is_recent",
    );
    expect(rows).toEqual([{ is_recent: true }]);
  });

  it("has its trigger on every table that has the column", async () => {
    const { rows } = await client.query(`
      select c.relname from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'updated_at' and not a.attisdropped
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = c.relname || '_touch')`);
    expect(rows).toEqual([]);
  });
});

describe("the database as a whole", () => {
  it("has no rule that this file does not try to break", async () => {
    const { rows } = await client.query<{ name: string }>(`
      select conname as name from pg_constraint
      where connamespace = 'public'::regnamespace and (contype in ('c', 'x') or (contype = 'u' and condeferrable))
      union
      select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid
      where c.relnamespace = 'public'::regnamespace and i.indisunique and (i.indpred is not null or i.indexprs is not null)`);
    const tried = new Set([...checks, ...twins].map(({ by }) => by)).add("store_singleton_key");
    expect(rows.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  });

  it("has an index for every foreign key", async () => {
    const { rows } = await client.query(`
      select conrelid::regclass::text as "table", conname from pg_constraint fk
      where contype = 'f' and connamespace = 'public'::regnamespace and not exists (
        select 1 from pg_index i
        where i.indrelid = fk.conrelid and i.indpred is null and i.indkey[0] = fk.conkey[1])`);
    expect(rows).toEqual([]);
  });

  it("is what prisma/schema describes", async () => {
    const script = fileURLToPath(new URL("../scripts/make-migration.mjs", import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [script, "--check", database.url]).catch(
      (failure) => failure,
    );
    expect(stdout.trim()).toBe("No drift.");
  });
});

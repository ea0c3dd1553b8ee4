import { newId, query, type Tx } from "@backroom/db";
import type { OrderTotals } from "@backroom/domain";
import type { TaxLines } from "../carts/taxes";
import type { DraftCart } from "../carts/view";

/** Freezes the tax of lines and shipping methods; rates that change later have no effect (orders.md §2.8). */
export async function storeTaxLines(tx: Tx, cart: DraftCart, taxes: TaxLines): Promise<void> {
  const lines = (cart.items ?? []).flatMap((item) =>
    taxes.ofLine(item.id).map((line) => ({ id: newId("litl"), item_id: item.id, ...line })),
  );
  const methods = (cart.shipping_methods ?? []).flatMap((method) =>
    taxes.ofMethod(method.id).map((line) => ({ id: newId("smtl"), shipping_method_id: method.id, ...line })),
  );
  await query(
    tx,
    `with m as (
       insert into shipping_method_tax_line (id, shipping_method_id, rate, name, code)
       select id, shipping_method_id, rate, name, code
         from jsonb_to_recordset($2::jsonb) as m(id text, shipping_method_id text, rate numeric, name text, code text))
     insert into line_item_tax_line (id, item_id, rate, name, code)
     select id, item_id, rate, name, code
       from jsonb_to_recordset($1::jsonb) as l(id text, item_id text, rate numeric, name text, code text)`,
    [JSON.stringify(lines), JSON.stringify(methods)],
  );
}

/** Stores an order's totals with those of its lines and methods: reads never compute (design.md §3.1). */
export async function storeOrderTotals(tx: Tx, orderId: string, totals: OrderTotals): Promise<void> {
  const { items, shipping_methods, ...order } = totals;
  await query(
    tx,
    `with l as (
       update line_item i set subtotal = t.subtotal, discount_total = t.discount_total,
              raw_discount_total = t.raw_discount_total, tax_total = t.tax_total, total = t.total,
              original_total = t.original_total, original_tax_total = t.original_tax_total, refundable = t.refundable
         from jsonb_to_recordset($2::jsonb) as t(id text, subtotal int, discount_total int, raw_discount_total numeric,
              tax_total int, total int, original_total int, original_tax_total int, refundable int)
        where i.id = t.id),
     m as (
       update shipping_method s set subtotal = t.subtotal, tax_total = t.tax_total, total = t.total,
              original_total = t.original_total, original_tax_total = t.original_tax_total
         from jsonb_to_recordset($3::jsonb) as t(id text, subtotal int, tax_total int, total int, original_total int,
              original_tax_total int)
        where s.id = t.id)
     update "order" o set subtotal = t.subtotal, discount_total = t.discount_total,
            raw_discount_total = t.raw_discount_total, shipping_total = t.shipping_total,
            item_tax_total = t.item_tax_total, shipping_tax_total = t.shipping_tax_total, tax_total = t.tax_total,
            gift_card_total = t.gift_card_total, gift_card_tax_total = t.gift_card_tax_total, total = t.total,
            paid_total = t.paid_total, refunded_total = t.refunded_total, refundable_amount = t.refundable_amount
       from jsonb_to_record($4::jsonb) as t(subtotal int, discount_total int, raw_discount_total numeric,
            shipping_total int, item_tax_total int, shipping_tax_total int, tax_total int, gift_card_total int,
            gift_card_tax_total int, total int, paid_total int, refunded_total int, refundable_amount int)
      where o.id = $1`,
    [orderId, JSON.stringify(items), JSON.stringify(shipping_methods), JSON.stringify(order)],
  );
}

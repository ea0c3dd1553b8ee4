import { newId, query, type Tx } from "@backroom/db";
import { type CartOfTotals, type CartTotals, type GiftCardUse, planGiftCardIssue } from "@backroom/domain";
import type { DraftCart } from "../carts/view";
import type { Write } from "../core/context";
import { Refusal } from "../core/errors";
import { newGiftCardCode } from "../gift-cards/public";

/**
 * Takes what gift cards pay from their balances and records it (spec/orders.md §4).
 * @throws Refusal conflict when another order took the balance in this very moment.
 */
export async function useGiftCards(tx: Tx, orderId: string, uses: readonly GiftCardUse[]): Promise<void> {
  if (uses.length === 0) return;
  const used = await query(
    tx,
    `update gift_card g set balance = g.balance - u.amount, is_disabled = g.is_disabled or g.balance = u.amount
       from jsonb_to_recordset($1::jsonb) as u(gift_card_id text, amount int)
      where g.id = u.gift_card_id and g.balance >= u.amount and g.balance - u.amount = (
        select n.new_balance from jsonb_to_recordset($1::jsonb) as n(gift_card_id text, new_balance int)
         where n.gift_card_id = g.id)
     returning g.id`,
    [JSON.stringify(uses)],
  );
  if (used.length !== uses.length) {
    throw new Refusal("conflict", "A gift card was used by another order at the same time. Try again.");
  }
  await query(
    tx,
    `insert into gift_card_transaction (id, gift_card_id, order_id, amount, is_taxable, tax_rate)
     select t.id, t.gift_card_id, $2, t.amount, t.is_taxable, t.tax_rate
       from jsonb_to_recordset($1::jsonb) as t(id text, gift_card_id text, amount int, is_taxable boolean, tax_rate numeric)`,
    [JSON.stringify(uses.map((use) => ({ ...use, id: newId("gct") }))), orderId],
  );
}

/** Creates the cards that gift-card products on the order buy, one per unit (spec/orders.md §4). */
export async function issueGiftCards(
  { tx, emit }: Write,
  orderId: string,
  cart: DraftCart,
  input: CartOfTotals,
  totals: CartTotals,
): Promise<void> {
  const region = cart.region;
  const bought = (cart.items ?? []).filter((item) => item.is_giftcard);
  if (!region || bought.length === 0) return;
  const cards = bought.flatMap((item) => {
    const subtotal = totals.items.find((line) => line.id === item.id)?.subtotal ?? 0;
    const tax_lines = input.items.find((line) => line.id === item.id)?.tax_lines ?? [];
    return planGiftCardIssue({ quantity: item.quantity, tax_lines }, subtotal, region).map((card) => ({
      ...card,
      id: newId("gift"),
      code: newGiftCardCode(),
      metadata: item.metadata,
    }));
  });
  if (cards.length === 0) return;
  await query(
    tx,
    `insert into gift_card (id, code, value, balance, tax_rate, metadata, region_id, order_id)
     select c.id, c.code, c.value, c.balance, c.tax_rate, c.metadata, $2, $3
       from jsonb_to_recordset($1::jsonb) as c(id text, code text, value int, balance int, tax_rate numeric, metadata jsonb)`,
    [JSON.stringify(cards), region.id, orderId],
  );
  for (const card of cards)
    emit({ name: "gift_card.created", resource_type: "gift_card", resource_id: card.id });
}

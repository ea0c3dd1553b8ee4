import { formatFraction, NANO } from "./exact";
import type { RecordStep } from "./explanation";
import { type Instant, toTime } from "./instant";
import { toExactInteger } from "./money";
import { toMicroPercent } from "./rates";
import { roundGiftCardTax } from "./rounding";
import { taxOnNet } from "./tax-amounts";

/** A gift card on a cart or order. `balance` in minor units; `tax_rate` in percent, null when not taxed. */
export interface GiftCardOfTotals {
  readonly id: string;
  readonly balance: number;
  readonly tax_rate: number | null;
  readonly ends_at: Instant | null;
}

/** What a gift card paid on an order. `amount` in minor units, `tax_rate` in percent. */
export interface GiftCardTransactionOfTotals {
  readonly gift_card_id: string;
  readonly amount: number;
  readonly tax_rate: number | null;
}

/** Cards in the order in which they pay: first to end, never-ending last, then the smaller balance (orders §4). */
export function sortGiftCards<Card extends GiftCardOfTotals>(cards: readonly Card[]): Card[] {
  const end = ({ ends_at }: Card) => (ends_at === null ? Number.POSITIVE_INFINITY : toTime(ends_at));
  return [...cards].sort((a, b) => {
    const [end_a, end_b] = [end(a), end(b)];
    if (end_a !== end_b) return end_a < end_b ? -1 : 1;
    if (a.balance !== b.balance) return a.balance - b.balance;
    return a.id < b.id ? -1 : 1;
  });
}

/**
 * Tax on what the cards of a cart would pay (orders §2.5), minor units. Untaxed cards are passed over and do
 * not reduce what the taxed ones can cover. Cards are taken in paying order, so the result does not depend on
 * the order of rows.
 */
export function sumGiftCardTax(
  cards: readonly GiftCardOfTotals[],
  gift_cardable: number,
  record?: RecordStep,
): number {
  let remaining = Math.max(0, gift_cardable);
  let sum = 0;
  for (const card of sortGiftCards(cards)) {
    const covered = Math.min(remaining, card.balance);
    if (!card.tax_rate || covered <= 0) continue;
    sum += giftCardTax(card.id, covered, card.tax_rate, record);
    remaining -= covered;
  }
  return sum;
}

/** Tax on what gift cards have paid on an order (orders §2.6), rounded per transaction; minor units. */
export function sumGiftCardTransactionTax(
  transactions: readonly GiftCardTransactionOfTotals[],
  record?: RecordStep,
): number {
  let sum = 0;
  for (const { gift_card_id, amount, tax_rate } of transactions) {
    if (tax_rate) sum += giftCardTax(gift_card_id, amount, tax_rate, record);
  }
  return sum;
}

function giftCardTax(id: string, covered: number, rate: number, record?: RecordStep): number {
  const unrounded = taxOnNet(toExactInteger(covered, "gift card amount") * NANO, toMicroPercent(rate));
  const tax = Number(roundGiftCardTax(unrounded));
  record?.({
    amount: "gift_card_tax",
    subject: id,
    inputs: { covered, rate },
    rule: "The part paid by a taxed gift card was taxed when the card was sold.",
    formula: "covered × rate / 100",
    unrounded: formatFraction(unrounded),
    rounded: tax,
  });
  return tax;
}

export interface GiftCardUse {
  readonly gift_card_id: string;
  /** Minor units taken from the card; at least 1. */
  readonly amount: number;
  /** Balance left on the card, minor units. */
  readonly new_balance: number;
  /** A used-up card is disabled. */
  readonly is_disabled: boolean;
  readonly is_taxable: boolean;
  readonly tax_rate: number | null;
}

/**
 * Which card pays how much when an order is created (orders §4). Tax is not taken from balances. Cards that
 * pay nothing are left out; the amounts add up to `gift_card_total` as long as the balances suffice.
 * @param gift_card_total minor units, the cart's
 */
export function planGiftCardUse(cards: readonly GiftCardOfTotals[], gift_card_total: number): GiftCardUse[] {
  const uses: GiftCardUse[] = [];
  let remaining = gift_card_total;
  for (const card of sortGiftCards(cards)) {
    const amount = Math.min(card.balance, remaining);
    if (amount <= 0) continue;
    const new_balance = card.balance - amount;
    uses.push({
      gift_card_id: card.id,
      amount,
      new_balance,
      is_disabled: new_balance === 0,
      is_taxable: card.tax_rate !== null,
      tax_rate: card.tax_rate,
    });
    remaining -= amount;
  }
  return uses;
}

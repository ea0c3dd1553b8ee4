import type { RecordStep } from "./explanation";
import {
  type GiftCardOfTotals,
  type GiftCardTransactionOfTotals,
  sumGiftCardTax,
  sumGiftCardTransactionTax,
} from "./gift-cards";
import { sumAmounts, toAmount } from "./money";
import type { PartSums } from "./part-sums";
import { recordSums } from "./sum-steps";

/** Whether gift cards of the region are taxed when sold, and so pay net amounts. */
export interface GiftCardRegion {
  readonly gift_cards_taxable: boolean;
}

/** Minor units. `gift_cardable` is what gift cards may pay, before balances. */
export interface GiftCardTotals {
  readonly gift_cardable: number;
  readonly gift_card_total: number;
  readonly gift_card_tax_total: number;
}

/**
 * What the cards of a cart would pay (orders §2.5). Nothing is covered when there is nothing to pay.
 *
 * The tax part never exceeds the tax there is nor what is left to pay: cards are taxed at one rate and may
 * cover untaxed lines, which would otherwise make a total negative.
 */
export function computeGiftCardTotals(
  input: { readonly gift_cards: readonly GiftCardOfTotals[]; readonly region: GiftCardRegion },
  sums: PartSums,
  subject: string,
  record?: RecordStep,
): GiftCardTotals {
  const payable = computePayable(sums, input.region);
  const balance = sumAmounts(input.gift_cards.map((card) => card.balance));
  const gift_card_total = toAmount(Math.max(0, Math.min(payable.gift_cardable, balance)), "gift_card_total");
  const tax = sumGiftCardTax(input.gift_cards, payable.gift_cardable, record);
  const totals = {
    gift_cardable: payable.gift_cardable,
    gift_card_total,
    gift_card_tax_total: limitTax(tax, payable, gift_card_total),
  };
  if (record !== undefined) {
    recordGiftCards(record, subject, totals, input.region, {
      inputs: { gift_cardable: payable.gift_cardable, balance },
      rule: "Gift cards pay as far as their balances reach.",
      formula: "max(0, min(gift_cardable, Σ balance))",
    });
  }
  return totals;
}

/**
 * What gift cards have paid on an order, from its transactions (orders §2.6). After an edit that costs less
 * than the cards have paid, the surplus stays due, so the limit of the tax part applies only up to there.
 */
export function computeGiftCardTransactionTotals(
  input: {
    readonly gift_card_transactions: readonly GiftCardTransactionOfTotals[];
    readonly region: GiftCardRegion;
  },
  sums: PartSums,
  subject: string,
  record?: RecordStep,
): GiftCardTotals {
  const payable = computePayable(sums, input.region);
  const paid = sumAmounts(input.gift_card_transactions.map(({ amount }) => amount));
  const tax = sumGiftCardTransactionTax(input.gift_card_transactions, record);
  const has_surplus = paid > payable.gift_cardable;
  const totals = {
    gift_cardable: payable.gift_cardable,
    gift_card_total: toAmount(paid, "gift_card_total"),
    gift_card_tax_total: toAmount(has_surplus ? tax : limitTax(tax, payable, paid), "gift_card_tax_total"),
  };
  if (record !== undefined) {
    recordGiftCards(record, subject, totals, input.region, {
      inputs: { gift_card_transactions: input.gift_card_transactions.length },
      rule: "What gift cards have paid is stored with the order.",
      formula: "Σ gift_card_transaction.amount",
    });
  }
  return totals;
}

interface Payable {
  readonly gift_cardable: number;
  readonly gross: number;
  readonly tax: number;
}

function computePayable(sums: PartSums, region: GiftCardRegion): Payable {
  const net = sums.subtotal + sums.shipping_total - sums.discount_total;
  const tax = sums.item_tax_total + sums.shipping_tax_total;
  return { gift_cardable: region.gift_cards_taxable ? net : net + tax, gross: net + tax, tax };
}

function limitTax(card_tax: number, payable: Payable, covered: number): number {
  return Math.max(0, Math.min(card_tax, payable.tax, payable.gross - covered));
}

function recordGiftCards(
  record: RecordStep,
  subject: string,
  totals: GiftCardTotals,
  region: GiftCardRegion,
  covered: { inputs: Record<string, number>; rule: string; formula: string },
): void {
  const { gift_cards_taxable } = region;
  recordSums(record, subject, {
    gift_cardable: {
      value: totals.gift_cardable,
      inputs: { gift_cards_taxable },
      rule: gift_cards_taxable
        ? "Gift cards were taxed when sold, so they pay amounts without tax."
        : "Gift cards pay amounts with tax.",
      formula: gift_cards_taxable
        ? "subtotal + shipping_total − discount_total"
        : "subtotal + shipping_total + item_tax_total + shipping_tax_total − discount_total",
    },
    gift_card_total: { value: totals.gift_card_total, ...covered },
    gift_card_tax_total: {
      value: totals.gift_card_tax_total,
      inputs: { gift_card_total: totals.gift_card_total },
      rule: "The tax on the part that taxed gift cards pay is not charged again.",
      formula: "Σ gift_card_tax, at most the tax and what is left to pay",
    },
  });
}

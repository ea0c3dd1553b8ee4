import type { RecordStep } from "./explanation";
import { computeGiftCardTotals, type GiftCardRegion } from "./gift-card-totals";
import type { GiftCardOfTotals } from "./gift-cards";
import type { LineTotals } from "./line-totals";
import { toAmount } from "./money";
import { type PartSums, type Parts, sumParts } from "./part-sums";
import type { ShippingMethodTotals } from "./shipping-totals";
import { recordSums } from "./sum-steps";

/** Everything a cart's totals depend on; rows may carry more. */
export interface CartOfTotals extends Parts {
  readonly gift_cards: readonly GiftCardOfTotals[];
  readonly region: GiftCardRegion;
}

/** Amounts of a cart in minor units, with those of its parts in the order given. */
export interface CartTotals extends PartSums {
  readonly tax_total: number;
  readonly gift_card_total: number;
  readonly gift_card_tax_total: number;
  readonly total: number;
  readonly items: readonly ({ readonly id: string } & LineTotals)[];
  readonly shipping_methods: readonly ({ readonly id: string } & ShippingMethodTotals)[];
}

/**
 * Totals of a cart (orders §2.5). Unlike an order's, `tax_total` is not reduced by gift card tax.
 * @throws AmountError when an amount is out of range
 */
export function computeCartTotals(cart: CartOfTotals, record?: RecordStep): CartTotals {
  const { sums, lines, shipping_methods } = sumParts(cart, "cart", record);
  const { item_tax_total, shipping_tax_total, subtotal, shipping_total, discount_total } = sums;
  const { gift_card_total, gift_card_tax_total } = computeGiftCardTotals(cart, sums, "cart", record);
  const tax_total = toAmount(item_tax_total + shipping_tax_total, "tax_total");
  const gross = subtotal + shipping_total + tax_total - discount_total;
  const total = toAmount(gross - gift_card_total - gift_card_tax_total, "total");
  if (record !== undefined) {
    recordSums(record, "cart", {
      tax_total: {
        value: tax_total,
        inputs: { item_tax_total, shipping_tax_total },
        rule: "Tax of lines and shipping.",
        formula: "item_tax_total + shipping_tax_total",
      },
      total: {
        value: total,
        inputs: { subtotal, shipping_total, tax_total, gift_card_total, discount_total, gift_card_tax_total },
        rule: "What is left to pay.",
        formula:
          "subtotal + shipping_total + tax_total − gift_card_total − discount_total − gift_card_tax_total",
      },
    });
  }
  const items = lines.map(({ line, figures }) => ({ id: line.id, ...figures.totals }));
  return { ...sums, tax_total, gift_card_total, gift_card_tax_total, total, items, shipping_methods };
}

import type { RecordStep } from "./explanation";
import {
  computeGiftCardTotals,
  computeGiftCardTransactionTotals,
  type GiftCardRegion,
} from "./gift-card-totals";
import type { GiftCardOfTotals, GiftCardTransactionOfTotals } from "./gift-cards";
import type { LineOfTotals, LineTotals } from "./line-totals";
import { sumAmounts, toAmount } from "./money";
import { type PartSums, type Parts, sumParts } from "./part-sums";
import { refundableOfFigures } from "./refundable";
import type { ShippingMethodTotals } from "./shipping-totals";
import { recordSums } from "./sum-steps";

/** A line of an order; null for `returned_quantity` means 0. */
export interface OrderLineOfTotals extends LineOfTotals {
  readonly returned_quantity: number | null;
}

/** Everything an order's totals depend on; rows may carry more. Swap and claim lines are not part of it. */
export interface OrderOfTotals extends Parts<OrderLineOfTotals> {
  readonly gift_cards: readonly GiftCardOfTotals[];
  readonly gift_card_transactions: readonly GiftCardTransactionOfTotals[];
  readonly region: GiftCardRegion;
  /** All payments, also uncaptured, canceled and swap ones. */
  readonly payments: readonly { readonly amount: number }[];
  readonly refunds: readonly { readonly amount: number }[];
}

/** Amounts of an order in minor units, with those of its parts in the order given. */
export interface OrderTotals extends PartSums {
  /** Already reduced by gift card tax, unlike a cart's. */
  readonly tax_total: number;
  readonly gift_card_total: number;
  readonly gift_card_tax_total: number;
  readonly total: number;
  readonly paid_total: number;
  readonly refunded_total: number;
  readonly refundable_amount: number;
  readonly items: readonly ({ readonly id: string; readonly refundable: number } & LineTotals)[];
  readonly shipping_methods: readonly ({ readonly id: string } & ShippingMethodTotals)[];
}

/**
 * Totals of an order (orders §2.6). Returned quantities reduce only `refundable` of the lines.
 * @throws AmountError when an amount is out of range
 */
export function computeOrderTotals(order: OrderOfTotals, record?: RecordStep): OrderTotals {
  const { sums, lines, shipping_methods } = sumParts(order, "order", record);
  const { item_tax_total, shipping_tax_total, subtotal, shipping_total, discount_total } = sums;
  const { gift_card_total, gift_card_tax_total } =
    order.gift_card_transactions.length > 0
      ? computeGiftCardTransactionTotals(order, sums, "order", record)
      : computeGiftCardTotals(order, sums, "order", record);
  const tax_total = toAmount(item_tax_total + shipping_tax_total - gift_card_tax_total, "tax_total");
  const total = toAmount(subtotal + shipping_total + tax_total - gift_card_total - discount_total, "total");
  const paid_total = toAmount(sumAmounts(order.payments.map(({ amount }) => amount)), "paid_total");
  const refunded_total = toAmount(sumAmounts(order.refunds.map(({ amount }) => amount)), "refunded_total");
  const refundable_amount = toAmount(paid_total - refunded_total, "refundable_amount");
  const items = lines.map(({ line, figures }) => ({
    id: line.id,
    ...figures.totals,
    refundable: refundableOfFigures(line, figures, line.quantity - (line.returned_quantity ?? 0), record),
  }));
  if (record !== undefined) {
    recordSums(record, "order", {
      tax_total: {
        value: tax_total,
        inputs: { item_tax_total, shipping_tax_total, gift_card_tax_total },
        rule: "Tax of lines and shipping without the part already taxed with gift cards.",
        formula: "item_tax_total + shipping_tax_total − gift_card_tax_total",
      },
      total: {
        value: total,
        inputs: { subtotal, shipping_total, tax_total, gift_card_total, discount_total },
        rule: "What the order costs after discounts and gift cards.",
        formula: "subtotal + shipping_total + tax_total − gift_card_total − discount_total",
      },
      paid_total: {
        value: paid_total,
        inputs: { payments: order.payments.length },
        rule: "Sum of all payments.",
        formula: "Σ payment.amount",
      },
      refunded_total: {
        value: refunded_total,
        inputs: { refunds: order.refunds.length },
        rule: "Sum of all refunds.",
        formula: "Σ refund.amount",
      },
      refundable_amount: {
        value: refundable_amount,
        inputs: { paid_total, refunded_total },
        rule: "What can still be refunded.",
        formula: "paid_total − refunded_total",
      },
    });
  }
  return {
    ...sums,
    tax_total,
    gift_card_total,
    gift_card_tax_total,
    total,
    paid_total,
    refunded_total,
    refundable_amount,
    items,
    shipping_methods,
  };
}

import { type AdjustableLine, computeAdjustments } from "../src/adjustments";
import { type CartTotals, computeCartTotals } from "../src/cart-totals";
import { type DiscountOfAdjustments, findValueDiscount } from "../src/discount-types";
import type { GiftCardOfTotals } from "../src/gift-cards";
import type { OrderLineOfTotals, OrderOfTotals } from "../src/order-totals";
import type { ShippingMethodOfTotals } from "../src/shipping-totals";

/** A line before discounts, as the worked examples state it. */
export interface LineSetup {
  id?: string;
  price: number;
  quantity: number;
  rates?: number[];
  inclusive?: boolean;
  custom?: boolean;
  returned?: number;
}

export interface CartSetup {
  lines: LineSetup[];
  discounts?: DiscountOfAdjustments[];
  shipping?: { price: number; rates?: number[]; inclusive?: boolean }[];
  gift_cards?: GiftCardOfTotals[];
  gift_cards_taxable?: boolean;
}

/** A line as adjustments see it; `A`, `B`, `C`… by position, each with a product of its own (`prod_A`). */
export function buildAdjustableLine(setup: LineSetup, index: number): AdjustableLine {
  const id = setup.id ?? String.fromCharCode(65 + index);
  return {
    id,
    unit_price: setup.price,
    quantity: setup.quantity,
    includes_tax: setup.inclusive ?? false,
    allow_discounts: !setup.custom,
    is_return: false,
    tax_lines: setup.custom ? [] : taxLines(setup.rates),
    product: setup.custom ? null : { id: `prod_${id}`, type_id: null, collection_id: null, tag_ids: [] },
  };
}

/** The lines with the adjustments their discount gives them. */
export function buildLines(
  setups: LineSetup[],
  discounts: DiscountOfAdjustments[] = [],
): OrderLineOfTotals[] {
  const lines = setups.map(buildAdjustableLine);
  const adjustments = computeAdjustments(lines, findValueDiscount(discounts));
  return lines.map((line, index) => ({
    ...line,
    returned_quantity: setups[index]?.returned ?? null,
    adjustments: adjustments.filter(({ item_id }) => item_id === line.id),
  }));
}

export function buildMethod(
  setup: { price: number; rates?: number[]; inclusive?: boolean },
  index = 0,
): ShippingMethodOfTotals {
  return {
    id: `sm_${index}`,
    price: setup.price,
    includes_tax: setup.inclusive ?? false,
    tax_lines: taxLines(setup.rates),
  };
}

/** An order without transactions, payments and refunds; a cart is the same thing with less. */
export function buildOrder(setup: CartSetup): OrderOfTotals {
  const discounts = setup.discounts ?? [];
  return {
    items: buildLines(setup.lines, discounts),
    shipping_methods: (setup.shipping ?? []).map(buildMethod),
    discounts,
    gift_cards: setup.gift_cards ?? [],
    gift_card_transactions: [],
    region: { gift_cards_taxable: setup.gift_cards_taxable ?? true },
    payments: [],
    refunds: [],
  };
}

export function totalCart(setup: CartSetup): CartTotals {
  return computeCartTotals(buildOrder(setup));
}

export function percentOff(value: number): DiscountOfAdjustments {
  return { id: "disc_percent", rule: { type: "percentage", value, allocation: "total", conditions: [] } };
}

export function fixedOff(value: number, allocation: "total" | "item" = "total"): DiscountOfAdjustments {
  return { id: "disc_fixed", rule: { type: "fixed", value, allocation, conditions: [] } };
}

export const freeShipping: DiscountOfAdjustments = {
  id: "disc_free",
  rule: { type: "free_shipping", value: 0, allocation: "total", conditions: [] },
};

export function taxLines(rates: number[] = []): { rate: number; code: string }[] {
  return rates.map((rate, index) => ({ rate, code: `code_${index}` }));
}

/** The named members of an object, to compare a few of many. */
export function pick<Value extends object, Key extends keyof Value>(value: Value, ...keys: Key[]) {
  return Object.fromEntries(keys.map((key) => [key, value[key]]));
}

import { type Executor, query } from "@backroom/db";
import {
  AmountError,
  type CartOfTotals,
  type CartTotals,
  computeCartTotals,
  type DiscountRuleType,
  type TaxLineDraft,
} from "@backroom/domain";
import { invalid } from "../core/errors";
import { liveTaxLines, type TaxLines } from "./taxes";
import type { DraftCart } from "./view";

/** A cart read through its view, ready for the totals engine. */
export interface PricedCart {
  input: CartOfTotals;
  taxes: TaxLines;
}

/**
 * What the totals of a draft's cart depend on. Before it is paid, tax follows the rates of the moment when the
 * region computes taxes by itself (orders.md §2.8); afterwards the stored tax lines count.
 * @param taxes `always` computes the tax lines also where the region leaves them until payment
 */
export async function priceCart(
  executor: Executor,
  cart: DraftCart,
  taxes: "as_shown" | "always" = "as_shown",
): Promise<PricedCart> {
  const region = cart.region;
  if (!region) throw new Error(`Cart ${cart.id} was read without its region`);
  const items = cart.items ?? [];
  const methods = cart.shipping_methods ?? [];
  const lines = items.map((item) => ({
    id: item.id,
    variant_id: item.variant_id,
    product: item.variant?.product
      ? { id: item.variant.product.id, type_id: item.variant.product.type_id }
      : null,
  }));
  const taxLines =
    cart.completed_at !== null
      ? await storedTaxLines(executor, cart)
      : region.automatic_taxes || taxes === "always"
        ? await liveTaxLines(executor, region, lines, methods)
        : { ofLine: () => [], ofMethod: () => [] };
  const input: CartOfTotals = {
    items: items.map((item) => ({
      ...item,
      adjustments: item.adjustments ?? [],
      tax_lines: taxLines.ofLine(item.id),
    })),
    shipping_methods: methods.map((method) => ({ ...method, tax_lines: taxLines.ofMethod(method.id) })),
    discounts: (cart.discounts ?? []).map((discount) => ({
      id: discount.id,
      // The column has a CHECK on these words.
      rule: { type: (discount.rule?.type ?? "percentage") as DiscountRuleType },
    })),
    gift_cards: cart.completed_at === null ? (cart.gift_cards ?? []) : await usedGiftCards(executor, cart),
    region,
  };
  return { input, taxes: taxLines };
}

interface StoredRow extends TaxLineDraft {
  owner: string;
}

async function storedTaxLines(executor: Executor, cart: DraftCart): Promise<TaxLines> {
  const rows = await query<StoredRow>(
    executor,
    `select item_id as owner, rate, name, code from line_item_tax_line where item_id = any($1)
     union all
     select shipping_method_id, rate, name, code from shipping_method_tax_line where shipping_method_id = any($2)`,
    [(cart.items ?? []).map((item) => item.id), (cart.shipping_methods ?? []).map((method) => method.id)],
  );
  const of = (id: string) => rows.filter((row) => row.owner === id).map(({ owner: _, ...line }) => line);
  return { ofLine: of, ofMethod: of };
}

/** Gift cards of a completed cart, with what they have paid in place of the balance that is left on them. */
async function usedGiftCards(executor: Executor, cart: DraftCart): Promise<CartOfTotals["gift_cards"]> {
  const cards = cart.gift_cards ?? [];
  if (cards.length === 0) return [];
  const rows = await query<{ gift_card_id: string; amount: number; tax_rate: number | null }>(
    executor,
    `select t.gift_card_id, t.amount, t.tax_rate from gift_card_transaction t
       join "order" o on o.id = t.order_id where o.cart_id = $1`,
    [cart.id],
  );
  const paid = new Map(rows.map((row) => [row.gift_card_id, row]));
  return cards.map((card) => {
    const used = paid.get(card.id);
    return { ...card, balance: used?.amount ?? 0, tax_rate: used?.tax_rate ?? null };
  });
}

/** Runs the engine; an amount beyond 32 bits is the caller's input, so it is refused rather than a failure. */
export function totalsOrRefuse<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (error instanceof AmountError) throw invalid(error.message, { cause: error });
    throw error;
  }
}

/** Adds totals and tax lines to a cart read through `draftCartView`. */
export async function decorateCart(executor: Executor, cart: DraftCart): Promise<CartTotals> {
  const { input, taxes } = await priceCart(executor, cart);
  const totals = totalsOrRefuse(() => computeCartTotals(input));
  const { items, shipping_methods, ...sums } = totals;
  Object.assign(cart, pickCartTotals(sums));
  const byLine = new Map(items.map(({ id, ...rest }) => [id, rest]));
  for (const item of cart.items ?? []) {
    Object.assign(item, byLine.get(item.id));
    item.tax_lines = taxes.ofLine(item.id).map((line) => ({ item_id: item.id, ...line }));
  }
  const byMethod = new Map(shipping_methods.map(({ id, ...rest }) => [id, rest]));
  for (const method of cart.shipping_methods ?? []) {
    Object.assign(method, byMethod.get(method.id));
    method.tax_lines = taxes.ofMethod(method.id).map((line) => ({ shipping_method_id: method.id, ...line }));
  }
  const session = cart.payment_sessions?.find((candidate) => candidate.is_selected);
  if (session) cart.payment_session = session;
  return totals;
}

type Sums = Omit<CartTotals, "items" | "shipping_methods">;

const pickCartTotals = (sums: Sums) => ({
  subtotal: sums.subtotal,
  discount_total: sums.discount_total,
  raw_discount_total: sums.raw_discount_total,
  shipping_total: sums.shipping_total,
  item_tax_total: sums.item_tax_total,
  shipping_tax_total: sums.shipping_tax_total,
  tax_total: sums.tax_total,
  gift_card_total: sums.gift_card_total,
  gift_card_tax_total: sums.gift_card_tax_total,
  total: sums.total,
});

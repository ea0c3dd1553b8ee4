import type { DiscountRuleType, ExplanationStep, OrderOfTotals } from "@backroom/domain";
import type { ExplainedTotals } from "./totals-schema";
import type { Order } from "./view";

/** Relations that the totals of an order depend on. */
export const explainedRelations = [
  "items.adjustments",
  "items.tax_lines",
  "shipping_methods.tax_lines",
  "discounts.rule",
  "gift_cards",
  "gift_card_transactions",
  "payments",
  "refunds",
  "region",
].join(",");

/** An order read with `explainedRelations`, as the totals engine takes it. */
export function orderOfTotals(order: Order): OrderOfTotals {
  const { region } = order;
  if (!region) throw new Error(`Order ${order.id} was read without its region`);
  return {
    items: (order.items ?? []).map((item) => ({
      ...item,
      adjustments: item.adjustments ?? [],
      tax_lines: item.tax_lines ?? [],
    })),
    shipping_methods: (order.shipping_methods ?? []).map((method) => ({
      ...method,
      tax_lines: method.tax_lines ?? [],
    })),
    discounts: (order.discounts ?? []).map((discount) => ({
      id: discount.id,
      // The column has a CHECK on these words.
      rule: { type: (discount.rule?.type ?? "percentage") as DiscountRuleType },
    })),
    gift_cards: order.gift_cards ?? [],
    gift_card_transactions: order.gift_card_transactions ?? [],
    region,
    payments: order.payments ?? [],
    refunds: order.refunds ?? [],
  };
}

/** The wire form of an explanation: the sums, and every step that led to them. */
export function explanationOf<T extends object>(explained: {
  totals: T;
  steps: readonly ExplanationStep[];
}): ExplainedTotals {
  const sums = Object.entries(explained.totals).filter(
    (entry): entry is [string, number] => typeof entry[1] === "number",
  );
  return {
    totals: Object.fromEntries(sums),
    steps: explained.steps.map((step) => ({ ...step, inputs: { ...step.inputs } })),
  };
}

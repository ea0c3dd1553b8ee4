import { computeOrderTotals, splitShippingTax } from "@backroom/domain";
import { addressLines } from "../documents/public";
import { explainedRelations, orderOfTotals } from "../orders/public";
import type { Order } from "../orders/view";
import type { InvoiceContent } from "./schema";

/** Relations that an invoice is made of. */
export const billedRelations = [
  explainedRelations,
  "billing_address.country",
  "shipping_address.country",
  "items.variant",
  "shipping_methods.shipping_option",
].join(",");

type Tax = InvoiceContent["taxes"][number];

/**
 * What an order read with `billedRelations` is billed with: the stored amounts, and how the taxes divide.
 * @throws Error when the stored amounts do not add up: such an invoice must not exist
 */
export function contentOf(order: Order, shop_name: string): InvoiceContent {
  const taxOf = lineTaxes(order);
  const lines = (order.items ?? []).map((item) => ({
    title: item.title,
    description: item.description,
    sku: item.variant?.sku ?? null,
    quantity: item.quantity,
    unit_price: item.unit_price,
    includes_tax: item.includes_tax,
    subtotal: item.subtotal ?? 0,
    discount_total: item.discount_total ?? 0,
    tax_total: item.tax_total ?? 0,
    total: item.total ?? 0,
    taxes: taxesOf(item.tax_lines, taxOf(item.id)),
  }));
  const shipping = (order.shipping_methods ?? []).map((method) => ({
    title: method.shipping_option?.name ?? "Shipping",
    includes_tax: method.includes_tax,
    subtotal: method.subtotal ?? 0,
    tax_total: method.tax_total ?? 0,
    total: method.total ?? 0,
    taxes: taxesOf(
      method.tax_lines,
      splitShippingTax({ ...method, tax_lines: method.tax_lines ?? [] }, method.tax_total ?? 0),
    ),
  }));
  const content: InvoiceContent = {
    shop_name,
    order: {
      id: order.id,
      display_id: order.display_id,
      email: order.email,
      created_at: order.created_at,
    },
    currency_code: order.currency_code,
    billing_address: addressLines(order.billing_address ?? order.shipping_address),
    shipping_address: addressLines(order.shipping_address),
    lines,
    shipping,
    discount_codes: (order.discounts ?? []).map(({ code }) => code),
    taxes: sumByRate([...lines, ...shipping].flatMap(({ taxes }) => taxes)),
    totals: {
      subtotal: order.subtotal,
      discount_total: order.discount_total,
      shipping_total: order.shipping_total,
      gift_card_total: order.gift_card_total,
      gift_card_tax_total: order.gift_card_tax_total,
      tax_total: order.tax_total,
      total: order.total,
    },
  };
  requireSums(content);
  return content;
}

/** Each rate of a line is rounded on its own: the steps of the computation tell the tax of each, in their order. */
function lineTaxes(order: Order): (itemId: string) => number[] {
  const taxes = new Map<string, number[]>();
  computeOrderTotals(orderOfTotals(order), ({ subject, amount, rounded }) => {
    if (amount.startsWith("tax:")) taxes.set(subject, [...(taxes.get(subject) ?? []), rounded]);
  });
  return (id) => taxes.get(id) ?? [];
}

const taxesOf = (
  rates: readonly { name: string; rate: number }[] | undefined,
  amounts: readonly number[],
): Tax[] => (rates ?? []).map(({ name, rate }, index) => ({ name, rate, tax: amounts[index] ?? 0 }));

function sumByRate(taxes: readonly Tax[]): Tax[] {
  const sums = new Map<string, Tax>();
  for (const { name, rate, tax } of taxes) {
    const key = JSON.stringify([rate, name]);
    sums.set(key, { name, rate, tax: (sums.get(key)?.tax ?? 0) + tax });
  }
  return [...sums.values()].sort((a, b) => b.rate - a.rate || a.name.localeCompare(b.name));
}

function requireSums({ order, lines, shipping, taxes, totals }: InvoiceContent): void {
  const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);
  const parts = [...lines, ...shipping];
  const isRight =
    parts.every((part) => sum(part.taxes.map(({ tax }) => tax)) === part.tax_total) &&
    sum(lines.map((line) => line.subtotal)) === totals.subtotal &&
    sum(shipping.map((method) => method.subtotal)) === totals.shipping_total &&
    sum(taxes.map(({ tax }) => tax)) - totals.gift_card_tax_total === totals.tax_total &&
    totals.subtotal +
      totals.shipping_total +
      totals.tax_total -
      totals.discount_total -
      totals.gift_card_total ===
      totals.total;
  if (!isRight) throw new Error(`The stored amounts of order ${order.id} do not add up (backroom doctor)`);
}

import { dayText, makePdf, type Paper } from "../documents/public";
import { moneyText } from "../notifications/public";
import type { InvoiceContent } from "./schema";
import type { Invoice } from "./view";

const percentText = new Intl.NumberFormat("en", { maximumFractionDigits: 4 });
const rateText = (taxes: readonly { rate: number }[]): string =>
  taxes.map(({ rate }) => `${percentText.format(rate)}\u00a0%`).join(" + ");

/** The rate of a region has no name of its own. */
const taxName = (name: string): string => (name === "default" ? "Tax" : name);

/** Prints an invoice from what was stored with it. */
export function invoicePdf(invoice: Invoice, content: InvoiceContent): Promise<Buffer> {
  const { order, shop_name } = content;
  const title = `Invoice ${invoice.number}`;
  const about = {
    title,
    author: shop_name,
    created: new Date(invoice.created_at),
    foot: `${shop_name} · ${title}`,
  };
  return makePdf(about, (paper) => {
    paper.text(shop_name, { size: 11 });
    paper.space(14);
    paper.text(title, { size: 18, font: "bold" });
    paper.space(10);
    paper.beside([
      { title: "Date", lines: [dayText(invoice.created_at)] },
      { title: "Order", lines: [`#${order.display_id}`] },
      { title: "Date of order", lines: [dayText(order.created_at)] },
    ]);
    paper.space(14);
    paper.beside([
      { title: "Bill to", lines: [...content.billing_address, order.email] },
      { title: "Ship to", lines: content.shipping_address },
    ]);
    paper.space(20);
    drawLines(paper, content);
    paper.space(8);
    drawSums(paper, content);
  });
}

function drawLines(paper: Paper, { lines, currency_code }: InvoiceContent): void {
  const money = (amount: number) => moneyText(amount, currency_code);
  paper.table(
    [
      { title: "Item", width: "rest" },
      { title: "Quantity", width: 50, align: "right" },
      { title: "Price", width: 85, align: "right" },
      { title: "Tax", width: 60, align: "right" },
      { title: "Amount without tax", width: 95, align: "right" },
    ],
    lines.map((line) => [
      { text: line.title, note: [line.description, line.sku].filter(Boolean).join(" · ") },
      String(line.quantity),
      { text: money(line.unit_price), note: line.includes_tax ? "with tax" : "" },
      rateText(line.taxes) || "–",
      {
        text: money(line.subtotal),
        note: line.discount_total === 0 ? "" : `${money(-line.discount_total)} discount`,
      },
    ]),
  );
}

function drawSums(paper: Paper, content: InvoiceContent): void {
  const { totals, shipping, taxes, discount_codes, currency_code } = content;
  const codes = discount_codes.length > 0 ? ` (${discount_codes.join(", ")})` : "";
  const rows: [string, number][] = [
    ["Subtotal", totals.subtotal],
    [`Discount${codes}`, -totals.discount_total],
    ...shipping.map((method): [string, number] => [
      ["Shipping", method.title, rateText(method.taxes)].filter(Boolean).join(" · "),
      method.subtotal,
    ]),
    ...taxes.map(({ name, rate, tax }): [string, number] => [
      `${taxName(name)} ${rateText([{ rate }])}`,
      tax,
    ]),
    ["Tax paid with gift cards", -totals.gift_card_tax_total],
    ["Gift cards", -totals.gift_card_total],
  ];
  const always = new Set(["Subtotal"]);
  paper.sums([
    ...rows
      .filter(([label, amount]) => amount !== 0 || always.has(label))
      .map(([label, amount]) => ({ label, amount: moneyText(amount, currency_code) })),
    { label: "Total tax", amount: moneyText(totals.tax_total, currency_code) },
    { label: "Total", amount: moneyText(totals.total, currency_code), isStrong: true },
  ]);
}

import type { Database } from "@backroom/db";
import type { HeardEvent } from "../core/job-source";
import { find } from "../core/read";
import { fulfillmentView } from "../fulfillments/view";
import type { Order } from "../orders/view";
import { refundView } from "../payments/view";
import { returnView } from "../returns/view";
import type { MailLine, Placed, Told } from "./mail";
import { moneyText } from "./money";

/** The part of a mail that differs by event. */
export async function toldOf(db: Database, event: HeardEvent, order: Order): Promise<Told | undefined> {
  const idOf = (name: string): string => {
    const id = event.data[name];
    return typeof id === "string" ? id : "";
  };
  switch (event.name) {
    case "order.placed":
      return placed(order);
    case "order.shipment_created": {
      const parcel = await find(db, fulfillmentView, idOf("fulfillment_id"), {
        expand: "items,tracking_links",
      });
      return (
        parcel && {
          kind: "shipped",
          lines: linesOf(order, parcel.items ?? []),
          tracking: (parcel.tracking_links ?? []).map((link) => ({
            number: link.tracking_number,
            url: link.url,
          })),
          address: addressOf(order),
        }
      );
    }
    case "order.refund_created": {
      const refund = await find(db, refundView, idOf("refund_id"));
      return refund && { kind: "refunded", amount: moneyText(refund.amount, order.currency_code) };
    }
    case "order.return_requested": {
      const asked = await find(db, returnView, idOf("return_id"), { expand: "items" });
      return (
        asked && {
          kind: "return_requested",
          lines: linesOf(order, asked.items ?? []),
          refund: moneyText(asked.refund_amount, order.currency_code),
        }
      );
    }
    default:
      return undefined;
  }
}

function placed(order: Order): Placed {
  const money = (amount: number) => moneyText(amount, order.currency_code);
  const sums: [string, number][] = [
    ["Subtotal", order.subtotal],
    ["Discount", -order.discount_total],
    ["Shipping", order.shipping_total],
    ["Tax", order.tax_total],
    ["Gift cards", -order.gift_card_total],
  ];
  return {
    kind: "placed",
    lines: (order.items ?? []).map((item) => ({
      title: item.title,
      quantity: item.quantity,
      amount: money(item.subtotal ?? item.unit_price * item.quantity),
    })),
    sums: sums
      .filter(([label, amount]) => amount !== 0 || label === "Subtotal")
      .map(([label, amount]) => ({ label, amount: money(amount) })),
    total: money(order.total),
    address: addressOf(order),
  };
}

function linesOf(order: Order, parts: readonly { item_id: string; quantity: number }[]): MailLine[] {
  const titles = new Map((order.items ?? []).map((item) => [item.id, item.title]));
  return parts.map(({ item_id, quantity }) => ({
    title: titles.get(item_id) ?? "Article",
    quantity,
    amount: null,
  }));
}

function addressOf({ shipping_address: address }: Order): string[] {
  if (!address) return [];
  const name = [address.first_name, address.last_name].filter(Boolean).join(" ");
  const city = [address.postal_code, address.city].filter(Boolean).join(" ");
  const country = address.country_code?.toUpperCase();
  return [
    name,
    address.company,
    address.address_1,
    address.address_2,
    city,
    address.province,
    country,
  ].filter((line): line is string => Boolean(line));
}

import type { Outputs } from "@/lib/api";

export type OpenReturn = Outputs["returns"]["get"]["return"];
export type OrderOfReturn = NonNullable<OpenReturn["order"]>;

/** What the person at the table needs: every line of the order with its codes, for a parcel holds what it holds. */
export const openRelations = [
  "items.reason",
  "items.item.variant",
  "order.items.variant",
  "order.payments",
  "shipping_method.shipping_option",
].join(",");

/** A line that may be in the parcel. */
export interface Countable {
  id: string;
  title: string;
  description: string | null;
  thumbnail: string | null;
  sku: string | null;
  /** Whatever a scanner may read off it, in small letters. */
  codes: readonly string[];
  /** Null: nobody said that it comes back. */
  requested: number | null;
  /** Units that can be taken back at all. */
  most: number;
  why: string | null;
}

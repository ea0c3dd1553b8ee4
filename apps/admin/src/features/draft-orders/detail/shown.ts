import type { Outputs } from "@/lib/api";

export type ShownDraft = Outputs["draftOrders"]["get"]["draft_order"];
export type ShownCart = NonNullable<ShownDraft["cart"]>;
export type ShownLine = NonNullable<ShownCart["items"]>[number];

export interface DraftProps {
  draft: ShownDraft;
  cart: ShownCart;
  currency: string;
  /** A paid draft is history. */
  isOpen: boolean;
}

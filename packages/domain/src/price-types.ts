import type { PriceListStatus, PriceListType } from "./constants";
import type { Instant } from "./instant";

export interface PriceListOfPrice {
  readonly id: string;
  readonly type: PriceListType;
  readonly status: PriceListStatus;
  readonly starts_at: Instant | null;
  readonly ends_at: Instant | null;
  readonly includes_tax: boolean;
  readonly customer_groups: readonly { readonly id: string }[];
}

/** A price row of one variant; `amount` in minor units, region prices carry the region's currency. */
export interface PriceCandidate {
  readonly id: string;
  readonly amount: number;
  readonly currency_code: string;
  readonly region_id: string | null;
  readonly min_quantity: number | null;
  readonly max_quantity: number | null;
  /** null for default prices */
  readonly price_list: PriceListOfPrice | null;
}

/**
 * How region prices and currency prices of the same variant meet:
 *
 * - `lowest_wins`: the lowest eligible amount, wherever it comes from. For lines of carts and draft orders,
 *   where customers have been charged that way (orders §5, kept).
 * - `region_price_first`: an eligible default price of the region puts all default currency prices out;
 *   price lists still compete with it. For what the catalog displays (catalog §2.16, Q41 improved).
 *
 * Under both, prices of other regions never count (Q43 improved) and an `override` list has no precedence
 * (Q40, kept).
 */
export type PriceRule = "lowest_wins" | "region_price_first";

/** For whom, where and how many. Currency and region flags say whether their prices include tax. */
export interface PriceContext {
  readonly rule: PriceRule;
  readonly region: { readonly id: string; readonly includes_tax: boolean } | null;
  /** The region's currency when there is a region. */
  readonly currency: { readonly code: string; readonly includes_tax: boolean } | null;
  /** Groups of the customer; null without a customer. */
  readonly customer_group_ids: readonly string[] | null;
  /** null when not known: prices with a `min_quantity` are out then */
  readonly quantity: number | null;
  /** Percent; they add up. null counts as 0 (Q42 improved). Compares prices with and without tax. */
  readonly tax_rates: readonly { readonly rate: number | null }[] | null;
  /** Without region and currency: also keep rows of price lists (`GET /variants`). */
  readonly include_price_lists?: boolean;
}

export type PriceLoss =
  | "price_list_draft"
  | "price_list_not_started"
  | "price_list_ended"
  | "customer_group_required"
  | "other_currency"
  | "other_region"
  | "price_list_not_asked_for"
  | "no_region_or_currency"
  | "quantity_unknown"
  | "below_min_quantity"
  | "above_max_quantity"
  | "region_price_first"
  | "higher_amount"
  | "same_amount_later";

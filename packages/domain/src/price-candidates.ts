import { toTime } from "./instant";
import type { PriceCandidate, PriceContext, PriceListOfPrice, PriceLoss } from "./price-types";

/** Why a row is not even a candidate in a context, or null (catalog §2.16 step 1, §2.15). */
export function rejectCandidate(price: PriceCandidate, context: PriceContext, now: Date): PriceLoss | null {
  const list = price.price_list === null ? null : rejectPriceList(price.price_list, context, now);
  if (list !== null) return list;
  const { region, currency } = context;
  if (region === null && currency === null) {
    const hides_lists = context.customer_group_ids === null && !context.include_price_lists;
    return price.price_list !== null && hides_lists ? "price_list_not_asked_for" : null;
  }
  if (price.region_id !== null) return price.region_id === region?.id ? null : "other_region";
  return price.currency_code === currency?.code ? null : "other_currency";
}

/** Why a candidate cannot be the calculated price, or null (catalog §2.16 step 3). */
export function rejectEligible(price: PriceCandidate, context: PriceContext): PriceLoss | null {
  if (context.region === null && context.currency === null) return "no_region_or_currency";
  // A bound of 0 means "no bound", as in the reference.
  const { min_quantity: min, max_quantity: max } = price;
  if (context.quantity === null) return min ? "quantity_unknown" : null;
  if (min && context.quantity < min) return "below_min_quantity";
  if (max && context.quantity > max) return "above_max_quantity";
  return null;
}

function rejectPriceList(list: PriceListOfPrice, context: PriceContext, now: Date): PriceLoss | null {
  if (list.status !== "active") return "price_list_draft";
  if (list.starts_at !== null && toTime(list.starts_at) >= now.getTime()) return "price_list_not_started";
  if (list.ends_at !== null && toTime(list.ends_at) <= now.getTime()) return "price_list_ended";
  const groups = new Set(context.customer_group_ids);
  const is_open = list.customer_groups.length === 0 || list.customer_groups.some(({ id }) => groups.has(id));
  return is_open ? null : "customer_group_required";
}

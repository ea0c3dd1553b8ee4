import type { PriceLoss } from "./price-types";

/** Why a price is not the one, in a sentence for staff; `selectPrice` finds the reason. */
export const priceLossText: Readonly<Record<PriceLoss, string>> = {
  price_list_draft: "Its price list is a draft.",
  price_list_not_started: "Its price list has not started yet.",
  price_list_ended: "Its price list has ended.",
  customer_group_required: "Its price list is for customer groups that the customer is not in.",
  other_currency: "It is a price of another currency.",
  other_region: "It is a price of another region.",
  price_list_not_asked_for: "Prices of lists do not count without a region or currency.",
  no_region_or_currency: "Without a region or currency nothing is chosen.",
  quantity_unknown: "It holds from a quantity on, and the quantity is not known.",
  below_min_quantity: "It holds from a higher quantity on.",
  above_max_quantity: "It holds up to a lower quantity.",
  region_price_first: "The region has a price of its own, which goes before that of its currency.",
  higher_amount: "Another price is lower.",
  same_amount_later: "Another price is as low and older.",
};

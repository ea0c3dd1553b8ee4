import { type Refusal, refuse } from "./decision";
import { type Instant, toTime } from "./instant";

export type GiftCardRefusalReason = "gift_card_disabled" | "gift_card_ended" | "region_not_covered";

/**
 * Whether a gift card may be attached to a cart of a region (orders §4): the first refusal, or null. Expired
 * cards are refused (improved; the reference does not look at `ends_at`).
 */
export function checkGiftCard(
  card: { readonly is_disabled: boolean; readonly region_id: string; readonly ends_at: Instant | null },
  context: { readonly region_id: string },
  now: Date,
): Refusal<GiftCardRefusalReason> | null {
  if (card.is_disabled)
    return refuse("gift_card_disabled", "not_allowed", "The gift card is disabled").refusal;
  if (card.ends_at !== null && toTime(card.ends_at) < now.getTime()) {
    return refuse("gift_card_ended", "not_allowed", "The gift card is expired").refusal;
  }
  if (card.region_id !== context.region_id) {
    return refuse("region_not_covered", "invalid_data", "The gift card is for another region").refusal;
  }
  return null;
}

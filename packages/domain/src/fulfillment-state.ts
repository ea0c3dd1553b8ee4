import type { Decision } from "./decision";
import type { Instant } from "./instant";
import { next, no, type TransitionTable } from "./state-machine";

/** A fulfillment has no status column: its two timestamps say where it is (orders §20.11). */
export const fulfillmentStates = ["created", "shipped", "canceled"] as const;
export type FulfillmentState = (typeof fulfillmentStates)[number];

export const parcelActions = ["ship", "cancel"] as const;
export type ParcelAction = (typeof parcelActions)[number];
export type ParcelRefusalReason = "fulfillment_shipped" | "fulfillment_canceled";

const shipped = no("fulfillment_shipped", "not_allowed", "The fulfillment has already been shipped");
const shippedStays = no(
  "fulfillment_shipped",
  "not_allowed",
  "The fulfillment has already been shipped: shipped goods cannot be canceled, take them back with a return",
);
const canceled = no("fulfillment_canceled", "not_allowed", "The fulfillment has been canceled");

/** orders §20.11; shipping or canceling twice is refused (Q-36, Q-37 improved). */
export const fulfillmentStateTransitions: TransitionTable<
  FulfillmentState,
  ParcelAction,
  FulfillmentState,
  ParcelRefusalReason
> = {
  created: { ship: "shipped", cancel: "canceled" },
  shipped: { ship: shipped, cancel: shippedStays },
  canceled: { ship: canceled, cancel: canceled },
};

/** Where a fulfillment is; both timestamps at once cannot be stored. */
export function fulfillmentStateOf(fulfillment: {
  readonly shipped_at: Instant | null;
  readonly canceled_at: Instant | null;
}): FulfillmentState {
  if (fulfillment.canceled_at !== null) return "canceled";
  return fulfillment.shipped_at === null ? "created" : "shipped";
}

/** The state of a fulfillment after an action, or why it may not happen. */
export function nextFulfillmentState(
  state: FulfillmentState,
  action: ParcelAction,
): Decision<FulfillmentState, ParcelRefusalReason> {
  return next(fulfillmentStateTransitions, state, action);
}

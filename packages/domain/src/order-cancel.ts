import type { ReturnStatus } from "./constants";
import { type Refusal, refuse } from "./decision";
import type { Instant } from "./instant";

interface Cancelable {
  readonly canceled_at: Instant | null;
}

export type OrderCancelRefusalReason =
  | "has_refunds"
  | "has_fulfillments"
  | "has_returns"
  | "has_swaps"
  | "has_claims";

/** Whether an order may be canceled, from what hangs on it (orders §8.6): the first refusal, or null. */
export function checkOrderCancel(order: {
  readonly refunds: readonly unknown[];
  readonly fulfillments: readonly Cancelable[];
  readonly returns: readonly { readonly status: ReturnStatus }[];
  readonly swaps: readonly Cancelable[];
  readonly claims: readonly Cancelable[];
}): Refusal<OrderCancelRefusalReason> | null {
  const isLive = ({ canceled_at }: Cancelable) => canceled_at === null;
  const no = (reason: OrderCancelRefusalReason, message: string) =>
    refuse(reason, "not_allowed", message).refusal;

  if (order.refunds.length > 0) return no("has_refunds", "An order with refunds cannot be canceled");
  if (order.fulfillments.some(isLive)) {
    return no("has_fulfillments", "Cancel all fulfillments before canceling the order");
  }
  if (order.returns.some(({ status }) => status !== "canceled")) {
    return no("has_returns", "Cancel all returns before canceling the order");
  }
  if (order.swaps.some(isLive)) return no("has_swaps", "Cancel all swaps before canceling the order");
  if (order.claims.some(isLive)) return no("has_claims", "Cancel all claims before canceling the order");
  return null;
}

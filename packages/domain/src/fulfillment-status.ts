import type { FulfillmentStatus, OrderStatus } from "./constants";
import type { Decision } from "./decision";
import { orderCanceled } from "./order-status";
import { next, type TransitionTable } from "./state-machine";

export const fulfillmentActions = [
  "fulfill_all",
  "fulfill_part",
  "cancel_fulfillment",
  "ship_all",
  "ship_part",
  "return_all",
  "return_part",
  "return_unrefundable",
  "cancel_order",
] as const;
/** `…_all`: all lines are fulfilled, shipped or returned afterwards; `return_unrefundable`: the refund is above the refundable amount. */
export type FulfillmentAction = (typeof fulfillmentActions)[number];
export type FulfillmentStatusRefusalReason = "order_canceled";

const anyState = {
  fulfill_all: "fulfilled",
  fulfill_part: "partially_fulfilled",
  cancel_fulfillment: "canceled",
  ship_all: "shipped",
  ship_part: "partially_shipped",
  return_all: "returned",
  return_part: "partially_returned",
  return_unrefundable: "requires_action",
  cancel_order: "canceled",
} as const;

/**
 * orders §20.3, for orders that are not canceled. The new value depends on the operation alone; only `shipped`
 * never goes back to a fulfilled state. `canceled` is an ordinary state here: it also follows from
 * canceling one fulfillment.
 */
export const fulfillmentTransitions: TransitionTable<
  FulfillmentStatus,
  FulfillmentAction,
  FulfillmentStatus,
  FulfillmentStatusRefusalReason
> = {
  not_fulfilled: anyState,
  partially_fulfilled: anyState,
  fulfilled: anyState,
  partially_shipped: anyState,
  shipped: { ...anyState, fulfill_all: "shipped", fulfill_part: "shipped" },
  partially_returned: anyState,
  returned: anyState,
  canceled: anyState,
  requires_action: anyState,
};

/**
 * The fulfillment status of an order after an action, or why it may not happen: on a canceled order only the
 * cancel actions remain.
 */
export function nextFulfillmentStatus(
  status: FulfillmentStatus,
  action: FulfillmentAction,
  order_status: OrderStatus,
): Decision<FulfillmentStatus, FulfillmentStatusRefusalReason> {
  const is_cancel = action === "cancel_fulfillment" || action === "cancel_order";
  if (order_status === "canceled" && !is_cancel) return { ok: false, refusal: orderCanceled };
  return next(fulfillmentTransitions, status, action);
}

interface QuantityLine {
  readonly quantity: number;
  readonly fulfilled_quantity: number | null;
  readonly shipped_quantity: number | null;
  readonly returned_quantity: number | null;
}

/**
 * Whether every line has all its units fulfilled, shipped or returned, to choose between `…_all` and `…_part`
 * (orders §9, §12.2). Null quantities mean 0.
 * @param lines the order's own, with the quantities after the operation
 */
export function isEveryLine(
  lines: readonly QuantityLine[],
  done: "fulfilled_quantity" | "shipped_quantity" | "returned_quantity",
): boolean {
  return lines.every((line) => (line[done] ?? 0) === line.quantity);
}

/**
 * The status that quantities alone show: for an order that keeps live fulfillments after one was canceled
 * (Q-35, the accepted improvement).
 */
export function deriveFulfillmentStatus(lines: readonly QuantityLine[]): FulfillmentStatus {
  const isAny = (done: keyof Omit<QuantityLine, "quantity">) => lines.some((line) => (line[done] ?? 0) > 0);
  if (isAny("returned_quantity")) {
    return isEveryLine(lines, "returned_quantity") ? "returned" : "partially_returned";
  }
  if (isAny("shipped_quantity"))
    return isEveryLine(lines, "shipped_quantity") ? "shipped" : "partially_shipped";
  if (isAny("fulfilled_quantity")) {
    return isEveryLine(lines, "fulfilled_quantity") ? "fulfilled" : "partially_fulfilled";
  }
  return "not_fulfilled";
}

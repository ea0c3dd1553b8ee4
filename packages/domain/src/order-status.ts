import type { OrderStatus } from "./constants";
import type { Decision } from "./decision";
import { next, no, type TransitionTable } from "./state-machine";

export const orderActions = ["complete", "archive", "cancel"] as const;
export type OrderAction = (typeof orderActions)[number];
export type OrderStatusRefusalReason = "order_canceled" | "order_not_completed";

export const orderCanceled = no("order_canceled", "not_allowed", "The order is canceled");
const notCompleted = no("order_not_completed", "not_allowed", "Only a completed order can be archived");

/**
 * orders §20.1, §8.6. Cancel has no guard on the order's own status, and canceling again changes nothing
 * (Q-28 improved: the caller repeats no effect when the status was already `canceled`). What hangs on the
 * order guards it: `checkOrderCancel`. No rule leads to `requires_action`.
 */
export const orderTransitions: TransitionTable<
  OrderStatus,
  OrderAction,
  OrderStatus,
  OrderStatusRefusalReason
> = {
  pending: { complete: "completed", archive: notCompleted, cancel: "canceled" },
  completed: { complete: "completed", archive: "archived", cancel: "canceled" },
  archived: { complete: "completed", archive: notCompleted, cancel: "canceled" },
  requires_action: { complete: "completed", archive: notCompleted, cancel: "canceled" },
  canceled: { complete: orderCanceled, archive: orderCanceled, cancel: "canceled" },
};

/** The status of an order after an action, or why it may not happen. */
export function nextOrderStatus(
  status: OrderStatus,
  action: OrderAction,
): Decision<OrderStatus, OrderStatusRefusalReason> {
  return next(orderTransitions, status, action);
}

import {
  checkOrderCancel,
  type FulfillmentStatus,
  fulfillmentStateOf,
  nextFulfillmentState,
  nextFulfillmentStatus,
  nextOrderStatus,
  nextPaymentStatus,
  nextReturnStatus,
  type OrderStatus,
  type PaymentStatus,
  type ReturnStatus,
  unfulfilledItems,
} from "@backroom/domain";
import type { ShownFulfillment, ShownOrder, ShownReturn } from "./shown";

/** What can be done with an order as a whole. */
export const orderSteps = [
  "capture",
  "fulfill",
  "ship",
  "complete",
  "archive",
  "return",
  "refund",
  "addShipping",
  "cancel",
] as const;
export type OrderStep = (typeof orderSteps)[number];

/** What comes next in the life of an order, the first that is possible. */
const usual: readonly OrderStep[] = ["capture", "fulfill", "ship", "complete", "archive"];

export interface Steps {
  primary: OrderStep | null;
  /** Everything that the server would not refuse, the primary one included. */
  possible: ReadonlySet<OrderStep>;
  /** What stands in the way of canceling, by the name of the rule; null when nothing does. */
  cancelBlock: NonNullable<ReturnType<typeof checkOrderCancel>>["reason"] | null;
}

/**
 * The states as the domain knows them. The columns have CHECKs on these words, and each table below answers for all of
 * them.
 */
const statesOf = (order: ShownOrder) => ({
  order: order.status as OrderStatus,
  payment: order.payment_status as PaymentStatus,
  fulfillment: order.fulfillment_status as FulfillmentStatus,
});

interface Paid {
  payments?: readonly { amount: number; captured_at: string | null }[] | undefined;
}

/** What was really taken; `paid_total` of v1 counts what is only promised, too. In minor units. */
export const capturedOf = ({ payments = [] }: Paid): number =>
  payments.reduce((sum, { amount, captured_at }) => (captured_at === null ? sum : sum + amount), 0);

/** What of the captured money is still there to be refunded, in minor units. */
export function refundableNow(order: ShownOrder): number {
  const captured = (order.payments ?? []).filter(({ captured_at }) => captured_at !== null);
  const left = captured.reduce((sum, { amount, amount_refunded }) => sum + amount - amount_refunded, 0);
  return Math.max(0, Math.min(order.refundable_amount, left));
}

export const fulfillable = (order: ShownOrder) =>
  unfulfilledItems((order.items ?? []).map((item) => ({ ...item, profile_id: null })));

export const canFulfillmentMove = (parcel: ShownFulfillment, action: "ship" | "cancel"): boolean =>
  nextFulfillmentState(fulfillmentStateOf(parcel), action).ok;

export const canReturnMove = ({ status }: Pick<ShownReturn, "status">, action: "receive" | "cancel") =>
  // As in `statesOf`; to cancel a canceled one again changes nothing, so it is not offered.
  status !== "canceled" && nextReturnStatus(status as ReturnStatus, action).ok;

/** Units of a line that are not returned yet. */
export const returnable = (item: { quantity: number; returned_quantity: number | null }): number =>
  item.quantity - (item.returned_quantity ?? 0);

/** The rules are the server's own tables, so that the page offers what the server accepts. */
export function stepsOf(order: ShownOrder): Steps {
  const state = statesOf(order);
  const isLive = state.order !== "canceled";
  const pays = (action: "capture" | "refund_part") => isLive && nextPaymentStatus(state.payment, action).ok;
  const moves = (action: "fulfill_part" | "ship_part") =>
    nextFulfillmentStatus(state.fulfillment, action, state.order).ok;
  const block = checkOrderCancel({
    refunds: order.refunds ?? [],
    fulfillments: order.fulfillments ?? [],
    returns: (order.returns ?? []).map(({ status }) => ({ status: status as ReturnStatus })),
    swaps: order.swaps ?? [],
    claims: order.claims ?? [],
  });
  const rules: Record<OrderStep, boolean> = {
    capture:
      pays("capture") &&
      (order.payments ?? []).some(({ captured_at, canceled_at }) => !captured_at && !canceled_at),
    fulfill:
      moves("fulfill_part") && (order.shipping_methods ?? []).length > 0 && fulfillable(order).length > 0,
    ship:
      moves("ship_part") && (order.fulfillments ?? []).some((parcel) => canFulfillmentMove(parcel, "ship")),
    complete: state.order !== "completed" && nextOrderStatus(state.order, "complete").ok,
    archive: nextOrderStatus(state.order, "archive").ok,
    return: isLive && (order.items ?? []).some((item) => returnable(item) > 0),
    refund: pays("refund_part") && refundableNow(order) > 0,
    addShipping: isLive,
    cancel: isLive && nextOrderStatus(state.order, "cancel").ok && block === null,
  };
  const possible = new Set(orderSteps.filter((step) => rules[step]));
  // An archived order is done with: completing it again is there, but nobody is pushed to it.
  const primary = state.order === "archived" ? null : (usual.find((step) => possible.has(step)) ?? null);
  return { primary, possible, cancelBlock: isLive ? (block?.reason ?? null) : null };
}

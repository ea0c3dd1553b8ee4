import type { ReturnStatus } from "./constants";
import type { Decision } from "./decision";
import { next, no, type TransitionTable } from "./state-machine";

export const returnActions = ["receive", "cancel"] as const;
export type ReturnAction = (typeof returnActions)[number];
export type ReturnStatusRefusalReason = "return_received" | "return_canceled";

const received = no("return_received", "not_allowed", "The return has already been received");
const receivedStays = no(
  "return_received",
  "not_allowed",
  "The return has been received: it cannot be canceled any more",
);
const canceled = no("return_canceled", "not_allowed", "The return is canceled: it cannot be received");

/** orders §20.4, §12.3: canceling again changes nothing. */
export const returnTransitions: TransitionTable<
  ReturnStatus,
  ReturnAction,
  ReturnStatus,
  ReturnStatusRefusalReason
> = {
  requested: { receive: "received", cancel: "canceled" },
  requires_action: { receive: "received", cancel: "canceled" },
  received: { receive: received, cancel: receivedStays },
  canceled: { receive: canceled, cancel: "canceled" },
};

/** The status of a return after an action, or why it may not happen. */
export function nextReturnStatus(
  status: ReturnStatus,
  action: ReturnAction,
): Decision<ReturnStatus, ReturnStatusRefusalReason> {
  return next(returnTransitions, status, action);
}

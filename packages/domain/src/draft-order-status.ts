import type { DraftOrderStatus } from "./constants";
import type { Decision } from "./decision";
import { next, no, type TransitionTable } from "./state-machine";

export const draftOrderActions = ["change", "pay", "delete"] as const;
/** `change` is every update of the draft or its lines. */
export type DraftOrderAction = (typeof draftOrderActions)[number];
export type DraftOrderRefusalReason = "draft_order_completed" | "draft_order_already_paid";

const completed = no("draft_order_completed", "not_allowed", "The draft order is completed");

/** orders §20.10; deleting a completed draft is `not_allowed` (Q-22 improved). */
export const draftOrderTransitions: TransitionTable<
  DraftOrderStatus,
  DraftOrderAction,
  DraftOrderStatus | "removed",
  DraftOrderRefusalReason
> = {
  open: { change: "open", pay: "completed", delete: "removed" },
  completed: {
    change: completed,
    pay: no("draft_order_already_paid", "duplicate_error", "The draft order is already paid"),
    delete: completed,
  },
};

/** The status of a draft order after an action, or why it may not happen. */
export function nextDraftOrderStatus(
  status: DraftOrderStatus,
  action: DraftOrderAction,
): Decision<DraftOrderStatus | "removed", DraftOrderRefusalReason> {
  return next(draftOrderTransitions, status, action);
}

import { accept, type Decision, refuse } from "./decision";
import type { ItemQuantity } from "./fulfillment-plan";

/** A line as returning it sees it; null for `returned_quantity` means 0. */
export interface ReturnableLine {
  readonly id: string;
  readonly title: string;
  readonly quantity: number;
  readonly returned_quantity: number | null;
}

export type ReturnPlanRefusalReason = "no_items" | "item_twice" | "unknown_item" | "above_unreturned";

/**
 * Whether so many units may be returned (orders §12.1, §12.2): each item once, on the order, and no more than is not
 * returned yet. Open returns keep nothing back: receiving enforces the limit.
 * @param lines of the order and of its swaps and claims
 */
export function checkReturnedItems<Line extends ReturnableLine>(
  lines: readonly Line[],
  items: readonly ItemQuantity[],
): Decision<{ line: Line; quantity: number }[], ReturnPlanRefusalReason> {
  if (!items.some(({ quantity }) => quantity > 0)) {
    return refuse("no_items", "invalid_data", "At least one item must be returned");
  }
  const byId = new Map(lines.map((line) => [line.id, line]));
  const seen = new Set<string>();
  const returned = [];
  for (const { item_id, quantity } of items) {
    const line = byId.get(item_id);
    if (line === undefined) {
      return refuse("unknown_item", "invalid_data", `Item ${item_id} is not on the order`);
    }
    if (seen.has(item_id)) return refuse("item_twice", "invalid_data", `Item ${item_id} is there twice`);
    seen.add(item_id);
    const left = line.quantity - (line.returned_quantity ?? 0);
    if (quantity > left) {
      return refuse(
        "above_unreturned",
        "not_allowed",
        `Cannot return ${quantity} of item ${item_id} (${line.title}): ${left} of ${line.quantity} are left`,
      );
    }
    returned.push({ line, quantity });
  }
  return accept(returned);
}

/** An item of a return as it was requested. */
export interface RequestedItem {
  readonly item_id: string;
  readonly quantity: number;
}

/** An item of a return after it was received. */
export interface ReceivedItem {
  readonly item_id: string;
  /** What arrived; 0 for a requested item that did not. */
  readonly quantity: number;
  readonly received_quantity: number;
  /** Null for an item that nobody asked to return. */
  readonly requested_quantity: number | null;
  /** Whether exactly what was requested arrived. */
  readonly is_requested: boolean;
}

/**
 * What the items of a return become when goods arrive (orders §12.2). A requested item that is left out arrived 0 times
 * (Q-41 improved); others than requested are added.
 * @param received each item once, as `checkReturnedItems` sees to
 */
export function mergeReceivedItems(
  requested: readonly RequestedItem[],
  received: readonly ItemQuantity[],
): ReceivedItem[] {
  const arrived = new Map(received.map(({ item_id, quantity }) => [item_id, quantity]));
  const asked = requested.map(({ item_id, quantity: requested_quantity }) => {
    const quantity = arrived.get(item_id) ?? 0;
    return {
      item_id,
      quantity,
      received_quantity: quantity,
      requested_quantity,
      is_requested: quantity === requested_quantity,
    };
  });
  const known = new Set(requested.map(({ item_id }) => item_id));
  const others = received
    .filter(({ item_id, quantity }) => !known.has(item_id) && quantity > 0)
    .map(({ item_id, quantity }) => ({
      item_id,
      quantity,
      received_quantity: quantity,
      requested_quantity: null,
      is_requested: false,
    }));
  return [...asked, ...others];
}

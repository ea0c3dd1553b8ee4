import { accept, type Decision, refuse } from "./decision";

/** A line of an order as fulfilling it sees it; null for `fulfilled_quantity` means 0. */
export interface FulfillableLine {
  readonly id: string;
  readonly title: string;
  readonly quantity: number;
  readonly fulfilled_quantity: number | null;
  /** Shipping profile of the product; null for custom lines. */
  readonly profile_id: string | null;
}

/** A shipping method of the order, with the profile of its option. */
export interface MethodOfOrder {
  readonly id: string;
  readonly profile_id: string;
}

/** So many units of a line. */
export interface ItemQuantity {
  readonly item_id: string;
  readonly quantity: number;
}

/** What goes out with one shipping method; at least one item. */
export interface PlannedFulfillment<Method extends MethodOfOrder> {
  readonly method: Method;
  readonly items: ItemQuantity[];
}

export type FulfillmentPlanRefusalReason =
  | "no_shipping_method"
  | "no_items"
  | "item_twice"
  | "unknown_item"
  | "above_ordered";

/**
 * How requested items become fulfillments (orders §9.1): one per shipping method, items split by the profile of
 * their product. Items that no method serves, custom lines among them, go with the first (Q-33 improved); parts
 * without items are left out, and an item that is not on the order is refused (Q-32 improved).
 * @param requested quantities of at least 1
 */
export function planFulfillment<Method extends MethodOfOrder>(
  order: { readonly lines: readonly FulfillableLine[]; readonly methods: readonly Method[] },
  requested: readonly ItemQuantity[],
): Decision<PlannedFulfillment<Method>[], FulfillmentPlanRefusalReason> {
  const [first] = order.methods;
  if (first === undefined) {
    return refuse("no_shipping_method", "not_allowed", "The order has no shipping method to fulfill it with");
  }
  if (requested.length === 0) return refuse("no_items", "invalid_data", "There is no item to fulfill");
  const lines = new Map(order.lines.map((line) => [line.id, line]));
  const seen = new Set<string>();
  const parts = new Map<Method, ItemQuantity[]>(order.methods.map((method) => [method, []]));
  for (const { item_id, quantity } of requested) {
    const line = lines.get(item_id);
    if (line === undefined) {
      return refuse("unknown_item", "invalid_data", `Item ${item_id} is not on the order`);
    }
    if (seen.has(item_id)) return refuse("item_twice", "invalid_data", `Item ${item_id} is there twice`);
    seen.add(item_id);
    const left = line.quantity - (line.fulfilled_quantity ?? 0);
    if (quantity > left) {
      return refuse(
        "above_ordered",
        "not_allowed",
        `Cannot fulfill ${quantity} of item ${item_id} (${line.title}): ${left} of ${line.quantity} are left`,
      );
    }
    const method = order.methods.find(({ profile_id }) => profile_id === line.profile_id) ?? first;
    parts.get(method)?.push({ item_id, quantity });
  }
  return accept(
    [...parts].filter(([, items]) => items.length > 0).map(([method, items]) => ({ method, items })),
  );
}

/** Everything of an order that is not fulfilled yet. */
export function unfulfilledItems(lines: readonly FulfillableLine[]): ItemQuantity[] {
  return lines
    .map((line) => ({ item_id: line.id, quantity: line.quantity - (line.fulfilled_quantity ?? 0) }))
    .filter(({ quantity }) => quantity > 0);
}

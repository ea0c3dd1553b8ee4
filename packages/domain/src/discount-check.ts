import { type Refusal, refuse } from "./decision";
import type { DiscountCondition, DiscountOfCheck } from "./discount-types";
import { toTime } from "./instant";

export interface DiscountContext {
  readonly region_id: string;
  /** Groups of the cart's customer; null when the cart has no customer. */
  readonly customer_group_ids: readonly string[] | null;
}

export type DiscountRefusalReason =
  | "usage_limit_reached"
  | "not_started"
  | "ended"
  | "disabled"
  | "parent_unusable"
  | "customer_required"
  | "region_not_covered"
  | "customer_not_eligible";

/**
 * Whether a discount may be put on a cart: the first refusal in the order of orders §3.1, or null. Product
 * conditions never refuse a code; they only decide which lines get an adjustment.
 *
 * A dynamic child whose parent is disabled or deleted is unusable (catalog Q47).
 */
export function checkDiscount(
  discount: DiscountOfCheck,
  context: DiscountContext,
  now: Date,
): Refusal<DiscountRefusalReason> | null {
  const { code, usage_limit, ends_at } = discount;
  const no = (
    reason: DiscountRefusalReason,
    why: string,
    type: "not_allowed" | "invalid_data" = "not_allowed",
  ) => refuse(reason, type, `Discount ${code} ${why}`).refusal;

  if (usage_limit && discount.usage_count >= usage_limit) {
    return no("usage_limit_reached", "has been used as often as it may be");
  }
  if (toTime(discount.starts_at) > now.getTime()) return no("not_started", "is not valid yet");
  if (ends_at !== null && toTime(ends_at) < now.getTime()) return no("ended", "is expired");
  if (discount.is_disabled) return no("disabled", "is disabled");
  if (hasUnusableParent(discount)) return no("parent_unusable", "belongs to a disabled or deleted discount");

  const groupConditions = discount.rule.conditions.filter(({ type }) => type === "customer_groups");
  if (groupConditions.length > 0 && context.customer_group_ids === null) {
    return no("customer_required", "is only valid for certain customers, and the cart has none");
  }
  if (!coversRegion(discount, context.region_id)) {
    return no("region_not_covered", "is not available in this region", "invalid_data");
  }
  const groups = new Set(context.customer_group_ids);
  if (!groupConditions.every((condition) => matchesCondition(condition, groups))) {
    return no("customer_not_eligible", "is not valid for this customer");
  }
  return null;
}

/**
 * Whether a discount is available in a region; a dynamic child has its parent's regions (orders §3.1). Also
 * decides which discounts a cart keeps when its region changes (orders §6.2).
 */
export function coversRegion(
  discount: Pick<DiscountOfCheck, "parent_discount_id" | "parent_discount" | "regions">,
  region_id: string,
): boolean {
  const regions =
    discount.parent_discount_id === null ? discount.regions : (discount.parent_discount?.regions ?? []);
  return regions.some(({ id }) => id === region_id);
}

/** `in` needs one of the ids to be listed, `not_in` none. */
export function matchesCondition(condition: DiscountCondition, ids: ReadonlySet<string>): boolean {
  const is_listed = condition.resource_ids.some((id) => ids.has(id));
  return condition.operator === "in" ? is_listed : !is_listed;
}

function hasUnusableParent({ parent_discount_id, parent_discount }: DiscountOfCheck): boolean {
  if (parent_discount_id === null) return false;
  return parent_discount === null || parent_discount.is_disabled || parent_discount.deleted_at !== null;
}

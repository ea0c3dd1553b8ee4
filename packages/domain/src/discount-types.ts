import type {
  DiscountAllocation,
  DiscountConditionOperator,
  DiscountConditionType,
  DiscountRuleType,
} from "./constants";
import type { Instant } from "./instant";

export interface DiscountCondition {
  readonly type: DiscountConditionType;
  readonly operator: DiscountConditionOperator;
  /** Ids of the products, types, collections, tags or customer groups the condition lists. */
  readonly resource_ids: readonly string[];
}

export interface DiscountRule {
  readonly type: DiscountRuleType;
  /** Percent for `percentage`, minor units for `fixed`, unused for `free_shipping`. */
  readonly value: number;
  readonly allocation: DiscountAllocation | null;
  readonly conditions: readonly DiscountCondition[];
}

/** What totals need to know about a discount. */
export interface DiscountOfTotals {
  readonly id: string;
  readonly rule: { readonly type: DiscountRuleType };
}

/** What adjustments need to know about a discount. */
export interface DiscountOfAdjustments {
  readonly id: string;
  readonly rule: DiscountRule;
}

/** What applying a code needs to know about a discount. */
export interface DiscountOfCheck extends DiscountOfAdjustments {
  readonly code: string;
  readonly is_disabled: boolean;
  readonly starts_at: Instant;
  readonly ends_at: Instant | null;
  readonly usage_limit: number | null;
  readonly usage_count: number;
  readonly regions: readonly { readonly id: string }[];
  /** Set on a dynamic child. */
  readonly parent_discount_id: string | null;
  /** The parent row, also when soft-deleted; null counts as deleted when `parent_discount_id` is set. */
  readonly parent_discount: {
    readonly is_disabled: boolean;
    readonly deleted_at: Instant | null;
    readonly regions: readonly { readonly id: string }[];
  } | null;
}

/** The one discount that changes line prices: the first that is not free shipping (orders §2.2). */
export function findValueDiscount<Discount extends DiscountOfTotals>(
  discounts: readonly Discount[],
): Discount | null {
  return discounts.find(({ rule }) => rule.type !== "free_shipping") ?? null;
}

/** True when any discount makes shipping free (orders §2.4). */
export function hasFreeShipping(discounts: readonly DiscountOfTotals[]): boolean {
  return discounts.some(({ rule }) => rule.type === "free_shipping");
}

import {
  type DiscountConditionType,
  type DiscountRuleType,
  discountConditionTypes,
  type Instant,
} from "@backroom/domain";
import { invalidField } from "../core/errors";
import type { DiscountConditionInput } from "./schema";

/** What holds between the fields of a discount (spec/catalog.md §2.17). */

/** @throws Refusal invalid_data for a percentage above 100. */
export function checkValue(type: DiscountRuleType, value: number): void {
  if (type === "percentage" && value > 100) {
    throw invalidField("rule.value", `${value} is above 100, which a percentage cannot be`);
  }
}

/** An amount is in one currency. @throws Refusal invalid_data for a fixed discount in several regions. */
export function checkRegionCount(type: DiscountRuleType, regionIds: readonly string[]): void {
  if (type === "fixed" && new Set(regionIds).size > 1) {
    throw invalidField("regions", "of a fixed discount can be one only");
  }
}

/** @throws Refusal invalid_data unless it ends after it starts. */
export function checkPeriod(startsAt: Instant, endsAt: Instant | null): void {
  if (endsAt !== null && new Date(endsAt).getTime() <= new Date(startsAt).getTime()) {
    throw invalidField("ends_at", "must be later than starts_at");
  }
}

/** The one kind of resource a condition lists, with the ids. */
export interface ConditionResources {
  type: DiscountConditionType;
  ids: string[];
}

/** @throws Refusal invalid_data unless exactly one list is given and names something. */
export function resourcesOf(condition: DiscountConditionInput, path: string): ConditionResources {
  const given = discountConditionTypes.filter((type) => condition[type] != null);
  const [type] = given;
  const ids = type ? (condition[type] ?? []) : [];
  if (!type || given.length > 1 || ids.length === 0) {
    throw invalidField(path, `must list exactly one of: ${discountConditionTypes.join(", ")}`);
  }
  return { type, ids: [...new Set(ids)] };
}

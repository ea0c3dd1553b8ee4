import type { DiscountAllocation, DiscountRuleType } from "@backroom/domain";
import type { ShownCondition } from "../conditions/resources";
import type { ShownDiscount } from "../shown";

export interface DiscountValues {
  code: string;
  type: DiscountRuleType;
  /** Percent or minor units; nothing for free shipping. */
  value: number | null;
  allocation: DiscountAllocation;
  /** Ids. */
  regions: string[];
  /** ISO 8601; without a beginning it is valid at once. */
  starts_at: string | null;
  ends_at: string | null;
  usage_limit: number | null;
  is_dynamic: boolean;
  valid_duration: string | null;
  description: string;
}

export const emptyValues: DiscountValues = {
  code: "",
  type: "percentage",
  value: null,
  allocation: "total",
  regions: [],
  starts_at: null,
  ends_at: null,
  usage_limit: null,
  is_dynamic: false,
  valid_duration: null,
  description: "",
};

export const valuesOf = (discount: ShownDiscount): DiscountValues => ({
  code: discount.code,
  type: discount.rule?.type ?? "percentage",
  value: discount.rule?.value ?? null,
  allocation: discount.rule?.allocation ?? "total",
  regions: (discount.regions ?? []).map(({ id }) => id).toSorted(),
  starts_at: discount.starts_at,
  ends_at: discount.ends_at,
  usage_limit: discount.usage_limit,
  is_dynamic: discount.is_dynamic,
  valid_duration: discount.valid_duration,
  description: discount.rule?.description ?? "",
});

/** What is sent to create it. A missing value is 0 for the schema; the form demands one by itself. */
export const createInputOf = (values: DiscountValues, conditions: readonly ShownCondition[]) => ({
  code: values.code.trim(),
  rule: {
    type: values.type,
    value: values.type === "free_shipping" ? 0 : (values.value ?? 0),
    allocation: values.allocation,
    description: values.description.trim() || null,
    conditions: conditions.map(({ type, operator, resources }) => ({
      operator,
      [type]: resources.map(({ id }) => id),
    })),
  },
  regions: values.regions,
  is_dynamic: values.is_dynamic,
  ...(values.starts_at ? { starts_at: values.starts_at } : {}),
  ends_at: values.ends_at,
  usage_limit: values.usage_limit,
  valid_duration: values.is_dynamic ? values.valid_duration : null,
});

const ofRule = ["value", "allocation", "description"] as const;

/** What is sent to change it: the changed fields, those of the rule under it. */
export function updateInputOf(id: string, ruleId: string, changed: Partial<DiscountValues>) {
  const { type: _fixed, is_dynamic: _fixedToo, value, allocation, description, starts_at, ...rest } = changed;
  const isRuleChanged = ofRule.some((name) => name in changed);
  return {
    id,
    ...rest,
    // A beginning cannot be taken away; emptied means at once.
    ...(starts_at === undefined ? {} : { starts_at: starts_at ?? new Date().toISOString() }),
    ...(isRuleChanged
      ? {
          rule: {
            id: ruleId,
            ...(value === undefined ? {} : { value: value ?? 0 }),
            ...(allocation === undefined ? {} : { allocation }),
            ...(description === undefined ? {} : { description: description.trim() || null }),
          },
        }
      : {}),
  };
}

/** The field of the form that a path of the API's input belongs to. */
export function fieldOf(path: string): string {
  const [first = "", second] = path.split(".");
  return first === "rule" ? (second ?? "value") : first;
}

import type { ShippingOptionPriceType, ShippingOptionRequirementType } from "@backroom/domain";
import { invalid, invalidField } from "../core/errors";
import { optionAbilities } from "../providers/manual";

/** The rules of shipping options that need no database (spec/catalog.md §2.9). */

interface Requirement {
  type: ShippingOptionRequirementType;
  amount: number;
}

/** @throws Refusal invalid_data for two of one type, or a maximum below the minimum. */
export function checkRequirements(requirements: readonly Requirement[]): void {
  const types = requirements.map((requirement) => requirement.type);
  const twice = types.find((type, index) => types.indexOf(type) !== index);
  if (twice) throw invalidField("requirements", `may hold one ${twice} at most`);
  const min = requirements.find(({ type }) => type === "min_subtotal");
  const max = requirements.find(({ type }) => type === "max_subtotal");
  if (min && max && max.amount < min.amount) {
    throw invalidField("requirements", `: max_subtotal ${max.amount} is below min_subtotal ${min.amount}`);
  }
}

/**
 * The amount as stored: null when the provider calculates it.
 * @throws Refusal invalid_data when the provider cannot calculate, or a flat rate has no amount.
 */
export function amountFor(option: {
  price_type: ShippingOptionPriceType;
  provider_id: string;
  data: Record<string, unknown>;
  amount?: number | null | undefined;
}): number | null {
  if (option.price_type === "calculated") {
    if (!optionAbilities[option.provider_id]?.canCalculate(option.data)) {
      throw invalid(`price_type: the fulfillment provider ${option.provider_id} cannot calculate prices`);
    }
    return null;
  }
  if (option.amount === null || option.amount === undefined) {
    throw invalidField("amount", "is required when price_type is flat_rate");
  }
  return option.amount;
}

/** @throws Refusal invalid_data when the provider does not offer an option with this data. */
export function checkData(provider_id: string, data: Record<string, unknown>): void {
  if (!optionAbilities[provider_id]?.accepts(data)) {
    throw invalid(`data is not an option of the fulfillment provider ${provider_id}`);
  }
}

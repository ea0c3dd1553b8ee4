import type { ShippingOptionRequirementType } from "./constants";
import { type Refusal, refuse } from "./decision";
import type { Instant } from "./instant";

/** A shipping option as carts see it; requirement amounts in minor units. */
export interface ShippingOptionOfCart {
  readonly name: string;
  readonly region_id: string;
  readonly is_return: boolean;
  readonly includes_tax: boolean;
  readonly requirements: readonly {
    readonly type: ShippingOptionRequirementType;
    readonly amount: number;
    readonly deleted_at?: Instant | null;
  }[];
}

export type ShippingOptionRefusalReason = "wrong_region" | "subtotal_too_low" | "subtotal_too_high";

/**
 * Whether a shipping option may be used on a cart (orders §6.3, catalog §2.9): the first refusal, or null.
 * `min_subtotal` is met at the amount itself, `max_subtotal` only below it. A tax-inclusive option compares
 * with item tax added. Return options are never refused, not even for their region.
 * @param cart `subtotal` of the lines before discounts and `item_tax_total`, minor units
 */
export function checkShippingOption(
  option: ShippingOptionOfCart,
  cart: { readonly region_id: string; readonly subtotal: number; readonly item_tax_total: number },
): Refusal<ShippingOptionRefusalReason> | null {
  if (option.is_return) return null;
  if (option.region_id !== cart.region_id) {
    const message = `Shipping option "${option.name}" is not available in the cart's region`;
    return refuse("wrong_region", "invalid_data", message).refusal;
  }
  const subtotal = option.includes_tax ? cart.subtotal + cart.item_tax_total : cart.subtotal;
  for (const { type, amount, deleted_at } of option.requirements) {
    if (deleted_at) continue;
    if (type === "min_subtotal" && amount > subtotal) {
      const message = `Shipping option "${option.name}" needs a subtotal of at least ${amount}`;
      return refuse("subtotal_too_low", "not_allowed", message).refusal;
    }
    if (type === "max_subtotal" && amount <= subtotal) {
      const message = `Shipping option "${option.name}" needs a subtotal below ${amount}`;
      return refuse("subtotal_too_high", "not_allowed", message).refusal;
    }
  }
  return null;
}

/**
 * What the built-in `manual` fulfillment provider can do. Real providers follow behind the same shape; it is
 * small on purpose (spec/catalog.md §2.6, §2.9).
 */
export interface FulfillmentOption {
  id: string;
  is_return?: boolean;
}

export const fulfillmentOptions: Readonly<Record<string, readonly FulfillmentOption[]>> = {
  manual: [{ id: "manual-fulfillment" }, { id: "manual-fulfillment-return", is_return: true }],
};

/** What a provider says about the `data` of a shipping option. */
export interface OptionAbilities {
  /** Whether it can work out the price of a shipment. */
  canCalculate(data: Record<string, unknown>): boolean;
  /** Whether an option with this data is one it offers. */
  accepts(data: Record<string, unknown>): boolean;
}

/** By hand everything can be sent, and nothing calculated. A provider that is not listed here can do neither. */
export const optionAbilities: Readonly<Record<string, OptionAbilities>> = {
  manual: { canCalculate: () => false, accepts: () => true },
};

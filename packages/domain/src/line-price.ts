import { accept, type Decision, refuse } from "./decision";
import type { PriceSelection } from "./price-selection";
import type { PriceCandidate } from "./price-types";

/** Price members of a generated line; `unit_price` in minor units. */
export interface LinePrice {
  readonly unit_price: number;
  readonly includes_tax: boolean;
  readonly should_merge: boolean;
}

/**
 * The unit price of a variant line (orders §5). An explicit price is taken as it is, negative as 0, always
 * without tax, and keeps the line from merging; otherwise the selected price counts, and without one the line
 * is refused. Decide for each entry of a request on its own.
 * @param explicit minor units, null when not given
 * @param selection of the variant's prices with the rule `lowest_wins`
 */
export function decideLinePrice(
  explicit: number | null | undefined,
  selection: PriceSelection<PriceCandidate>,
): Decision<LinePrice, "no_price"> {
  if (explicit !== null && explicit !== undefined) {
    return accept({ unit_price: Math.max(0, explicit), includes_tax: false, should_merge: false });
  }
  const { calculated } = selection;
  if (calculated === null) {
    return refuse("no_price", "invalid_data", "Cannot generate a line item for a variant without a price");
  }
  const { price, includes_tax } = calculated;
  return accept({ unit_price: price.amount, includes_tax, should_merge: true });
}

import { allocateByWeights } from "./allocation";
import { fromMicroPercent, sumMicroPercent } from "./rates";

/** A gift card to create; `value` and `balance` in minor units, `tax_rate` in percent. */
export interface GiftCardDraft {
  readonly value: number;
  readonly balance: number;
  readonly tax_rate: number | null;
}

/**
 * The cards a line with a gift-card product buys, one per unit (orders §4). A subtotal that does not divide
 * evenly is split so that the values add up to it; a line that costs nothing buys none.
 * @param subtotal the line's, in minor units
 */
export function planGiftCardIssue(
  line: { readonly quantity: number; readonly tax_lines: readonly { readonly rate: number | null }[] },
  subtotal: number,
  region: { readonly gift_cards_taxable: boolean },
): GiftCardDraft[] {
  if (subtotal <= 0) return [];
  const tax_rate = region.gift_cards_taxable ? fromMicroPercent(sumMicroPercent(line.tax_lines)) : null;
  const units: number[] = Array.from({ length: line.quantity }, () => 1);
  return allocateByWeights(subtotal, units).map((value) => ({ value, balance: value, tax_rate }));
}

/**
 * The tax rate of a card made by hand (catalog §2.18), percent: the region's at that moment, null when gift cards are
 * not taxed there or at nothing.
 */
export function giftCardTaxRate(region: {
  readonly gift_cards_taxable: boolean;
  readonly tax_rate: number;
}): number | null {
  return region.gift_cards_taxable && region.tax_rate > 0 ? region.tax_rate : null;
}

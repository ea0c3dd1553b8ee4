import { type Fraction, fraction, NANO } from "./exact";
import { toAmount, toExactInteger } from "./money";
import { sumMicroPercent, WHOLE_RATE } from "./rates";
import { roundPriceTax } from "./rounding";

/** Unrounded tax on a net amount given in nano-units. */
export function taxOnNet(net_nano: bigint, micro_percent: bigint): Fraction {
  return fraction(net_nano * micro_percent, NANO * WHOLE_RATE);
}

/** Unrounded tax contained in a gross amount of minor units: p × ρ / (1 + ρ) with the combined rate. */
export function taxInGross(gross: bigint, micro_percent: bigint): Fraction {
  return fraction(gross * micro_percent, WHOLE_RATE + micro_percent);
}

export interface PriceTax {
  /** Tax in minor units. */
  readonly tax: number;
  /** Price with tax in minor units. */
  readonly price_incl_tax: number;
}

/**
 * Tax of a displayed price or shipping option (catalog §2.7, §2.16 step 6): all rates combined, rounded once.
 * @param amount minor units
 * @param rates percent; they add up
 * @throws AmountError when the price with tax is out of range
 */
export function computePriceTax(
  amount: number,
  includes_tax: boolean,
  rates: readonly { readonly rate: number | null }[],
): PriceTax {
  const price = toExactInteger(amount, "amount");
  const micro = sumMicroPercent(rates);
  const tax = roundPriceTax(includes_tax ? taxInGross(price, micro) : taxOnNet(price * NANO, micro));
  return {
    tax: toAmount(tax, "tax"),
    price_incl_tax: toAmount(includes_tax ? price : price + tax, "price_incl_tax"),
  };
}

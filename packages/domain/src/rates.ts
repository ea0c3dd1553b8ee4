/** Micro-percent of 100 %. A rate of 7.25 (percent on the wire) is 7_250_000 inside. */
export const WHOLE_RATE = 100_000_000n;

/** Thrown for a rate that no tax can have: not a number, or −100 % and below. Inputs are checked at the edge. */
export class RateError extends Error {
  override readonly name = "RateError";
  constructor(rate: number) {
    super(`${rate} is not a usable percentage`);
  }
}

/**
 * A rate in percent as integer micro-percent; null counts as 0 (orders §2.8). Rates carry at most six
 * decimals, so the scaled double is nearest to the right integer.
 * @throws RateError when it is not finite or not above −100
 */
export function toMicroPercent(rate: number | null): bigint {
  if (rate === null) return 0n;
  if (!Number.isFinite(rate) || rate <= -100) throw new RateError(rate);
  return BigInt(Math.round(rate * 1e6));
}

/** Integer micro-percent as a percent number. */
export function fromMicroPercent(micro: bigint): number {
  return Number(micro) / 1e6;
}

/** Sum of rates in micro-percent; rates add up and do not compound (catalog §2.7). */
export function sumMicroPercent(rates: readonly { readonly rate: number | null }[]): bigint {
  return rates.reduce((sum, { rate }) => sum + toMicroPercent(rate), 0n);
}

/** An exact rational number; the denominator is positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Nano-units per minor unit. Line adjustments are the only fractional amounts (orders §3.2). */
export const NANO = 1_000_000_000n;

const MAX_DECIMALS = 18;

/** A fraction of two integers; `denominator` must be positive. */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  return { numerator, denominator };
}

/** An amount in nano-units as a fraction of minor units. */
export function fromNano(nano: bigint): Fraction {
  return { numerator: nano, denominator: NANO };
}

/**
 * A fractional amount of minor units (double) in integer nano-units, rounded to 1e-9. Whole and fractional
 * part are taken apart first: scaling the whole number by 1e9 would leave the exact range of doubles.
 */
export function toNano(amount: number): bigint {
  const size = Math.abs(amount);
  const whole = Math.trunc(size);
  const nano = BigInt(whole) * NANO + BigInt(Math.round((size - whole) * 1e9));
  return amount < 0 ? -nano : nano;
}

/** The nearest double; whole and fractional part apart, as in `toNano`. */
export function toNumber({ numerator, denominator }: Fraction): number {
  return Number(numerator / denominator) + Number(numerator % denominator) / Number(denominator);
}

/** Integer nano-units as the nearest double in minor units. */
export function nanoToNumber(nano: bigint): number {
  return toNumber(fromNano(nano));
}

/**
 * Decimal text of a fraction: exact when it ends within 18 decimals, else cut there and marked with "…".
 */
export function formatFraction({ numerator, denominator }: Fraction): string {
  const size = numerator < 0n ? -numerator : numerator;
  let rest = size % denominator;
  let decimals = "";
  while (rest !== 0n && decimals.length < MAX_DECIMALS) {
    rest *= 10n;
    decimals += String(rest / denominator);
    rest %= denominator;
  }
  const sign = numerator < 0n ? "-" : "";
  const point = decimals === "" ? "" : ".";
  return `${sign}${size / denominator}${point}${decimals}${rest === 0n ? "" : "…"}`;
}

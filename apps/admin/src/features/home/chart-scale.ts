/** Round steps from zero to at least the highest value: 0, 50, 100, 150. */
export function ticksUpTo(highest: number, most = 4): number[] {
  if (highest <= 0) return [0];
  const rough = highest / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, index) => index * step);
}

/** Points of a line in a square of 100 by 100, the first value at the left edge, zero at the bottom. */
export const pointsOf = (values: readonly number[], top: number): string =>
  values
    .map((value, index) => {
      const x = values.length > 1 ? (index / (values.length - 1)) * 100 : 50;
      return `${x.toFixed(2)},${(top > 0 ? 100 - (value / top) * 100 : 100).toFixed(2)}`;
    })
    .join(" ");

/**
 * Splits an integer amount by weights with the largest-remainder method: parts add up to `amount`, each is
 * less than one unit away from its exact share, a zero weight receives nothing, negating the amount negates
 * the parts. Equal remainders go to the earlier weight. Without any positive weight every part is 0.
 * @param amount minor units
 * @param weights integers, at least 0
 */
export function allocateByWeights(amount: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0n) return weights.map(() => 0);
  const size = BigInt(Math.abs(amount));
  const shares = weights.map((weight, index) => {
    const scaled = size * BigInt(weight);
    return { index, part: scaled / total, remainder: scaled % total };
  });
  let left = size - shares.reduce((sum, { part }) => sum + part, 0n);
  const byRemainder = [...shares].sort((a, b) => compareBig(b.remainder, a.remainder) || a.index - b.index);
  for (const share of byRemainder) {
    if (left === 0n) break;
    share.part += 1n;
    left -= 1n;
  }
  const sign = amount < 0 ? -1n : 1n;
  return shares.map(({ part }) => Number(sign * part));
}

function compareBig(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

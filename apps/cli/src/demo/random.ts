export type Random = {
  /** 0 ≤ x < 1 */
  next: () => number;
  chance: (probability: number) => boolean;
  /** Both ends included. */
  between: (low: number, high: number) => number;
  pick: <T>(list: readonly T[]) => T;
  weighted: <T>(list: readonly T[], weight: (item: T) => number) => T;
};

/** mulberry32: the same seed gives the same numbers on every machine. */
export const random = (seed: number): Random => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const weighted = <T>(list: readonly T[], weight: (item: T) => number): T => {
    let left = next() * list.reduce((sum, item) => sum + weight(item), 0);
    for (const item of list) {
      left -= weight(item);
      if (left < 0) return item;
    }
    const last = list.at(-1);
    if (last === undefined) throw new Error("nothing to choose from");
    return last;
  };
  return {
    next,
    weighted,
    chance: (probability) => next() < probability,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (list) => weighted(list, () => 1),
  };
};

/** A stable number from a text (FNV-1a). */
export const hash = (text: string): number => {
  let value = 2_166_136_261;
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 16_777_619);
  return value >>> 0;
};

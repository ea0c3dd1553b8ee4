import { isDeepEqual } from "./deep-equal";
import type { Metadata } from "./metadata";

export interface MergeableLine {
  readonly variant_id: string | null;
  /** False for lines with an explicit unit price. */
  readonly should_merge: boolean;
  readonly metadata: Metadata | null;
}

/**
 * Whether two lines become one (orders §7.4): same variant, both mergeable, deep-equal metadata. Null and `{}`
 * both mean "no metadata". Custom lines never merge.
 */
export function canMergeLines(a: MergeableLine, b: MergeableLine): boolean {
  if (a.variant_id === null || a.variant_id !== b.variant_id) return false;
  return a.should_merge && b.should_merge && isDeepEqual(a.metadata ?? {}, b.metadata ?? {});
}

/** The first line a new one merges into, or null; the caller adds the quantities and re-selects the price. */
export function findMergeTarget<Line extends MergeableLine>(
  lines: readonly Line[],
  added: MergeableLine,
): Line | null {
  return lines.find((line) => canMergeLines(line, added)) ?? null;
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** How long to wait after the first, the second … failed attempt; after the last of these it is given up. */
const waits = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour];

/** A webhook to which nothing has arrived for so long is switched off. */
export const disableAfterMillis = 5 * 24 * hour;

/** When to try again; up to a tenth later, so that not all that failed together come back together. */
export function nextAttemptAfter(failed: number, now: Date): Date | undefined {
  const wait = waits[failed - 1];
  return wait === undefined ? undefined : new Date(now.getTime() + wait * (1 + Math.random() / 10));
}

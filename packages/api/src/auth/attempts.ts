import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Config } from "../config";
import { Refusal } from "../core/errors";

/** Attempts per quarter of an hour and key: guessing is slow, a whole office is not locked out. */
const windowSeconds = 15 * 60;
const limiters = new Map<number, RateLimiterMemory>();
const limiterOf = ({ signInAttempts: points }: Config): RateLimiterMemory => {
  const known = limiters.get(points) ?? new RateLimiterMemory({ points, duration: windowSeconds });
  limiters.set(points, known);
  return known;
};

/** Counts a try to name a password. @throws Refusal rate_limited after too many */
export async function countAttempt(config: Config, key: string): Promise<void> {
  try {
    await limiterOf(config).consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const retryAfter = Math.ceil(refused.msBeforeNext / 1_000);
    const minutes = Math.ceil(retryAfter / 60);
    throw new Refusal("rate_limited", `Too many attempts to sign in. Try again in ${minutes} minutes.`, {
      retryAfter,
    });
  }
}

/** The password was right: earlier mistakes are forgotten. */
export async function forgetAttempts(config: Config, key: string): Promise<void> {
  await limiterOf(config).delete(key);
}

import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Config } from "../config";
import { Refusal } from "../core/errors";

/** Attempts per quarter of an hour: guessing is slow, a whole office is not locked out. */
const windowSeconds = 15 * 60;
/** One address may try as many times at all accounts together: a password tried on each account is a guess too. */
const perAddress = 10;

/** What attempts are counted by. */
interface Attempt {
  /** The account, as the caller names it. */
  account: string;
  /** Where the caller is; left out where that is not known, as all would count together then. */
  address?: string | undefined;
}

const limiters = new Map<number, RateLimiterMemory>();
const limiterOf = (points: number): RateLimiterMemory => {
  const known = limiters.get(points) ?? new RateLimiterMemory({ points, duration: windowSeconds });
  limiters.set(points, known);
  return known;
};

const ofAccount = ({ signInAttempts }: Config) => limiterOf(signInAttempts);
const ofAddress = ({ signInAttempts }: Config) => limiterOf(signInAttempts * perAddress);
const accountKey = ({ account, address = "" }: Attempt) => `${address}|${account}`;
const addressKey = (address: string) => `address|${address}`;

/** Counts a try to name a password. @throws Refusal rate_limited after too many */
export async function countAttempt(config: Config, attempt: Attempt): Promise<void> {
  try {
    // The address first: names of accounts are the caller's to make up, and each that is counted takes memory.
    if (attempt.address !== undefined) await ofAddress(config).consume(addressKey(attempt.address));
    await ofAccount(config).consume(accountKey(attempt));
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const retryAfter = Math.ceil(refused.msBeforeNext / 1_000);
    const minutes = Math.ceil(retryAfter / 60);
    throw new Refusal("rate_limited", `Too many attempts to sign in. Try again in ${minutes} minutes.`, {
      retryAfter,
    });
  }
}

/** The password was right: earlier mistakes with the account are forgotten, and this was none of the address. */
export async function forgetAttempts(config: Config, attempt: Attempt): Promise<void> {
  await ofAccount(config).delete(accountKey(attempt));
  if (attempt.address !== undefined) await ofAddress(config).reward(addressKey(attempt.address));
}

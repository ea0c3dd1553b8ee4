import type { Database } from "@backroom/db";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Config } from "../config";
import { Refusal } from "../core/errors";
import { passwordMatches } from "../core/passwords";
import type { Role } from "../permissions";

export interface SignedInUser {
  id: string;
  email: string;
  first_name: string | null;
  last_name: string | null;
  role: Role;
  session_version: number;
}

/** Attempts per quarter of an hour, by address and e-mail: guessing is slow, a whole office is not locked out. */
const windowSeconds = 15 * 60;
const limiters = new Map<number, RateLimiterMemory>();
const limiterOf = (points: number): RateLimiterMemory => {
  const known = limiters.get(points) ?? new RateLimiterMemory({ points, duration: windowSeconds });
  limiters.set(points, known);
  return known;
};

/**
 * Checks an e-mail and a password. Unknown users, users without a password and wrong passwords look alike and
 * take the same time (catalog.md §2.1).
 * @throws Refusal unauthorized, or rate_limited after too many failures.
 */
export async function signIn(
  db: Database,
  config: Config,
  ip: string,
  credentials: { email: string; password: string },
): Promise<SignedInUser> {
  const email = credentials.email.toLowerCase();
  const limiter = limiterOf(config.signInAttempts);
  const key = `${ip}|${email}`;
  await consume(limiter, key);
  const user = await db
    .selectFrom("user")
    .select(["id", "email", "first_name", "last_name", "role", "session_version", "password_hash"])
    .where("email", "=", email)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (!(await passwordMatches(user?.password_hash, credentials.password)) || !user) {
    throw new Refusal("unauthorized", "Unauthorized");
  }
  await limiter.delete(key);
  const { password_hash: _hash, role, ...known } = user;
  return { ...known, role: roleOf(role) };
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const retryAfter = Math.ceil(refused.msBeforeNext / 1_000);
    const minutes = Math.ceil(retryAfter / 60);
    throw new Refusal("rate_limited", `Too many attempts to sign in. Try again in ${minutes} minutes.`, {
      retryAfter,
    });
  }
}

/** The column has a CHECK on these words; anything else counts as the least privileged. */
export const roleOf = (role: string): Role => (role === "admin" || role === "developer" ? role : "member");

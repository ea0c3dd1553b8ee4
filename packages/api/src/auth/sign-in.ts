import type { Database } from "@backroom/db";
import type { Config } from "../config";
import { Refusal } from "../core/errors";
import { passwordMatches } from "../core/passwords";
import type { Role } from "../permissions";
import { countAttempt, forgetAttempts } from "./attempts";

export interface SignedInUser {
  id: string;
  email: string;
  first_name: string | null;
  last_name: string | null;
  role: Role;
  session_version: number;
}

/**
 * Checks an e-mail and a password. Unknown users, users without a password and wrong passwords look alike and
 * take the same time (catalog.md §2.1).
 * @param address where the caller is, undefined where nobody can tell
 * @throws Refusal unauthorized, or rate_limited after too many failures.
 */
export async function signIn(
  db: Database,
  config: Config,
  address: string | undefined,
  credentials: { email: string; password: string },
): Promise<SignedInUser> {
  const email = credentials.email.toLowerCase();
  const attempt = { account: email, address };
  await countAttempt(config, attempt);
  const user = await db
    .selectFrom("user")
    .select(["id", "email", "first_name", "last_name", "role", "session_version", "password_hash"])
    .where("email", "=", email)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (!(await passwordMatches(user?.password_hash, credentials.password)) || !user) {
    throw new Refusal("unauthorized", "Unauthorized");
  }
  await forgetAttempts(config, attempt);
  const { password_hash: _hash, role, ...known } = user;
  return { ...known, role: roleOf(role) };
}

/** The column has a CHECK on these words; anything else counts as the least privileged. */
export const roleOf = (role: string): Role => (role === "admin" || role === "developer" ? role : "member");

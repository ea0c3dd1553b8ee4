import { decodeJwt, jwtVerify, SignJWT } from "jose";

/** A token that resets a password, as v1 makes it (spec/catalog.md §2.2). */
interface ResetUser {
  id: string;
  email: string;
  password_hash: string | null;
}

const minutes = 15;

/** The password it is to replace signs it: once that is changed, the token is worth nothing. */
const keyOf = ({ password_hash }: ResetUser) => new TextEncoder().encode(password_hash ?? "");

/** @returns undefined for a user who has no password to replace. */
export const signResetToken = async (user: ResetUser): Promise<string | undefined> =>
  user.password_hash === null
    ? undefined
    : new SignJWT({ user_id: user.id, email: user.email })
        .setProtectedHeader({ alg: "HS256" })
        .setIssuedAt()
        .setExpirationTime(`${minutes}m`)
        .sign(keyOf(user));

/** What a token says of itself, unchecked; undefined when it is no JWT. */
export function claimedEmail(token: string): { email: string | undefined } | undefined {
  try {
    const { email } = decodeJwt(token);
    return { email: typeof email === "string" ? email : undefined };
  } catch {
    return undefined;
  }
}

/** Whether the token is this user's, of the password the user has now, and not too old. */
export async function resetsPasswordOf(user: ResetUser, token: string): Promise<boolean> {
  if (user.password_hash === null) return false;
  try {
    const { payload } = await jwtVerify(token, keyOf(user), {
      algorithms: ["HS256"],
      requiredClaims: ["exp"],
    });
    return payload.user_id === user.id;
  } catch {
    return false;
  }
}

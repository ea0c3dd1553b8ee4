import { randomUUID } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";
import type { Config } from "../config";

/** As v1: the row says until when an invite may be accepted, its token has no end (catalog.md §2.3). */
interface InviteClaims {
  invite_id: string;
  user_email: string;
  role: string;
}

const keyOf = (config: Config): Uint8Array => new TextEncoder().encode(config.jwtSecret);

/** No two tokens are alike, those of one invite either. It signs nobody in: it has no `domain`. */
export const signInviteToken = (config: Config, claims: InviteClaims): Promise<string> =>
  new SignJWT({ ...claims })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuedAt()
    .setJti(randomUUID())
    .sign(keyOf(config));

/** @returns the id of the invite a token of ours is for, undefined for anything else. */
export async function inviteIdOf(config: Config, token: string): Promise<string | undefined> {
  try {
    const { payload } = await jwtVerify(token, keyOf(config), { algorithms: ["HS256"] });
    return typeof payload.invite_id === "string" ? payload.invite_id : undefined;
  } catch {
    // Not signed by us, or no JWT at all.
    return undefined;
  }
}

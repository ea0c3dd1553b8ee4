import { createHash, createHmac, randomBytes } from "node:crypto";

/** Secrets are random and long, so one round of hashing hides them; only hashes are stored. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** Of a session cookie; keyed, so that a copy of the table alone cannot be matched against guesses. */
export const sessionHash = (token: string, cookieSecret: string): string =>
  createHmac("sha256", cookieSecret).update(token).digest("hex");

export const apiTokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");

/** How a stored API token is shown: its last four characters; of a short one nothing, they would give it away. */
export const apiTokenHint = (token: string): string => (token.length < 16 ? "" : token.slice(-4));

import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import type { Config } from "../config";

/** Signing secrets as https://www.standardwebhooks.com writes them: a prefix and random bytes as base64. */
const prefix = "whsec_";

export const newSecret = (): string => prefix + randomBytes(32).toString("base64");

const keyOf = ({ cookieSecret }: Config): Buffer =>
  Buffer.from(hkdfSync("sha256", cookieSecret, "", "backroom webhook secrets", 32));

/** How a secret is stored. It belongs to one webhook: copied to another row it cannot be read. */
export function sealSecret(config: Config, webhookId: string, secret: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(config), iv).setAAD(Buffer.from(webhookId));
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64");
}

/** @throws Error when it was stored under another key */
export function openSecret(config: Config, webhookId: string, stored: string): string {
  const bytes = Buffer.from(stored, "base64");
  const decipher = createDecipheriv("aes-256-gcm", keyOf(config), bytes.subarray(0, 12))
    .setAAD(Buffer.from(webhookId))
    .setAuthTag(bytes.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
  } catch (cause) {
    throw new Error("The secret cannot be read since COOKIE_SECRET has changed: give the webhook a new one", {
      cause,
    });
  }
}

interface Message {
  id: string;
  /** Seconds. */
  timestamp: number;
  body: string;
}

/** The headers of a message: a signature per secret, so that a receiver may still hold the one before. */
export function signedHeaders(secrets: readonly string[], { id, timestamp, body }: Message) {
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), "base64");
    return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
  });
  return {
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": signatures.join(" "),
  };
}

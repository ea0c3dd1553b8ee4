import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import type { Config } from "../config";

/** Signed links to protected files on the disk: whoever holds one may download until it expires. */
interface Link {
  expires: string;
  signature: string;
}

/** A key of its own: what is signed with it can never pass for anything else that the secret protects. */
const linkKey = (config: Config): Buffer =>
  Buffer.from(hkdfSync("sha256", config.cookieSecret, "", "backroom: links to protected files", 32));

const sign = (config: Config, key: string, expires: string): Buffer =>
  createHmac("sha256", linkKey(config)).update(`${key}\n${expires}`).digest();

/** @param until moment it expires, in milliseconds */
export function signLink(config: Config, key: string, until: number): Link {
  const expires = String(Math.floor(until / 1000));
  return { expires, signature: sign(config, key, expires).toString("base64url") };
}

export function isGoodLink(config: Config, key: string, link: Partial<Link>, now: number): boolean {
  const { expires = "", signature = "" } = link;
  if (!/^\d{1,12}$/.test(expires)) return false;
  const given = Buffer.from(signature, "base64url");
  const expected = sign(config, key, expires);
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  return isOurs && Number(expires) * 1000 > now;
}

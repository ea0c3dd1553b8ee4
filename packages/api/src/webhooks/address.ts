import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";
import type { Config } from "../config";

/** An address that messages may go to; the name is not looked up a second time. */
export interface Target {
  address: string;
  family: 4 | 6;
}

/** Asks for all addresses of a name. */
export type Resolve = (host: string) => Promise<{ address: string; family: number }[]>;

const askSystem: Resolve = (host) => lookup(host, { all: true });

/** What is not the open internet (IANA's registries of special-purpose addresses). */
const special = new BlockList();
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const) {
  special.addSubnet(network, bits, "ipv4");
}
/** Global unicast, without what leads back to IPv4 addresses (Teredo, 6to4) and documentation. */
const global6 = new BlockList();
global6.addSubnet("2000::", 3, "ipv6");
const special6 = new BlockList();
for (const [network, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const) {
  special6.addSubnet(network, bits, "ipv6");
}

/** True for what a server in the open internet has. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !special.check(address, "ipv4");
  // IPv4 in the clothes of IPv6 is outside of 2000::/3, and so refused like all else there.
  return family === 6 && global6.check(address, "ipv6") && !special6.check(address, "ipv6");
}

const bare = (url: URL): string => url.hostname.replace(/^\[|\]$/g, "");

const isLocal = (host: string): boolean =>
  host === "localhost" ||
  host.endsWith(".localhost") ||
  host === "::1" ||
  (isIP(host) === 4 && host.startsWith("127."));

/** Finds fault with an address as far as that can be told without looking its name up. @returns what is wrong */
export function faultOfUrl(config: Config, text: string): string | undefined {
  if (!URL.canParse(text)) return "must be an address such as https://example.com/hooks";
  const url = new URL(text);
  const host = bare(url);
  const isPlainHere = url.protocol === "http:" && config.env !== "production" && isLocal(host);
  if (url.protocol !== "https:" && !isPlainHere) return "must begin with https://";
  if (url.username !== "" || url.password !== "") return "must not hold a user name or password";
  const isInside = isLocal(host) || (isIP(host) !== 0 && !isPublicAddress(host));
  if (isInside && !config.webhooks.allowPrivate) return "must not be a private or local address";
  return undefined;
}

/**
 * Where a message to this address goes: the connection is made to what was checked here, whatever the name says a
 * moment later. One forbidden address among several is enough to refuse.
 * @throws Error with the reason
 */
export async function targetOf(config: Config, url: URL, resolve: Resolve = askSystem): Promise<Target> {
  const fault = faultOfUrl(config, url.href);
  if (fault) throw new Error(`The address ${fault}`);
  const host = bare(url);
  const found = isIP(host) === 0 ? await resolve(host) : [{ address: host, family: isIP(host) }];
  const [first] = found;
  if (!first) throw new Error(`${host} has no address`);
  const forbidden = found.find(({ address }) => !isPublicAddress(address));
  if (forbidden && !config.webhooks.allowPrivate) {
    throw new Error(`${host} leads to the private or local address ${forbidden.address}`);
  }
  return { address: first.address, family: first.family === 6 ? 6 : 4 };
}

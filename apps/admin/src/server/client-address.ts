import type { Config } from "@backroom/api";

type HeaderSource = Headers | Readonly<Record<string, unknown>> | undefined;

/**
 * Where a caller is, for counting attempts to sign in. Anybody can send X-Forwarded-For and Next does not show the
 * socket, so without a trusted proxy nobody can tell: attempts are counted by account alone then, which slows
 * guessing down whatever headers it comes with.
 */
export function clientAddress(config: Pick<Config, "trustProxy">, headers: HeaderSource): string | undefined {
  if (!config.trustProxy) return undefined;
  const value = headers instanceof Headers ? headers.get("x-forwarded-for") : headers?.["x-forwarded-for"];
  // The nearest proxy writes the last entry; those before it are the caller's own claims.
  return (typeof value === "string" && value.split(",").at(-1)?.trim()) || undefined;
}

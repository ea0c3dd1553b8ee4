import type { Config } from "@backroom/api";

type HeaderSource = Headers | Readonly<Record<string, unknown>> | undefined;

/**
 * Whom sign-in attempts are counted for. Anybody can send X-Forwarded-For and Next does not show the socket, so
 * without a trusted proxy all count together: that slows guessing down whatever headers it comes with.
 */
export function clientAddress(config: Config, headers: HeaderSource): string {
  if (!config.trustProxy) return "admin";
  const value = headers instanceof Headers ? headers.get("x-forwarded-for") : headers?.["x-forwarded-for"];
  // The nearest proxy writes the last entry; those before it are the caller's own claims.
  return (typeof value === "string" && value.split(",").at(-1)?.trim()) || "admin";
}

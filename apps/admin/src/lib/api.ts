import type { AppRouter } from "@backroom/api";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { createTRPCContext } from "@trpc/tanstack-react-query";

export const { TRPCProvider, useTRPC: useApi, useTRPCClient: useApiClient } = createTRPCContext<AppRouter>();

export type Api = ReturnType<typeof useApi>;
export type Inputs = inferRouterInputs<AppRouter>;
export type Outputs = inferRouterOutputs<AppRouter>;

/** What a write carries beside its input. */
export interface WriteOptions {
  /** The same for every try of the same form: the server makes one record of them. */
  idempotencyKey?: string;
  /** `updated_at` of the record as it was seen; the write is refused when someone saved since. */
  seen?: string;
  isDryRun?: boolean;
  /** Of the amounts in the input, for what a refusal says about them. */
  currency?: string | undefined;
}

/** For the options of a call on `useApiClient()`. */
export function withHeaders({ idempotencyKey, seen, isDryRun, currency }: WriteOptions) {
  const headers: Record<string, string> = {};
  if (idempotencyKey) headers["idempotency-key"] = idempotencyKey;
  if (seen) headers["if-match"] = `"${seen}"`;
  if (isDryRun) headers["dry-run"] = "true";
  return { context: { headers, ...(currency ? { currency } : {}) } };
}

/** Random and unguessable; `crypto.randomUUID` is missing where the admin is reached without TLS. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

export interface DryRunEvent {
  name: string;
  resource_type: string;
  resource_id: string;
}

/** What a dry run adds to the answer; the types of answers do not name it. */
export function eventsOf(answer: object): DryRunEvent[] {
  const { dry_run } = answer as { dry_run?: { events?: DryRunEvent[] } };
  return dry_run?.events ?? [];
}

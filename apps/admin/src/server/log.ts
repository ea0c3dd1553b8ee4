import { toRefusal } from "@backroom/api";

/** Refusals are answers; what nobody expected is for whoever runs the shop, found by the id the user can copy. */
export function logUnexpected(error: unknown, path: string | undefined, requestId: string): void {
  const refusal = toRefusal(error);
  if (refusal.status < 500) return;
  const cause = refusal.details.cause ?? error;
  const reason = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  process.stderr.write(
    `${JSON.stringify({ level: "error", request_id: requestId, path, kind: refusal.kind, reason })}\n`,
  );
}

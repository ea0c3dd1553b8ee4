import { useRef } from "react";
import { newKey } from "./api";

/**
 * The idempotency key of a write: tries of the same body share one until the server has answered, so that a lost
 * answer or a second click never makes a second record.
 */
export function useAttemptKey() {
  const attempt = useRef<{ key: string; body: string } | null>(null);
  return {
    keyFor: (body: unknown): string => {
      const text = JSON.stringify(body ?? null);
      if (attempt.current?.body !== text) attempt.current = { key: newKey(), body: text };
      return attempt.current.key;
    },
    answered: () => {
      attempt.current = null;
    },
  };
}

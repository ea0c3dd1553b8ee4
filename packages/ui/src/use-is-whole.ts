import { useDeferredValue, useState } from "react";

/** When the browser last went back or forward, on the clock of `performance.now()`. */
let wentAt = Number.NEGATIVE_INFINITY;
if (typeof window !== "undefined") {
  window.addEventListener("popstate", () => {
    wentAt = performance.now();
  });
}

/**
 * False for the first drawing of a page, which shows what a screen has room for, and true in the next: whoever opens a
 * long page sees its top at once. Going back, the browser scrolls to where one was, so all of it is there at once.
 */
export function useIsWhole(): boolean {
  const [isAtOnce] = useState(() => performance.now() - wentAt < 1_000);
  return useDeferredValue(true, isAtOnce);
}

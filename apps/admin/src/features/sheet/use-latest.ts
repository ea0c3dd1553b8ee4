import { useLayoutEffect, useRef } from "react";

/** A function that stays the same and always does what the newest render says. */
export function useLatest<Args extends unknown[], Result>(
  run: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  const stable = useRef((...args: Args) => latest.current(...args));
  return stable.current;
}

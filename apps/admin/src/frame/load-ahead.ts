import { loadAhead } from "@backroom/ui";
import { useEffect } from "react";
import { loadSignInForm } from "@/features/session/session-gate";
import { loadToasts } from "@/lib/toasts";
import { loadSearch } from "./search-button";

const signs = ["pointermove", "pointerdown", "keydown", "input"] as const;

/**
 * What any page may need and none shows at first is loaded when somebody begins to work: it costs the first load
 * nothing, and is there when the network is not.
 */
export function useLoadAhead(): void {
  useEffect(() => {
    const stop = new AbortController();
    const load = () => {
      stop.abort();
      loadToasts();
      for (const part of [loadAhead, loadSignInForm, loadSearch]) part().catch(() => undefined);
    };
    for (const sign of signs) window.addEventListener(sign, load, { signal: stop.signal, capture: true });
    return () => stop.abort();
  }, []);
}

import { type RefObject, useCallback, useEffect, useRef } from "react";

/**
 * A copy of the page in the history, which the back button uses up first, so that we hear of it. Once nothing is left
 * to lose, the way back from the copy goes on to the page before; a browser without the Navigation API takes two presses.
 */
export function useHistoryCopy(isDirty: RefObject<boolean>): () => void {
  /** The entry that each copy is of, by the copy's key. */
  const originals = useRef(new Map<string, string>());

  useEffect(() => {
    const { navigation } = window;
    if (!navigation) return;
    const onChange = ({ from, navigationType }: NavigationCurrentEntryChangeEvent) => {
      if (isDirty.current || navigationType !== "traverse") return;
      const key = navigation.currentEntry?.key;
      if (key !== undefined && originals.current.get(from.key) === key) window.history.back();
    };
    navigation.addEventListener("currententrychange", onChange);
    return () => navigation.removeEventListener("currententrychange", onChange);
  }, [isDirty]);

  return useCallback(() => {
    const original = window.navigation?.currentEntry?.key;
    // Edited, discarded and edited again: the copy is there.
    if (original !== undefined && originals.current.has(original)) return;
    window.history.pushState(window.history.state, "");
    const copy = window.navigation?.currentEntry?.key;
    if (original !== undefined && copy !== undefined) originals.current.set(copy, original);
  }, []);
}

import { type RefObject, useEffect, useRef } from "react";

/** Where each entry of the browser's history was scrolled to, for as long as the tab lives. */
const positions = new Map<string, number>();

/** The browser's own name of the entry; a browser without it starts at the top. */
const entry = () => ("navigation" in window ? window.navigation.currentEntry?.key : undefined);

/**
 * A part of the page that scrolls by itself behaves like the page: going back finds it where it was left, another
 * question or another page of the answer begins at the top.
 * @param question what is shown; asked anew, it is another text
 * @param isReady there is something to scroll
 */
export function useScrollMemory(
  frame: RefObject<HTMLElement | null>,
  question: string,
  isReady: boolean,
): void {
  const at = useRef(0);
  useEffect(() => {
    const element = frame.current;
    if (!element || !isReady) return;
    const key = () => `${entry()} ${question}`;
    const kept = positions.get(key()) ?? 0;
    // To move what stands there already would make the browser lay out the page twice.
    if (kept !== at.current) element.scrollTop = kept;
    const remember = () => {
      at.current = element.scrollTop;
      if (entry() !== undefined) positions.set(key(), element.scrollTop);
    };
    element.addEventListener("scroll", remember, { passive: true });
    return () => element.removeEventListener("scroll", remember);
  }, [frame, question, isReady]);
}

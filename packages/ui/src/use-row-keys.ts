import { type RefObject, useRef } from "react";
import { usePageKeys } from "./use-page-keys";

interface RowKeys {
  frame: RefObject<HTMLElement | null>;
  count: number;
  /** Brings a row into sight that is not on the page yet. */
  scrollTo: RefObject<((index: number) => void) | undefined>;
  onToggle: (index: number, isRange: boolean) => void;
}

/** `j`/`k` anywhere on the page and the arrows inside the list move the focus from row to row; `x` selects. */
export function useRowKeys({ frame, count, scrollTo, onToggle }: RowKeys): void {
  /** The row that had the focus last; it may have left the page by scrolling. */
  const last = useRef(-1);
  const isInside = () => frame.current?.contains(document.activeElement) ?? false;
  const currentIndex = () => {
    const row = isInside() ? document.activeElement?.closest("[data-index]") : undefined;
    const index = row?.getAttribute("data-index");
    return index ? Number(index) : last.current;
  };

  const focus = (index: number, triesLeft = 3) => {
    const link = frame.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`);
    if (link) link.focus();
    else if (triesLeft > 0) requestAnimationFrame(() => focus(index, triesLeft - 1));
  };
  const move = (event: KeyboardEvent, by: number) => {
    if (count === 0) return;
    event.preventDefault();
    const next = Math.min(count - 1, Math.max(0, currentIndex() + by));
    last.current = next;
    scrollTo.current?.(next);
    focus(next);
  };
  const moveInside = (event: KeyboardEvent, by: number) => isInside() && move(event, by);
  const toggle = (event: KeyboardEvent) => {
    if (isInside() && currentIndex() >= 0) onToggle(currentIndex(), event.shiftKey);
  };

  usePageKeys({
    j: (event) => move(event, 1),
    k: (event) => move(event, -1),
    ArrowDown: (event) => moveInside(event, 1),
    ArrowUp: (event) => moveInside(event, -1),
    x: toggle,
    X: toggle,
  });
}

import { useVirtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";

/** Up to here the browser is fast enough by itself, and its own search finds every row. */
const mostAtOnce = 200;
const rowHeight = 41;

/** Of many rows only those in sight are on the page; space stands for the others. */
export function useVirtualRows(count: number, frame: RefObject<HTMLElement | null>) {
  const isVirtual = count > mostAtOnce;
  const virtualizer = useVirtualizer({
    count,
    enabled: isVirtual,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  if (!isVirtual) {
    return { isVirtual, indexes: Array.from({ length: count }, (_, index) => index), before: 0, after: 0 };
  }
  const items = virtualizer.getVirtualItems();
  return {
    isVirtual,
    indexes: items.map(({ index }) => index),
    before: items[0]?.start ?? 0,
    after: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
    /** Rows with two lines are higher than most. */
    measure: virtualizer.measureElement,
    scrollTo: (index: number) => virtualizer.scrollToIndex(index),
  };
}

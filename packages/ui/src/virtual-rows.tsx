import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, type RefObject, useEffect } from "react";
import type { ShownRows } from "./list-rows";

const rowHeight = 41;

interface VirtualRowsProps {
  count: number;
  frame: RefObject<HTMLElement | null>;
  /** Told how to bring a row into sight. */
  onScrollTo: (scrollTo: ((index: number) => void) | undefined) => void;
  children: (shown: ShownRows) => ReactNode;
}

/** Of many rows only those in sight are on the page; space stands for the others. */
export default function VirtualRows({ count, frame, onScrollTo, children }: VirtualRowsProps) {
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  useEffect(() => {
    onScrollTo((index) => virtualizer.scrollToIndex(index));
    return () => onScrollTo(undefined);
  }, [virtualizer, onScrollTo]);
  const items = virtualizer.getVirtualItems();
  return children({
    indexes: items.map(({ index }) => index),
    before: items[0]?.start ?? 0,
    after: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
    // Rows with two lines are higher than most.
    measure: virtualizer.measureElement,
  });
}

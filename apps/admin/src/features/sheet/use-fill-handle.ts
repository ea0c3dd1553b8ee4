import { type PointerEvent, type RefObject, useRef, useState } from "react";
import type { Range } from "./types";
import { useLatest } from "./use-latest";

interface FillSettings {
  root: RefObject<HTMLDivElement | null>;
  range: Range;
  onFill: (bottom: number) => void;
}

/** The little square at the corner of the selection: dragged down it repeats what is selected. */
export function useFillHandle({ root, range, onFill }: FillSettings) {
  const isDragging = useRef(false);
  const [target, setTarget] = useState<number | null>(null);

  const start = useLatest((event: PointerEvent) => {
    event.preventDefault();
    event.stopPropagation();
    isDragging.current = true;
    root.current?.setPointerCapture(event.pointerId);
  });
  const onPointerMove = (event: PointerEvent) => {
    const box = root.current;
    if (!isDragging.current || !box) return;
    const { bottom } = box.getBoundingClientRect();
    if (event.clientY > bottom - 20) box.scrollBy({ top: 36 });
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const row = under?.closest("[role=row]")?.querySelector("[data-row]")?.getAttribute("data-row");
    if (row) setTarget(Math.max(Number(row), range.bottom));
  };
  const onPointerUp = () => {
    if (!isDragging.current) return;
    isDragging.current = false;
    if (target !== null) onFill(target);
    setTarget(null);
  };
  return { target, start, onPointerMove, onPointerUp, isDragging };
}

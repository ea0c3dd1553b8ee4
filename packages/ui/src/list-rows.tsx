import { lazy, type ReactNode, type Ref, type RefObject, Suspense } from "react";
import { useIsWhole } from "./use-is-whole";

/** Which rows are on the page, and how much space stands for those above and below them. */
export interface ShownRows {
  indexes: readonly number[];
  before: number;
  after: number;
  measure?: Ref<HTMLTableRowElement>;
}

interface ListRowsProps {
  count: number;
  frame: RefObject<HTMLElement | null>;
  onScrollTo: (scrollTo: ((index: number) => void) | undefined) => void;
  children: (shown: ShownRows) => ReactNode;
}

/** Up to here the browser is fast enough by itself, and its own search finds every row. */
const mostAtOnce = 200;

/** More rows than a high screen shows. */
const firstScreen = 24;

export const isVirtual = (count: number): boolean => count > mostAtOnce;

// Few lists are ever that long.
const VirtualRows = lazy(() => import("./virtual-rows"));

/** The rows of a list, all of them or, of very many, those in sight. */
export function ListRows({ count, frame, onScrollTo, children }: ListRowsProps) {
  const isWhole = useIsWhole();
  if (!isVirtual(count)) {
    const length = isWhole ? count : Math.min(count, firstScreen);
    return children({ indexes: Array.from({ length }, (_, index) => index), before: 0, after: 0 });
  }
  return (
    <Suspense fallback={null}>
      <VirtualRows count={count} frame={frame} onScrollTo={onScrollTo}>
        {children}
      </VirtualRows>
    </Suspense>
  );
}

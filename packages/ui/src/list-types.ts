import type { ComponentType, ReactNode } from "react";

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** What the server sorts by; without one the column cannot be sorted. */
  sort?: string;
  align?: "right";
  /** CSS width; without one the column takes what is left. */
  width?: string;
  /** Left out below 768 px. */
  isWideOnly?: boolean;
  /** On a phone: takes the room that the other columns leave, and shortens its text to it. */
  takesRest?: boolean;
  /** Shown only once somebody chose it in the column chooser. */
  isHiddenAtFirst?: boolean;
}

/** What can be done with several rows at once; the button opens whatever asks and shows the effect. */
export interface BulkAction<Row> {
  id: string;
  label: string;
  icon?: ReactNode;
  tone?: "danger";
  /** Calls `clear` when it is done, so that nothing stays selected. */
  run: (rows: readonly Row[], clear: () => void) => void;
}

/** Choices of rows per page; the first is what a list begins with. */
export const pageSizes = [50, 100, 250, 500] as const;

/** List state as it stands in the address bar. */
export interface ListState {
  q: string;
  setQ: (q: string) => void;
  /** A sort key, with `-` for descending. */
  order: string;
  setOrder: (order: string) => void;
  /** From 1. */
  page: number;
  setPage: (page: number) => void;
  pageSize: number;
  setPageSize: (size: number) => void;
  /** True when search or a filter narrows the list. */
  isNarrowed: boolean;
  clear: () => void;
  /** The saved view that is open. */
  view: string | null;
  /** Search, filters and sort as one text, equal for equal questions; the page is no part of it. */
  question: string;
  /** Asks what a saved view keeps; null is "All". */
  open: (view: string | null, question: string) => void;
}

export type LinkComponent = ComponentType<{
  href: string;
  className?: string | undefined;
  /** The pointer or the focus rests on it. */
  onNear?: (() => void) | undefined;
  children: ReactNode;
}>;

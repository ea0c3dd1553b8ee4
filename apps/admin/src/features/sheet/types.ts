/** Text that is no value of its column: it stays where it was put, with the reason, until it is put right. */
export interface Invalid {
  readonly text: string;
  readonly problem: string;
}
export type Value = string | number | null;
export type CellValue = Value | Invalid;

export const isInvalid = (value: CellValue): value is Invalid => typeof value === "object" && value !== null;

export interface SheetColumn<Row> {
  id: string;
  header: string;
  /** A second, quiet line of the header. */
  hint?: string | undefined;
  width: number;
  align?: "right";
  /** What the cell holds before anyone edits it. */
  base: (row: Row) => Value;
  /** What typed or pasted text means. */
  read: (text: string) => CellValue;
  /** The text to edit and to copy. */
  write: (value: Value) => string;
}

/** Edited cells by `cellKey`; a cell that is as its column's `base` says is not among them. */
export type Edits = Readonly<Record<string, CellValue>>;

export const cellKey = (row: string, column: string): string => `${row}|${column}`;

/** A cell by its place in what is shown. */
export interface Spot {
  row: number;
  col: number;
}

/** A rectangle of cells, its edges included. */
export interface Range {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export const rangeOf = (anchor: Spot, focus: Spot): Range => ({
  top: Math.min(anchor.row, focus.row),
  bottom: Math.max(anchor.row, focus.row),
  left: Math.min(anchor.col, focus.col),
  right: Math.max(anchor.col, focus.col),
});

export interface CellChange {
  row: number;
  col: number;
  value: CellValue;
}

import { readTsv, writeTsv } from "./tsv";
import { type CellChange, isInvalid, type Range } from "./types";
import type { SheetModel } from "./use-sheet";

type Cells<Row> = Pick<SheetModel<Row>, "rows" | "columns" | "valueAt" | "textAt">;

/** What the keys and the clipboard do with a rectangle of cells, as changes of single ones. */

const steps = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

export function cleared<Row>(sheet: Cells<Row>, range: Range): CellChange[] {
  return steps(range.top, range.bottom).flatMap((row) =>
    steps(range.left, range.right).map((col) => ({ row, col, value: sheet.columns[col]?.read("") ?? null })),
  );
}

/** The first row of the rectangle into all below it; a single row takes the one above. */
export function filledDown<Row>(sheet: Cells<Row>, range: Range): CellChange[] {
  const source = range.top === range.bottom ? range.top - 1 : range.top;
  if (source < 0) return [];
  return steps(source + 1, range.bottom).flatMap((row) =>
    steps(range.left, range.right).map((col) => ({ row, col, value: sheet.valueAt(source, col) })),
  );
}

/** The rectangle again and again into the rows down to `bottom`. */
export function repeatedTo<Row>(sheet: Cells<Row>, range: Range, bottom: number): CellChange[] {
  const height = range.bottom - range.top + 1;
  if (bottom <= range.bottom) return [];
  return steps(range.bottom + 1, bottom).flatMap((row) =>
    steps(range.left, range.right).map((col) => ({
      row,
      col,
      value: sheet.valueAt(range.top + ((row - range.top) % height), col),
    })),
  );
}

export const copied = <Row>(sheet: Cells<Row>, range: Range): string =>
  writeTsv(
    steps(range.top, range.bottom).map((row) =>
      steps(range.left, range.right).map((col) => sheet.textAt(row, col)),
    ),
  );

interface Pasted {
  changes: CellChange[];
  /** Where it went. */
  range: Range;
  /** Cells of the clipboard for which there was no room. */
  lost: number;
  invalid: number;
}

/** The clipboard from the upper left corner on; a selection that it fits into several times is filled. */
export function pasted<Row>(sheet: Cells<Row>, range: Range, text: string): Pasted {
  const block = readTsv(text);
  const height = block.length;
  const width = Math.max(...block.map((row) => row.length));
  const times = (size: number, selected: number) => (selected % size === 0 ? selected : size);
  const rows = times(height, range.bottom - range.top + 1);
  const cols = times(width, range.right - range.left + 1);
  const bottom = Math.min(range.top + rows, sheet.rows.length) - 1;
  const right = Math.min(range.left + cols, sheet.columns.length) - 1;
  const changes = steps(range.top, bottom).flatMap((row) =>
    steps(range.left, right).flatMap((col): CellChange[] => {
      const cell = block[(row - range.top) % height]?.[(col - range.left) % width];
      const column = sheet.columns[col];
      return cell === undefined || !column ? [] : [{ row, col, value: column.read(cell) }];
    }),
  );
  const fitting = (bottom - range.top + 1) * (right - range.left + 1);
  return {
    changes,
    range: { ...range, bottom, right },
    lost: rows * cols - fitting,
    invalid: changes.filter(({ value }) => isInvalid(value)).length,
  };
}

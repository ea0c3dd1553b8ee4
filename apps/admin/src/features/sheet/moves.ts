import type { Spot } from "./types";

interface Size {
  rows: number;
  cols: number;
  /** Rows of a screenful. */
  page: number;
}

const within = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1);

/** Where a key leads from a cell; undefined for keys that do not move. */
export function moved(key: string, isFar: boolean, { row, col }: Spot, size: Size): Spot | undefined {
  const to = (nextRow: number, nextCol: number): Spot => ({
    row: within(nextRow, size.rows),
    col: within(nextCol, size.cols),
  });
  switch (key) {
    case "ArrowUp":
      return to(isFar ? 0 : row - 1, col);
    case "ArrowDown":
      return to(isFar ? size.rows : row + 1, col);
    case "ArrowLeft":
      return to(row, isFar ? 0 : col - 1);
    case "ArrowRight":
      return to(row, isFar ? size.cols : col + 1);
    case "Home":
      return to(isFar ? 0 : row, 0);
    case "End":
      return to(isFar ? size.rows : row, size.cols);
    case "PageUp":
      return to(row - size.page, col);
    case "PageDown":
      return to(row + size.page, col);
    default:
      return undefined;
  }
}

/** The next cell in reading order, or the one before; undefined past the ends. */
export function tabbed({ row, col }: Spot, isBack: boolean, size: Size): Spot | undefined {
  const at = row * size.cols + col + (isBack ? -1 : 1);
  if (at < 0 || at >= size.rows * size.cols) return undefined;
  return { row: Math.floor(at / size.cols), col: at % size.cols };
}

import { isDeepEqual } from "@backroom/domain";
import { useState } from "react";
import { type CellChange, type CellValue, cellKey, type Edits, isInvalid, type SheetColumn } from "./types";

interface SheetSettings<Row> {
  /** The rows that are shown, in their order. */
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  columns: readonly SheetColumn<Row>[];
  edits: Edits;
  onEdits: (edits: Edits) => void;
}

/** What one action changed, so that it can be taken back; undefined is a cell without an edit. */
type Step = readonly { key: string; from: CellValue | undefined; to: CellValue | undefined }[];

/** More is hardly remembered by whoever typed it. */
const maxSteps = 200;

/** The cells of a sheet as they stand, and changes of them with a way back. */
export function useSheet<Row>({ rows, rowKey, columns, edits, onEdits }: SheetSettings<Row>) {
  const [past, setPast] = useState<readonly Step[]>([]);
  const [future, setFuture] = useState<readonly Step[]>([]);

  const valueAt = (row: number, col: number): CellValue => {
    const item = rows[row];
    const column = columns[col];
    if (item === undefined || column === undefined) return null;
    const edit = edits[cellKey(rowKey(item), column.id)];
    return edit === undefined ? column.base(item) : edit;
  };
  const textAt = (row: number, col: number): string => {
    const value = valueAt(row, col);
    return isInvalid(value) ? value.text : (columns[col]?.write(value) ?? "");
  };

  const put = (step: Step, side: "from" | "to") => {
    const next: Record<string, CellValue> = { ...edits };
    for (const change of step) {
      const value = change[side];
      if (value === undefined) delete next[change.key];
      else next[change.key] = value;
    }
    onEdits(next);
  };

  /** Changes cells in one step. @returns how many are different now */
  const apply = (changes: readonly CellChange[]): number => {
    const step = changes.flatMap(({ row, col, value }) => {
      const item = rows[row];
      const column = columns[col];
      if (item === undefined || column === undefined) return [];
      const key = cellKey(rowKey(item), column.id);
      const from = edits[key];
      const to = isDeepEqual(value, column.base(item)) ? undefined : value;
      return isDeepEqual(from, to) ? [] : [{ key, from, to }];
    });
    if (step.length > 0) {
      put(step, "to");
      setPast([...past, step].slice(-maxSteps));
      setFuture([]);
    }
    return step.length;
  };

  /** Takes all edits back, as one step that can itself be taken back. */
  const discard = (): void => {
    const step = Object.entries(edits).map(([key, from]) => ({ key, from, to: undefined }));
    if (step.length === 0) return;
    put(step, "to");
    setPast([...past, step].slice(-maxSteps));
    setFuture([]);
  };

  const undo = (): boolean => {
    const step = past.at(-1);
    if (!step) return false;
    put(step, "from");
    setPast(past.slice(0, -1));
    setFuture([...future, step]);
    return true;
  };
  const redo = (): boolean => {
    const step = future.at(-1);
    if (!step) return false;
    put(step, "to");
    setFuture(future.slice(0, -1));
    setPast([...past, step]);
    return true;
  };

  return {
    rows,
    rowKey,
    columns,
    edits,
    valueAt,
    textAt,
    apply,
    discard,
    undo,
    redo,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    /** After a save there is nothing to take back. */
    forget: () => {
      setPast([]);
      setFuture([]);
    },
  };
}

export type SheetModel<Row> = ReturnType<typeof useSheet<Row>>;

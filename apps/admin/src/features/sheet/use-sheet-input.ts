import { type KeyboardEvent, type PointerEvent, type RefObject, useState } from "react";
import { useTranslations } from "use-intl";
import type { Editing, EditorHandlers } from "./cell-editor";
import { moved, tabbed } from "./moves";
import { cleared, filledDown, repeatedTo } from "./range-changes";
import { type CellChange, type Range, rangeOf, type Spot } from "./types";
import { useClipboard } from "./use-clipboard";
import { useLatest } from "./use-latest";
import type { SheetModel } from "./use-sheet";

interface InputSettings<Row> {
  sheet: SheetModel<Row>;
  root: RefObject<HTMLDivElement | null>;
  isReadOnly: boolean;
  rowHeight: number;
}

const clamp = (spot: Spot, rows: number, cols: number): Spot => ({
  row: Math.max(0, Math.min(spot.row, rows - 1)),
  col: Math.max(0, Math.min(spot.col, cols - 1)),
});

function spotUnder(event: PointerEvent | { target: EventTarget }): Spot | null {
  const cell = event.target instanceof Element ? event.target.closest("[data-col]") : null;
  const row = cell?.getAttribute("data-row");
  const col = cell?.getAttribute("data-col");
  return row && col ? { row: Number(row), col: Number(col) } : null;
}

/** Selection, keys, mouse and clipboard of a sheet. */
export function useSheetInput<Row>({ sheet, root, isReadOnly, rowHeight }: InputSettings<Row>) {
  const t = useTranslations("sheet");
  const size = {
    rows: sheet.rows.length,
    cols: sheet.columns.length,
    page: Math.max(1, Math.floor((root.current?.clientHeight ?? 400) / rowHeight) - 2),
  };
  const [selected, select] = useState<{ anchor: Spot; focus: Spot }>({
    anchor: { row: 0, col: 0 },
    focus: { row: 0, col: 0 },
  });
  const anchor = clamp(selected.anchor, size.rows, size.cols);
  const focus = clamp(selected.focus, size.rows, size.cols);
  const range = rangeOf(anchor, focus);
  const [editing, setEditing] = useState<Editing | null>(null);
  // Escape lets the next Tab leave the grid, so that the keyboard is never caught in it.
  const [isLeaving, setLeaving] = useState(false);
  const [said, say] = useState("");

  const goTo = (spot: Spot, isExtending = false) =>
    select({ anchor: isExtending ? anchor : spot, focus: spot });
  const selectRange = ({ top, bottom, left, right }: Range) =>
    select({ anchor: { row: top, col: left }, focus: { row: bottom, col: right } });
  const change = (changes: readonly CellChange[]) => {
    if (!isReadOnly) say(t("changed", { count: sheet.apply(changes) }));
  };
  const edit = (next: Editing) => {
    if (isReadOnly || size.rows === 0) return;
    select({ anchor: focus, focus });
    setEditing(next);
  };

  const commit: EditorHandlers["onCommit"] = (text, leave) => {
    const column = sheet.columns[focus.col];
    // A text that was only looked at stays as it is, even one that is wrong.
    if (column && text !== sheet.textAt(focus.row, focus.col)) {
      sheet.apply([{ ...focus, value: column.read(text) }]);
    }
    setEditing(null);
    if (leave === "stay") return;
    root.current?.focus({ preventScroll: true });
    const keys = { down: "ArrowDown", up: "ArrowUp", left: "ArrowLeft", right: "ArrowRight" } as const;
    const next =
      leave === "next" || leave === "back"
        ? tabbed(focus, leave === "back", size)
        : moved(keys[leave], false, focus, size);
    if (next) goTo(next);
  };
  const editor: EditorHandlers = {
    onCommit: useLatest(commit),
    onCancel: useLatest(() => {
      setEditing(null);
      root.current?.focus({ preventScroll: true });
    }),
  };

  /** @returns whether the key meant something here */
  const onModKey = (event: KeyboardEvent): boolean => {
    const key = event.key.toLowerCase();
    if (key === "a")
      select({ anchor: { row: 0, col: 0 }, focus: { row: size.rows - 1, col: size.cols - 1 } });
    else if (key === "d") change(filledDown(sheet, range));
    else if (key === "y" || (key === "z" && event.shiftKey)) say(sheet.redo() ? t("redone") : "");
    else if (key === "z") say(sheet.undo() ? t("undone") : "");
    else return false;
    return true;
  };
  const onPlainKey = (event: KeyboardEvent): boolean => {
    if (event.key === "Tab") {
      const next = isLeaving ? undefined : tabbed(focus, event.shiftKey, size);
      if (!next) return false;
      goTo(next);
    } else if (event.key === "Enter" || event.key === "F2") {
      edit({ text: sheet.textAt(focus.row, focus.col), isQuick: false });
    } else if (event.key === "Delete" || event.key === "Backspace") change(cleared(sheet, range));
    else if (event.key.length === 1 && !event.altKey) edit({ text: event.key, isQuick: true });
    else return false;
    return true;
  };

  const clipboard = useClipboard({
    sheet,
    range,
    isEditing: editing !== null,
    isReadOnly,
    change,
    select: selectRange,
    say,
  });
  const handlers = {
    onKeyDown: (event: KeyboardEvent) => {
      if (size.rows === 0 || editing) return;
      const isMod = event.ctrlKey || event.metaKey;
      setLeaving(event.key === "Escape" || (isLeaving && event.key === "Shift"));
      const spot = event.altKey ? undefined : moved(event.key, isMod, focus, size);
      if (spot) goTo(spot, event.shiftKey);
      else if (!(isMod ? onModKey(event) : onPlainKey(event))) return;
      event.preventDefault();
    },
    ...clipboard,
    onPointerDown: (event: PointerEvent) => {
      const spot = spotUnder(event);
      if (!spot || event.button !== 0 || (event.target instanceof HTMLInputElement && editing)) return;
      const isAgain = event.pointerType === "touch" && spot.row === focus.row && spot.col === focus.col;
      if (isAgain && root.current === document.activeElement) {
        edit({ text: sheet.textAt(spot.row, spot.col), isQuick: false });
        event.preventDefault();
      } else goTo(spot, event.shiftKey);
    },
    onPointerMove: (event: PointerEvent) => {
      if (event.buttons !== 1 || event.pointerType !== "mouse" || editing) return;
      const spot = spotUnder(event);
      if (spot && (spot.row !== focus.row || spot.col !== focus.col)) goTo(spot, true);
    },
    onDoubleClick: (event: { target: EventTarget }) => {
      const spot = spotUnder(event);
      if (spot && !editing) edit({ text: sheet.textAt(spot.row, spot.col), isQuick: false });
    },
  };

  const fill = (bottom: number) => {
    change(repeatedTo(sheet, range, bottom));
    selectRange({ ...range, bottom });
  };
  return { focus, range, editing, editor, handlers, fill, said };
}

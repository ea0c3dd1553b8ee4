import type { ClipboardEvent } from "react";
import { useTranslations } from "use-intl";
import { cleared, copied, pasted } from "./range-changes";
import type { CellChange, Range } from "./types";
import type { SheetModel } from "./use-sheet";

interface ClipboardSettings<Row> {
  sheet: SheetModel<Row>;
  range: Range;
  /** A cell is being edited, whose text is the browser's to copy. */
  isEditing: boolean;
  isReadOnly: boolean;
  change: (changes: readonly CellChange[]) => void;
  select: (range: Range) => void;
  /** Tells people who cannot see it. */
  say: (text: string) => void;
}

/** Copies, cuts and pastes cells as a spreadsheet does, from and to spreadsheets as well. */
export function useClipboard<Row>(settings: ClipboardSettings<Row>) {
  const { sheet, range, isEditing, isReadOnly, change, select, say } = settings;
  const t = useTranslations("sheet");
  const take = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData.setData("text/plain", copied(sheet, range));
  };
  return {
    onCopy: (event: ClipboardEvent) => {
      if (isEditing) return;
      take(event);
      say(t("copied", { count: (range.bottom - range.top + 1) * (range.right - range.left + 1) }));
    },
    onCut: (event: ClipboardEvent) => {
      if (isEditing) return;
      take(event);
      change(cleared(sheet, range));
    },
    onPaste: (event: ClipboardEvent) => {
      if (isEditing || isReadOnly) return;
      event.preventDefault();
      const paste = pasted(sheet, range, event.clipboardData.getData("text/plain"));
      const count = sheet.apply(paste.changes);
      select(paste.range);
      say(t("pasted", { count, lost: paste.lost, invalid: paste.invalid }));
    },
  };
}

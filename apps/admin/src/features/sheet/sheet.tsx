// biome-ignore-all lint/a11y/useSemanticElements: a table has no active cell, and no rows that are not there
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the active cell
"use client";

import { VisuallyHidden } from "@mantine/core";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type PointerEvent, useEffect, useId, useRef } from "react";
import { useTranslations } from "use-intl";
import type { CellErrors } from "./edits";
import classes from "./sheet.module.css";
import { SheetHead } from "./sheet-head";
import { SheetRow, type ShownCell } from "./sheet-row";
import { cellKey, isInvalid } from "./types";
import { useFillHandle } from "./use-fill-handle";
import type { SheetModel } from "./use-sheet";
import { useSheetInput } from "./use-sheet-input";

/** Heights and widths that the style sheet and the virtual rows agree on. */
const rowHeight = 36;
const headHeight = 44;
const labelWidth = 200;

interface SheetProps<Row> {
  label: string;
  sheet: SheetModel<Row>;
  rowLabel: (row: Row) => { title: string; detail?: string | undefined };
  /** Above the names of the rows. */
  rowHeader: string;
  errors?: CellErrors;
  isReadOnly?: boolean;
  maxHeight: string;
}

/**
 * Rows of cells that are edited like a spreadsheet. The grid itself keeps the focus and names the active cell, so
 * that rows can come and go while one scrolls.
 */
export function Sheet<Row>({ label, sheet, rowLabel, rowHeader, errors = {}, ...props }: SheetProps<Row>) {
  const { isReadOnly = false, maxHeight } = props;
  const t = useTranslations("sheet");
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const { rows, columns } = sheet;
  const input = useSheetInput({ sheet, root, isReadOnly, rowHeight });
  const { focus, range, editing } = input;
  const fill = useFillHandle({ root, range, onFill: input.fill });

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => root.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    // The active cell stays in the document, or its name would be lost.
    rangeExtractor: (shown) => {
      const indexes = defaultRangeExtractor(shown);
      return indexes.includes(focus.row) || focus.row >= rows.length ? indexes : [...indexes, focus.row];
    },
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a move of the active cell scrolls
  useEffect(() => {
    const box = root.current;
    if (!box || document.activeElement !== box || rows.length === 0) return;
    virtual.scrollToIndex(focus.row, { align: "auto" });
    const left = columns.slice(0, focus.col).reduce((sum, column) => sum + column.width, 0);
    const right = left + (columns[focus.col]?.width ?? 0);
    const room = box.clientWidth - labelWidth;
    if (left < box.scrollLeft) box.scrollLeft = left;
    else if (right > box.scrollLeft + room) box.scrollLeft = right - room;
  }, [focus.row, focus.col]);

  const cellsOf = (row: Row): ShownCell[] =>
    columns.map((column) => {
      const key = cellKey(sheet.rowKey(row), column.id);
      const edit = sheet.edits[key];
      const base = column.base(row);
      const value = edit === undefined ? base : edit;
      return {
        column: column.header,
        align: column.align,
        base,
        edit,
        text: isInvalid(value) ? value.text : column.write(value),
        problem: errors[key] ?? (isInvalid(value) ? value.problem : undefined),
      };
    });
  const template = `${labelWidth}px ${columns.map(({ width }) => `minmax(${width}px, 1fr)`).join(" ")}`;
  const minWidth = labelWidth + columns.reduce((sum, { width }) => sum + width, 0);

  return (
    <>
      <div
        ref={root}
        role="grid"
        aria-label={label}
        aria-describedby={`${id}-keys`}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-readonly={isReadOnly}
        aria-activedescendant={rows.length > 0 ? `${id}-${focus.row}-${focus.col}` : undefined}
        tabIndex={0}
        className={classes.grid}
        style={{ maxHeight }}
        {...input.handlers}
        onPointerMove={(event: PointerEvent) => {
          if (fill.isDragging.current) fill.onPointerMove(event);
          else input.handlers.onPointerMove(event);
        }}
        onPointerUp={fill.onPointerUp}
      >
        <SheetHead rowHeader={rowHeader} columns={columns} template={template} minWidth={minWidth} />
        <div role="presentation" style={{ position: "relative", height: rows.length * rowHeight, minWidth }}>
          {virtual.getVirtualItems().map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const isIn = index >= range.top && index <= range.bottom;
            const isFilled = fill.target !== null && index > range.bottom && index <= fill.target;
            const { title, detail } = rowLabel(row);
            return (
              <SheetRow
                key={sheet.rowKey(row)}
                id={id}
                index={index}
                top={index * rowHeight}
                template={template}
                title={title}
                detail={detail}
                cells={cellsOf(row)}
                activeCol={index === focus.row ? focus.col : -1}
                fromCol={isIn ? range.left : -1}
                toCol={isIn ? range.right : -1}
                fillFrom={isFilled ? range.left : -1}
                fillTo={isFilled ? range.right : -1}
                hasHandle={index === range.bottom && !isReadOnly}
                editing={index === focus.row ? editing : null}
                editor={input.editor}
                onFillStart={fill.start}
              />
            );
          })}
        </div>
      </div>
      <VisuallyHidden id={`${id}-keys`}>{t("keys")}</VisuallyHidden>
      <VisuallyHidden role="status">{input.said}</VisuallyHidden>
    </>
  );
}

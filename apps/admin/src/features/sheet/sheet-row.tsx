// biome-ignore-all lint/a11y/useSemanticElements: a table has no active cell, and no rows that are not there
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the active cell
import { isDeepEqual } from "@backroom/domain";
import { VisuallyHidden } from "@mantine/core";
import { lazy, memo, type PointerEvent, Suspense } from "react";
import { CellEditor, type Editing, type EditorHandlers } from "./cell-editor";
import classes from "./sheet.module.css";
import type { CellValue, Value } from "./types";

// With the first cell that is wrong.
const CellProblem = lazy(() => import("./cell-problem"));

/** A cell as it is shown: its column's share and what the row has there. */
export interface ShownCell {
  column: string;
  align: "right" | undefined;
  base: Value;
  edit: CellValue | undefined;
  text: string;
  /** What is wrong with it. */
  problem: string | undefined;
}

interface SheetRowProps {
  /** Prefix of the ids of cells. */
  id: string;
  index: number;
  top: number;
  template: string;
  title: string;
  detail: string | undefined;
  cells: readonly ShownCell[];
  /** The column of the active cell, -1 for none in this row. */
  activeCol: number;
  /** The selected columns, -1 for none in this row. */
  fromCol: number;
  toCol: number;
  /** The columns that the fill handle is about to fill here. */
  fillFrom: number;
  fillTo: number;
  hasHandle: boolean;
  editing: Editing | null;
  /** Both stay the same from one render to the next. */
  editor: EditorHandlers;
  onFillStart: (event: PointerEvent) => void;
}

function Row(props: SheetRowProps) {
  const { id, index, title, detail, activeCol, editing } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes.row}
      style={{ gridTemplateColumns: props.template, transform: `translateY(${props.top}px)` }}
    >
      <div role="rowheader" aria-colindex={1} className={classes.label} title={title}>
        <span className={classes.name}>{title}</span>
        {detail && <span className={classes.detail}>{detail}</span>}
      </div>
      {props.cells.map((cell, col) => {
        const isActive = col === activeCol;
        const isSelected = col >= props.fromCol && col <= props.toCol;
        const isFilled = col >= props.fillFrom && col <= props.fillTo;
        return (
          <div
            key={cell.column}
            id={`${id}-${index}-${col}`}
            role="gridcell"
            aria-colindex={col + 2}
            aria-selected={isSelected}
            aria-invalid={cell.problem !== undefined}
            data-row={index}
            data-col={col}
            data-align={cell.align}
            data-active={isActive || undefined}
            data-selected={isSelected || undefined}
            data-fill={isFilled || undefined}
            data-changed={cell.edit !== undefined || undefined}
            data-wrong={cell.problem !== undefined || undefined}
            className={classes.cell}
          >
            {isActive && editing ? (
              <CellEditor label={`${title}, ${cell.column}`} {...editing} {...props.editor} />
            ) : (
              <CellText cell={cell} isActive={isActive} />
            )}
            {props.hasHandle && col === props.toCol && !editing && (
              <span className={classes.handle} aria-hidden onPointerDown={props.onFillStart} />
            )}
          </div>
        );
      })}
    </div>
  );
}

function CellText({ cell: { text, problem }, isActive }: { cell: ShownCell; isActive: boolean }) {
  if (problem === undefined) return <span className={classes.value}>{text}</span>;
  return (
    <>
      <span className={classes.value} title={problem}>
        {text}
        <VisuallyHidden>{problem}</VisuallyHidden>
      </span>
      {isActive && (
        <Suspense fallback={null}>
          <CellProblem text={problem} />
        </Suspense>
      )}
    </>
  );
}

/** A key stroke changes a row or two of the thirty that are shown. */
export const SheetRow = memo(Row, isDeepEqual);

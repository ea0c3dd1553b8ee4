// biome-ignore-all lint/a11y/useSemanticElements: a table has no active cell, and no rows that are not there
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the active cell

import classes from "./sheet.module.css";

interface SheetHeadProps {
  /** Above the names of the rows. */
  rowHeader: string;
  columns: readonly { id: string; header: string; hint?: string | undefined; align?: "right" }[];
  /** The widths of all columns, as CSS of a grid. */
  template: string;
  minWidth: number;
}

/** The row of headers, which stays in sight. */
export function SheetHead({ rowHeader, columns, template, minWidth }: SheetHeadProps) {
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={classes.head}
      style={{ gridTemplateColumns: template, minWidth }}
    >
      <div role="columnheader" aria-colindex={1} className={classes.corner}>
        {rowHeader}
      </div>
      {columns.map((column, index) => (
        <div
          key={column.id}
          role="columnheader"
          aria-colindex={index + 2}
          className={classes.title}
          data-align={column.align}
        >
          {column.header}
          {column.hint && <span className={classes.hint}>{column.hint}</span>}
        </div>
      ))}
    </div>
  );
}

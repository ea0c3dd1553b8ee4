import { VisuallyHidden } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { ListHead } from "./list-head";
import { ListRow } from "./list-row";
import { isVirtual as isLong, ListRows } from "./list-rows";
import classes from "./list-table.module.css";
import type { Column, LinkComponent, ListState } from "./list-types";
import { Table } from "./table";
import { useRowKeys } from "./use-row-keys";
import { useScrollMemory } from "./use-scroll-memory";
import type { Selection } from "./use-selection";

interface ListTableProps<Row> {
  caption: string;
  state: ListState;
  columns: readonly Column<Row>[];
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string;
  rowHref: (row: Row) => string;
  link: LinkComponent;
  onRowNear?: ((row: Row) => void) | undefined;
  isStale?: boolean;
  /** Without one rows have no checkboxes. */
  selection?: Selection<Row> | undefined;
}

export function ListTable<Row>(props: ListTableProps<Row>) {
  const { caption, state, columns, rows, selection, isStale = false } = props;
  const frame = useRef<HTMLDivElement>(null);
  const count = rows?.length ?? 0;
  const isVirtual = isLong(count);
  const scrollTo = useRef<((index: number) => void) | undefined>(undefined);
  const [keepScrollTo] = useState(() => (to: ((index: number) => void) | undefined) => {
    scrollTo.current = to;
  });
  useScrollMemory(frame, `${state.question} ${state.page}`, count > 0);
  useRowKeys({
    frame,
    count,
    scrollTo,
    onToggle: (index, isRange) => {
      const row = rows?.[index];
      if (row !== undefined && !isStale) selection?.toggle(props.rowKey(row), isRange);
    },
  });
  const latest = useRef(selection);
  useEffect(() => {
    latest.current = selection;
  }, [selection]);
  // The same function for every row and as long as the list is there.
  const [toggle] = useState(() => (key: string, isRange: boolean) => latest.current?.toggle(key, isRange));
  const width = columns.length + (selection ? 1 : 0);

  return (
    <div
      ref={frame}
      className={classes.frame}
      data-virtual={isVirtual || undefined}
      data-stale={isStale || undefined}
      aria-busy={rows === undefined || isStale}
    >
      <Table className={classes.table ?? ""} {...(isVirtual ? { "aria-rowcount": count + 1 } : {})}>
        <caption className={classes.caption}>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <ListHead columns={columns} state={state} selection={selection} isStale={isStale || !rows} />
        <tbody>
          {!rows && <Placeholders columns={columns} hasCheckboxes={selection !== undefined} />}
          {rows && (
            <ListRows count={count} frame={frame} onScrollTo={keepScrollTo}>
              {(shown) => (
                <>
                  <Space height={shown.before} width={width} />
                  {shown.indexes.map((index) => {
                    const item = rows?.[index];
                    if (item === undefined) return null;
                    const key = props.rowKey(item);
                    return (
                      <ListRow
                        key={key}
                        item={item}
                        rowKey={key}
                        index={index}
                        rowIndex={isVirtual ? index + 2 : undefined}
                        measure={shown.measure}
                        columns={columns}
                        href={props.rowHref(item)}
                        link={props.link}
                        onNear={props.onRowNear}
                        isStale={isStale}
                        isSelected={selection?.has(key) ?? false}
                        onSelect={selection && toggle}
                      />
                    );
                  })}
                  <Space height={shown.after} width={width} />
                </>
              )}
            </ListRows>
          )}
        </tbody>
      </Table>
    </div>
  );
}

/** Stands for rows that are out of sight. */
function Space({ height, width }: { height: number; width: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={width} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

const placeholders = Array.from({ length: 12 }, (_, index) => index);

interface PlaceholdersProps<Row> {
  columns: readonly Column<Row>[];
  hasCheckboxes: boolean;
}

function Placeholders<Row>({ columns, hasCheckboxes }: PlaceholdersProps<Row>) {
  return placeholders.map((index) => (
    <tr key={index}>
      {hasCheckboxes && <td className={`${classes.cell} ${classes.check}`} />}
      {columns.map((column) => (
        <td key={column.id} className={classes.cell} data-wide={column.isWideOnly || undefined}>
          <div className={classes.placeholder} data-align={column.align} />
        </td>
      ))}
    </tr>
  ));
}

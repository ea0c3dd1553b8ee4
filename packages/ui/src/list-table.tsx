import { Skeleton, Table, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import classes from "./list-table.module.css";
import type { Column, LinkComponent, ListState } from "./list-types";

interface ListTableProps<Row> {
  caption: string;
  state: ListState;
  columns: readonly Column<Row>[];
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string;
  rowHref: (row: Row) => string;
  link: LinkComponent;
  isStale?: boolean;
}

const placeholders = Array.from({ length: 12 }, (_, index) => index);

export function ListTable<Row>({ caption, state, columns, rows, isStale, ...row }: ListTableProps<Row>) {
  return (
    <div
      className={classes.frame}
      data-stale={isStale || undefined}
      aria-busy={rows === undefined || isStale}
    >
      <Table className={classes.table}>
        <caption className={classes.caption}>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} state={state} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows
            ? rows.map((item) => <Row key={row.rowKey(item)} item={item} columns={columns} {...row} />)
            : placeholders.map((index) => (
                <Table.Tr key={index}>
                  {columns.map((column) => (
                    <Table.Td
                      key={column.id}
                      className={classes.cell}
                      data-wide={column.isWideOnly || undefined}
                    >
                      <Skeleton h={11} w={column.align ? "50%" : "65%"} ml={column.align ? "auto" : 0} />
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface RowProps<Row> extends Pick<ListTableProps<Row>, "columns" | "rowHref" | "link"> {
  item: Row;
}

/** The link of the first cell covers the row: one target for mouse, keyboard and screen reader. */
function Row<Item>({ item, columns, rowHref, link: Link }: RowProps<Item>) {
  return (
    <Table.Tr className={classes.row}>
      {columns.map((column, index) => (
        <Table.Td
          key={column.id}
          className={classes.cell}
          data-align={column.align}
          data-wide={column.isWideOnly || undefined}
        >
          {index === 0 ? (
            <Link href={rowHref(item)} className={classes.link}>
              {column.cell(item)}
            </Link>
          ) : (
            column.cell(item)
          )}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

function HeaderCell<Row>({ column, state }: { column: Column<Row>; state: ListState }) {
  const { sort } = column;
  const direction =
    state.order === sort ? "ascending" : state.order === `-${sort}` ? "descending" : undefined;
  const Arrow = direction === "ascending" ? IconArrowUp : IconArrowDown;
  return (
    <Table.Th
      className={classes.head}
      data-align={column.align}
      data-wide={column.isWideOnly || undefined}
      w={column.width}
      scope="col"
      {...(sort ? { "aria-sort": direction ?? "none" } : {})}
    >
      {sort ? (
        <UnstyledButton
          className={classes.sort}
          data-active={direction !== undefined || undefined}
          onClick={() => state.setOrder(direction === "descending" ? sort : `-${sort}`)}
        >
          {column.header}
          <Arrow size={12} stroke={2} aria-hidden className={classes.arrow} />
        </UnstyledButton>
      ) : (
        column.header
      )}
    </Table.Th>
  );
}

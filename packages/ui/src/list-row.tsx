import { Checkbox, VisuallyHidden } from "@mantine/core";
import { type Ref, useId } from "react";
import { useTranslations } from "use-intl";
import classes from "./list-table.module.css";
import type { Column, LinkComponent } from "./list-types";
import { Table } from "./table";

interface ListRowProps<Row> {
  item: Row;
  index: number;
  /** The position among all rows, where not all of them are on the page. */
  rowIndex?: number | undefined;
  measure?: Ref<HTMLTableRowElement> | undefined;
  columns: readonly Column<Row>[];
  href: string;
  link: LinkComponent;
  /** Without one the row cannot be selected. */
  onSelect?: ((isRange: boolean) => void) | undefined;
  isSelected: boolean;
  isStale: boolean;
}

/** The link of the first cell covers the row: one target for mouse, keyboard and screen reader. */
export function ListRow<Row>({ item, index, columns, link: Link, onSelect, ...row }: ListRowProps<Row>) {
  const t = useTranslations("ui.selection");
  const id = useId();
  return (
    <Table.Tr
      ref={row.measure}
      className={classes.row ?? ""}
      data-index={index}
      data-selected={row.isSelected || undefined}
      {...(row.rowIndex ? { "aria-rowindex": row.rowIndex } : {})}
    >
      {onSelect && (
        <Table.Td className={`${classes.cell} ${classes.check}`}>
          <VisuallyHidden id={`${id}-select`}>{t("row")}</VisuallyHidden>
          <Checkbox
            aria-labelledby={`${id}-select ${id}`}
            checked={row.isSelected}
            disabled={row.isStale}
            // A checkbox changes by a click, even by keyboard, and the click knows of the shift key.
            onChange={({ nativeEvent }) =>
              onSelect(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
            }
          />
        </Table.Td>
      )}
      {columns.map((column, position) => (
        <Table.Td
          key={column.id}
          className={classes.cell ?? ""}
          data-align={column.align}
          data-wide={column.isWideOnly || undefined}
          data-rest={column.takesRest || undefined}
        >
          {position === 0 ? (
            <Link href={row.href} className={classes.link}>
              <span id={id}>{column.cell(item)}</span>
            </Link>
          ) : (
            column.cell(item)
          )}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

import { memo, type Ref, useId } from "react";
import { useTranslations } from "use-intl";
import { Check } from "./check";
import classes from "./list-table.module.css";
import type { Column, LinkComponent } from "./list-types";
import { rowCover } from "./row-cover";

interface ListRowProps<Row> {
  item: Row;
  rowKey: string;
  index: number;
  /** The position among all rows, where not all of them are on the page. */
  rowIndex?: number | undefined;
  measure?: Ref<HTMLTableRowElement> | undefined;
  columns: readonly Column<Row>[];
  href: string;
  link: LinkComponent;
  onNear?: ((row: Row) => void) | undefined;
  /** Without one the row cannot be selected. */
  onSelect?: ((key: string, isRange: boolean) => void) | undefined;
  isSelected: boolean;
  isStale: boolean;
}

function PlainRow<Row>({ item, index, columns, link: Link, onSelect, onNear, ...row }: ListRowProps<Row>) {
  const t = useTranslations("ui.selection");
  const id = useId();
  return (
    <tr
      ref={row.measure}
      className={`${classes.row} ${rowCover.row}`}
      data-index={index}
      data-selected={row.isSelected || undefined}
      {...(row.rowIndex ? { "aria-rowindex": row.rowIndex } : {})}
    >
      {onSelect && (
        <td className={`${classes.cell} ${classes.check} ${rowCover.above}`}>
          <Check
            id={`${id}-select`}
            aria-label={t("row")}
            aria-labelledby={`${id}-select ${id}`}
            checked={row.isSelected}
            disabled={row.isStale}
            // A checkbox changes by a click, even by keyboard, and the click knows of the shift key.
            onChange={({ nativeEvent }) =>
              onSelect(row.rowKey, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
            }
          />
        </td>
      )}
      {columns.map((column, position) => (
        <td
          key={column.id}
          className={classes.cell}
          data-align={column.align}
          data-wide={column.isWideOnly || undefined}
          data-rest={column.takesRest || undefined}
        >
          {position === 0 ? (
            <Link
              href={row.href}
              className={`${classes.link} ${rowCover.opener}`}
              onNear={onNear && (() => onNear(item))}
            >
              <span id={id}>{column.cell(item)}</span>
            </Link>
          ) : (
            column.cell(item)
          )}
        </td>
      ))}
    </tr>
  );
}

/**
 * The link of the first cell opens the row. A row is drawn again only when something of it has changed; of hundreds,
 * selecting one changes one.
 */
// `memo` hands every prop through; its type forgets the parameter of the function alone.
export const ListRow = memo(PlainRow) as typeof PlainRow;

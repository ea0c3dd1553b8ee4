import { UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { Check } from "./check";
import classes from "./list-table.module.css";
import type { Column, ListState } from "./list-types";
import type { Selection } from "./use-selection";

interface ListHeadProps<Row> {
  columns: readonly Column<Row>[];
  state: ListState;
  selection?: Selection<Row> | undefined;
  isStale: boolean;
}

export function ListHead<Row>({ columns, state, selection, isStale }: ListHeadProps<Row>) {
  const t = useTranslations("ui.selection");
  return (
    <thead>
      <tr>
        {selection && (
          <th className={`${classes.head} ${classes.check}`} scope="col">
            <Check
              aria-label={t("page")}
              checked={selection.page === "all"}
              isIndeterminate={selection.page === "some"}
              disabled={isStale}
              onChange={selection.togglePage}
            />
          </th>
        )}
        {columns.map((column) => (
          <HeaderCell key={column.id} column={column} state={state} />
        ))}
      </tr>
    </thead>
  );
}

function HeaderCell<Row>({ column, state }: { column: Column<Row>; state: ListState }) {
  const { sort } = column;
  const direction =
    state.order === sort ? "ascending" : state.order === `-${sort}` ? "descending" : undefined;
  const Arrow = direction === "ascending" ? IconArrowUp : IconArrowDown;
  return (
    <th
      className={classes.head}
      data-align={column.align}
      data-wide={column.isWideOnly || undefined}
      {...(column.width ? { style: { width: column.width } } : {})}
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
    </th>
  );
}

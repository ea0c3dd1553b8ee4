import { Box, Button, Group, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { lazy, type ReactNode, Suspense, useMemo } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { ColumnChooser } from "./column-chooser";
import classes from "./list-page.module.css";
import { ListPager } from "./list-pager";
import { ListTable } from "./list-table";
import type { BulkAction, Column, LinkComponent, ListState } from "./list-types";
import { SavedViews } from "./saved-views";
import { SearchField } from "./search-field";
import { useSelection } from "./use-selection";
import { isShown, useViews } from "./use-views";
import { ViewNameDialog } from "./view-name-dialog";

// With the first selected row.
const BulkBar = lazy(() => import("./bulk-bar"));

interface ListPageProps<Row> {
  /** Under which chosen columns and saved views are kept: `products`. */
  name: string;
  title: string;
  searchLabel: string;
  state: ListState;
  columns: readonly Column<Row>[];
  /** Undefined while the first page is on the way. */
  rows: readonly Row[] | undefined;
  count: number | undefined;
  rowKey: (row: Row) => string;
  rowHref: (row: Row) => string;
  link: LinkComponent;
  /** The pointer or the focus rests on a row. */
  onRowNear?: (row: Row) => void;
  /** Shown rows belong to an earlier question. */
  isStale?: boolean;
  /** Takes the table's place. */
  error?: ReactNode;
  actions?: ReactNode;
  filters?: ReactNode;
  /** With any, rows can be selected. */
  bulk?: readonly BulkAction<Row>[];
  /** What to do when there is nothing at all, and when nothing fits. */
  empty: ReactNode;
  nothingFound: ReactNode;
}

/** The list of every resource: what is asked for stands in the address bar, the answer is below it. */
export function ListPage<Row>(props: ListPageProps<Row>) {
  const { title, state, columns, rows, count, error, bulk = [] } = props;
  const t = useTranslations("ui");
  const format = useFormatter();
  const views = useViews(props.name, state);
  const selection = useSelection(rows ?? [], props.rowKey, state.question);
  const [isSaving, saving] = useDisclosure(false);
  const shown = useMemo(
    () => columns.filter((column, index) => index === 0 || isShown(column, views.columns)),
    [columns, views.columns],
  );
  const isEmpty = rows?.length === 0;
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <Group gap={10} align="baseline" wrap="nowrap">
          <Title order={1} className={classes.title}>
            {title}
          </Title>
          <Text c="dimmed" size="sm" className={classes.count}>
            {count === undefined ? "" : format.number(count)}
          </Text>
        </Group>
        <Group gap={8}>{props.actions}</Group>
      </header>
      <SavedViews views={views} />
      <div className={classes.toolbar}>
        <SearchField label={props.searchLabel} q={state.q} onSearch={state.setQ} />
        {props.filters}
        {state.isNarrowed && <Quiet onClick={state.clear}>{t("filter.clearAll")}</Quiet>}
        <span className={classes.spring} />
        {views.isChanged && views.active && <Quiet onClick={views.update}>{t("views.update")}</Quiet>}
        {views.isChanged && <Quiet onClick={saving.open}>{t("views.save")}</Quiet>}
        <Box visibleFrom="sm">
          <ColumnChooser columns={columns} value={views.columns} onChange={views.choose} />
        </Box>
      </div>
      {error ??
        (isEmpty ? (
          <div className={classes.empty}>{state.isNarrowed ? props.nothingFound : props.empty}</div>
        ) : (
          <div className={classes.body}>
            <ListTable
              {...props}
              columns={shown}
              caption={title}
              selection={bulk.length > 0 ? selection : undefined}
            />
            <ListPager state={state} count={count} shown={rows?.length} />
          </div>
        ))}
      {bulk.length > 0 && selection.count > 0 && (
        <Suspense fallback={null}>
          <BulkBar
            count={selection.count}
            actions={bulk.map((action) => ({
              ...action,
              run: () => action.run(selection.rows(), selection.clear),
            }))}
            onClear={selection.clear}
          />
        </Suspense>
      )}
      <ViewNameDialog
        opened={isSaving}
        onClose={saving.close}
        title={t("views.saveTitle")}
        text={t("views.saveText")}
        confirm={t("views.save")}
        initial=""
        taken={views.views.map(({ name }) => name)}
        onName={views.add}
      />
    </div>
  );
}

function Quiet({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <Button variant="subtle" color="gray" size="compact-sm" h={30} onClick={onClick}>
      {children}
    </Button>
  );
}

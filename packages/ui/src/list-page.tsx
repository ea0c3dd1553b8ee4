import { Group, Text, TextInput, Title } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import { useFormatter } from "use-intl";
import classes from "./list-page.module.css";
import { ListPager } from "./list-pager";
import { ListTable } from "./list-table";
import type { BulkAction, Column, LinkComponent, ListState } from "./list-types";

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

/** The list of every resource: what is asked for stands in the address bar, the answer below it. */
export function ListPage<Row>(props: ListPageProps<Row>) {
  const { title, state, count, rows, error } = props;
  const format = useFormatter();
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
      <div className={classes.toolbar}>
        <SearchField label={props.searchLabel} q={state.q} onSearch={state.setQ} />
        {props.filters}
      </div>
      {error ??
        (isEmpty ? (
          <div className={classes.empty}>{state.isNarrowed ? props.nothingFound : props.empty}</div>
        ) : (
          <>
            <ListTable {...props} caption={title} />
            <ListPager state={state} count={count} shown={rows?.length} />
          </>
        ))}
    </div>
  );
}

interface SearchFieldProps {
  label: string;
  q: string;
  onSearch: (q: string) => void;
}

/** Typing is local and instant; the address bar follows when the typing pauses. */
function SearchField({ label, q, onSearch }: SearchFieldProps) {
  const [text, setText] = useState(q);
  const search = useDebouncedCallback(onSearch, 200);
  useEffect(() => setText(q), [q]);
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      value={text}
      autoComplete="off"
      className={classes.search}
      leftSection={<IconSearch size={15} stroke={1.75} aria-hidden />}
      onChange={(event) => {
        setText(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
    />
  );
}

"use client";

import type { Permission } from "@backroom/api";
import { type BulkAction, type Column, ListPage, type ListState } from "@backroom/ui";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Link } from "@/lib/near-link";
import { ListNotice } from "./list-notice";
import { LoadError } from "./load-error";
import { useCan } from "./session";

/** Each has the words `search`, `emptyTitle`, `empty`, `nothingTitle`, `nothing` and `clear`. */
type ListWords =
  | "collections"
  | "customerGroups"
  | "customers"
  | "discounts"
  | "drafts"
  | "orders"
  | "priceLists"
  | "products"
  | "returns"
  | "salesChannels";

interface ListQuery {
  data: { count: number } | undefined;
  error: unknown;
  isError: boolean;
  /** The answer is to an earlier question, see `keepPreviousData`. */
  isPlaceholderData: boolean;
  refetch: () => unknown;
}

type Create = {
  label: string;
  /** Whoever may not do this sees no button. */
  may?: Permission;
} & ({ href: string } | { onClick: () => void });

interface RecordListProps<Row extends { id: string }> {
  /** The path of the list; a record's page is below it. Its columns and views are kept under it, too. */
  name: string;
  words: ListWords;
  /** The word `title` without it. */
  title?: string;
  query: ListQuery;
  /** Undefined while the first page is on the way. */
  rows: readonly Row[] | undefined;
  state: ListState;
  columns: readonly Column<Row>[];
  filters: ReactNode;
  /** The page that makes a record, or what opens the dialog that does. */
  create?: Create;
  /** What to do while there is no record at all; to make one, without it. */
  emptyAction?: ReactNode;
  bulk?: readonly BulkAction<Row>[];
  /** Fetches what the page of a record will ask for, as the pointer comes near. */
  preload?: (id: string) => void;
}

/** The list of one kind of record: each row leads to its page, and an empty list says what to do next. */
export function RecordList<Row extends { id: string }>(props: RecordListProps<Row>) {
  const { name, words, query, create, emptyAction, preload, ...list } = props;
  const t = useTranslations(words);
  const can = useCan();
  const button = create && (!create.may || can(create.may)) && <CreateButton {...create} />;
  return (
    <ListPage
      {...list}
      name={name}
      title={list.title ?? t("title")}
      searchLabel={t("search")}
      count={query.data?.count}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/${name}/${id}`}
      link={Link}
      {...(preload ? { onRowNear: ({ id }: Row) => preload(id) } : {})}
      isStale={query.isPlaceholderData}
      error={query.isError ? <LoadError error={query.error} onRetry={() => query.refetch()} /> : undefined}
      actions={button}
      empty={
        <ListNotice title={t("emptyTitle")} text={t("empty")}>
          {emptyAction ?? button}
        </ListNotice>
      }
      nothingFound={
        <ListNotice title={t("nothingTitle")} text={t("nothing")}>
          <Button variant="default" onClick={list.state.clear}>
            {t("clear")}
          </Button>
        </ListNotice>
      }
    />
  );
}

function CreateButton({ label, ...does }: Create) {
  const icon = <IconPlus size={16} aria-hidden />;
  return "href" in does ? (
    <Button component={Link} href={does.href} leftSection={icon}>
      {label}
    </Button>
  ) : (
    <Button onClick={does.onClick} leftSection={icon}>
      {label}
    </Button>
  );
}

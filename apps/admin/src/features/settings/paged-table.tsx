import { Section, Table } from "@backroom/ui";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { ListNotice } from "@/lib/list-notice";
import { LoadError } from "@/lib/load-error";
import { Pager } from "@/lib/pager";
import { LoadingRow } from "./loading-row";
import { SettingsTitle } from "./settings-frame";

const pageSize = 50;

/** The page of a table that is open, and what the API is asked for it. */
export function useTablePage() {
  const [page, setPage] = useState(1);
  return { page, setPage, input: { limit: pageSize, offset: (page - 1) * pageSize } };
}

interface PagedTableProps {
  /** Each has the words `title`, `text`, `new`, `all`, `emptyTitle` and `empty`. */
  words: "settings.keys" | "webhooks";
  pages: ReturnType<typeof useTablePage>;
  query: {
    data: { count: number } | undefined;
    error: unknown;
    isError: boolean;
    refetch: () => unknown;
  };
  heads: readonly string[];
  /** A `Table.Tr` each; undefined while the first page is on the way. */
  rows: readonly ReactNode[] | undefined;
  /** Opens the dialog that makes one; undefined for whoever may not. */
  onNew: (() => void) | undefined;
}

/** A part of the settings that is a table of records, each of which has a page. */
export function PagedTable({ words, pages, query, heads, rows, onNew }: PagedTableProps) {
  const t = useTranslations(words);
  if (query.isError) return <LoadError error={query.error} onRetry={() => query.refetch()} />;
  const count = query.data?.count ?? 0;
  const create = onNew && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={onNew}>
      {t("new")}
    </Button>
  );
  return (
    <>
      <SettingsTitle title={t("title")} text={t("text")} actions={create} />
      {rows?.length === 0 ? (
        <ListNotice title={t("emptyTitle")} text={t("empty")} />
      ) : (
        <Section title={t("all")} isFlush>
          <Table.ScrollContainer minWidth={620}>
            <Table horizontalSpacing={16} highlightOnHover>
              <Table.Thead>
                <Table.Tr>
                  {heads.map((head) => (
                    <Table.Th key={head}>{head}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>{rows ?? <LoadingRow columns={heads.length} height={80} />}</Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </Section>
      )}
      {count > pageSize && (
        <Pager page={pages.page} total={Math.ceil(count / pageSize)} onChange={pages.setPage} />
      )}
    </>
  );
}

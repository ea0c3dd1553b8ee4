import { Section } from "@backroom/ui";
import { Group, Skeleton, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { useProductCount } from "@/features/product-members/product-count";
import type { MemberFilter } from "@/features/product-members/types";
import { LoadError } from "@/lib/load-error";
import { NameLink } from "@/lib/name-link";
import { Pager } from "@/lib/pager";
import classes from "./types-and-tags.module.css";

const pageSize = 25;

/** What one of the two lists asks; both are on one page, so it is not in the address bar. */
export function useAsked() {
  const [text, setText] = useState("");
  const [page, setPage] = useState(1);
  const [q] = useDebouncedValue(text.trim(), 200);
  return {
    text,
    setText: (next: string) => {
      setText(next);
      setPage(1);
    },
    page,
    setPage,
    input: { limit: pageSize, offset: (page - 1) * pageSize, order: "value", ...(q ? { q } : {}) },
  };
}

interface ValueListProps {
  title: string;
  search: string;
  empty: string;
  asked: ReturnType<typeof useAsked>;
  rows: readonly { id: string; value: string }[] | undefined;
  query: { data?: { count: number } | undefined; isError: boolean; error: unknown; refetch: () => unknown };
  filterOf: (id: string) => MemberFilter;
}

/** Values with the number of their products; each leads to them. */
export function ValueList({ title, search, empty, asked, rows, query, filterOf }: ValueListProps) {
  const format = useFormatter();
  const count = query.data?.count ?? 0;
  return (
    <Section
      title={title}
      isFlush
      actions={
        query.data && (
          <Text size="xs" c="dimmed">
            {format.number(count)}
          </Text>
        )
      }
    >
      <TextInput
        type="search"
        aria-label={search}
        placeholder={search}
        leftSection={<IconSearch size={15} stroke={1.75} aria-hidden />}
        mx={16}
        mb={12}
        value={asked.text}
        onChange={(event) => asked.setText(event.currentTarget.value)}
      />
      {query.isError && <LoadError error={query.error} onRetry={() => query.refetch()} />}
      {!rows && !query.isError && <Skeleton h={120} mx={16} mb={16} w="auto" />}
      {rows?.length === 0 && (
        <Text size="sm" c="dimmed" px={16} pb={16}>
          {empty}
        </Text>
      )}
      <ul className={classes.list}>
        {rows?.map(({ id, value }) => (
          <ValueRow key={id} value={value} filter={filterOf(id)} />
        ))}
      </ul>
      {count > pageSize && (
        <Group justify="flex-end" p="sm">
          <Pager page={asked.page} total={Math.ceil(count / pageSize)} onChange={asked.setPage} />
        </Group>
      )}
    </Section>
  );
}

function ValueRow({ value, filter }: { value: string; filter: MemberFilter }) {
  const t = useTranslations("productMembers");
  const count = useProductCount(filter);
  const [name, ids] = filter.tags ? ["tags", filter.tags] : ["type_id", filter.type_id ?? []];
  return (
    <li className={classes.row}>
      <NameLink href={`/products?${new URLSearchParams({ [name]: ids.join() })}`}>{value}</NameLink>
      <Text component="span" size="xs" c="dimmed" flex="none">
        {count === undefined ? "…" : t("count", { count })}
      </Text>
    </li>
  );
}

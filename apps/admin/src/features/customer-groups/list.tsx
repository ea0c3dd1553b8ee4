"use client";

import { type Column, DateRangeFilter, DateTime, FilterBar, ListPage } from "@backroom/ui";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "use-intl";
import { type Outputs, useApi } from "@/lib/api";
import { RowLink } from "@/lib/link";
import { dateRange } from "@/lib/list-filters";
import { ListNotice } from "@/lib/list-notice";
import { LoadError } from "@/lib/load-error";
import { useCan } from "@/lib/session";
import { useListState } from "@/lib/use-list-state";
import { NewGroup } from "./new";

type ListedGroup = Outputs["customerGroups"]["list"]["customer_groups"][number];

const filters = { created_at: dateRange() };

function useGroupColumns(): Column<ListedGroup>[] {
  const t = useTranslations("customerGroups");
  const format = useFormatter();
  return [
    { id: "name", header: t("name"), sort: "name", cell: (group) => group.name },
    {
      id: "priceLists",
      header: t("priceLists"),
      isWideOnly: true,
      cell: (group) => format.list((group.price_lists ?? []).map(({ name }) => name)) || "–",
    },
    {
      id: "created",
      header: t("created"),
      sort: "created_at",
      cell: (group) => <DateTime value={group.created_at} />,
    },
  ];
}

export function CustomerGroupList() {
  const t = useTranslations("customerGroups");
  const api = useApi();
  const can = useCan();
  const columns = useGroupColumns();
  const [isNew, dialog] = useDisclosure(false);
  const { state, input, filters: on } = useListState({ filters, order: "name" });
  const query = useQuery(
    api.customerGroups.list.queryOptions(
      { ...input, expand: "price_lists" },
      { placeholderData: keepPreviousData },
    ),
  );
  const create = can("customers:write") && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={dialog.open}>
      {t("new")}
    </Button>
  );
  return (
    <>
      <ListPage
        name="customer-groups"
        title={t("title")}
        searchLabel={t("search")}
        state={state}
        columns={columns}
        rows={query.data?.customer_groups}
        count={query.data?.count}
        rowKey={(group) => group.id}
        rowHref={(group) => `/customer-groups/${group.id}`}
        link={RowLink}
        isStale={query.isPlaceholderData}
        error={query.isError ? <LoadError error={query.error} onRetry={() => query.refetch()} /> : undefined}
        actions={create}
        filters={
          <FilterBar>
            <DateRangeFilter label={t("created")} {...on.created_at} />
          </FilterBar>
        }
        empty={
          <ListNotice title={t("emptyTitle")} text={t("empty")}>
            {create}
          </ListNotice>
        }
        nothingFound={
          <ListNotice title={t("nothingTitle")} text={t("nothing")}>
            <Button variant="default" onClick={state.clear}>
              {t("clear")}
            </Button>
          </ListNotice>
        }
      />
      <NewGroup isOpen={isNew} onClose={dialog.close} />
    </>
  );
}

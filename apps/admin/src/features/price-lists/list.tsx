"use client";

import { priceListStatuses, priceListTypes } from "@backroom/domain";
import { AsyncFilterMenu, DateRangeFilter, FilterBar, FilterMenu, ListPage } from "@backroom/ui";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { useGroupSearch } from "@/features/customer-groups/use-group-search";
import { useApi } from "@/lib/api";
import { RowLink } from "@/lib/link";
import { dateRange, ids, words } from "@/lib/list-filters";
import { ListNotice } from "@/lib/list-notice";
import { LoadError } from "@/lib/load-error";
import { useCan } from "@/lib/session";
import { useListState } from "@/lib/use-list-state";
import { usePriceListColumns } from "./columns";

const filters = {
  status: words(priceListStatuses),
  type: words(priceListTypes),
  customer_groups: ids(),
  created_at: dateRange(),
};

export function PriceListList() {
  const t = useTranslations("priceLists");
  const api = useApi();
  const can = useCan();
  const columns = usePriceListColumns();
  const groups = useGroupSearch();
  const { state, input, filters: on } = useListState({ filters });
  const query = useQuery(
    api.priceLists.list.queryOptions(
      { ...input, expand: "customer_groups" },
      { placeholderData: keepPreviousData },
    ),
  );
  const create = can("products:write") && (
    <Button component={Link} href="/price-lists/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {t("new")}
    </Button>
  );
  return (
    <ListPage
      name="price-lists"
      title={t("title")}
      searchLabel={t("search")}
      state={state}
      columns={columns}
      rows={query.data?.price_lists}
      count={query.data?.count}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/price-lists/${id}`}
      link={RowLink}
      isStale={query.isPlaceholderData}
      error={query.isError ? <LoadError error={query.error} onRetry={() => query.refetch()} /> : undefined}
      actions={create}
      filters={
        <FilterBar>
          <FilterMenu
            label={t("status")}
            options={priceListStatuses.map((value) => ({ value, label: t(`states.${value}`) }))}
            {...on.status}
          />
          <FilterMenu
            label={t("type")}
            options={priceListTypes.map((value) => ({ value, label: t(`types.${value}`) }))}
            {...on.type}
          />
          <AsyncFilterMenu label={t("groups")} {...groups} {...on.customer_groups} />
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
  );
}

"use client";

import { AsyncFilterMenu, DateRangeFilter, FilterBar, FilterMenu, ListPage } from "@backroom/ui";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { useGroupSearch } from "@/features/customer-groups/use-group-search";
import { useApi } from "@/lib/api";
import { RowLink } from "@/lib/link";
import { dateRange, ids, yesNo } from "@/lib/list-filters";
import { ListNotice } from "@/lib/list-notice";
import { LoadError } from "@/lib/load-error";
import { useCan } from "@/lib/session";
import { useListState } from "@/lib/use-list-state";
import { listedFields, useCustomerColumns } from "./columns";

const accounts = ["registered", "guest"] as const;
const filters = { has_account: yesNo(...accounts), groups: ids(), created_at: dateRange() };

export function CustomerList() {
  const t = useTranslations("customers");
  const api = useApi();
  const can = useCan();
  const groups = useGroupSearch();
  const { state, input, filters: on } = useListState({ filters });
  const query = useQuery(
    api.customers.list.queryOptions(
      { ...input, fields: listedFields, expand: "groups" },
      { placeholderData: keepPreviousData },
    ),
  );
  const customers = query.data?.customers;
  // A second question, so that names are there before the sums of their orders.
  const summaries = useQuery(
    api.customers.orderSummaries.queryOptions(
      { customer_ids: (customers ?? []).map(({ id }) => id) },
      { enabled: customers !== undefined && customers.length > 0, placeholderData: keepPreviousData },
    ),
  );
  const byId = new Map(summaries.data?.order_summaries.map((summary) => [summary.customer_id, summary]));
  const columns = useCustomerColumns((id) => byId.get(id));
  const create = can("customers:write") && (
    <Button component={Link} href="/customers/new" size="sm" leftSection={<IconPlus size={16} aria-hidden />}>
      {t("new")}
    </Button>
  );

  return (
    <ListPage
      name="customers"
      title={t("title")}
      searchLabel={t("search")}
      state={state}
      columns={columns}
      rows={customers}
      count={query.data?.count}
      rowKey={(customer) => customer.id}
      rowHref={(customer) => `/customers/${customer.id}`}
      link={RowLink}
      isStale={query.isPlaceholderData}
      error={query.isError ? <LoadError error={query.error} onRetry={() => query.refetch()} /> : undefined}
      actions={create}
      filters={
        <FilterBar>
          <FilterMenu
            label={t("account")}
            options={accounts.map((value) => ({ value, label: t(value) }))}
            {...on.has_account}
          />
          <AsyncFilterMenu label={t("groups")} {...groups} {...on.groups} />
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

"use client";

import { AsyncFilterMenu, DateRangeFilter, FilterBar, FilterMenu } from "@backroom/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useGroupSearch } from "@/features/customer-groups/use-group-search";
import { useApi } from "@/lib/api";
import { dateRange, ids, yesNo } from "@/lib/list-filters";
import { RecordList } from "@/lib/record-list";
import { useListState } from "@/lib/use-list-state";
import { usePreload } from "@/lib/use-preload";
import { useCustomerColumns } from "./columns";
import { shownInput } from "./detail/shown";
import { listed } from "./listed";

const accounts = ["registered", "guest"] as const;
const filters = { has_account: yesNo(...accounts), groups: ids(), created_at: dateRange() };

export function CustomerList() {
  const t = useTranslations("customers");
  const api = useApi();
  const preload = usePreload();
  const groups = useGroupSearch();
  const { state, input, filters: on } = useListState({ filters });
  const query = useQuery(
    api.customers.list.queryOptions({ ...input, ...listed }, { placeholderData: keepPreviousData }),
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

  return (
    <RecordList
      preload={(id) => preload(api.customers.get.queryOptions(shownInput(id)))}
      name="customers"
      words="customers"
      query={query}
      state={state}
      columns={columns}
      rows={customers}
      create={{ label: t("new"), may: "customers:write", href: "/customers/new" }}
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
    />
  );
}

"use client";

import { priceListStatuses, priceListTypes } from "@backroom/domain";
import { AsyncFilterMenu, DateRangeFilter, FilterBar, FilterMenu } from "@backroom/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useGroupSearch } from "@/features/customer-groups/use-group-search";
import { useApi } from "@/lib/api";
import { dateRange, ids, words } from "@/lib/list-filters";
import { RecordList } from "@/lib/record-list";
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
  const columns = usePriceListColumns();
  const groups = useGroupSearch();
  const { state, input, filters: on } = useListState({ filters });
  const query = useQuery(
    api.priceLists.list.queryOptions(
      { ...input, expand: "customer_groups" },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <RecordList
      name="price-lists"
      words="priceLists"
      query={query}
      state={state}
      columns={columns}
      rows={query.data?.price_lists}
      create={{ label: t("new"), may: "products:write", href: "/price-lists/new" }}
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
    />
  );
}

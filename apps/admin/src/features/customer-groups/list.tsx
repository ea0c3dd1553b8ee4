"use client";

import { type Column, DateRangeFilter, DateTime, FilterBar } from "@backroom/ui";
import { useDisclosure } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "use-intl";
import { type Outputs, useApi } from "@/lib/api";
import { dateRange } from "@/lib/list-filters";
import { RecordList } from "@/lib/record-list";
import { useListState } from "@/lib/use-list-state";
import { usePreload } from "@/lib/use-preload";
import { NewGroup } from "./new";
import { shownInput } from "./shown";

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
  const preload = usePreload();
  const columns = useGroupColumns();
  const [isNew, dialog] = useDisclosure(false);
  const { state, input, filters: on } = useListState({ filters, order: "name" });
  const query = useQuery(
    api.customerGroups.list.queryOptions(
      { ...input, expand: "price_lists" },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <>
      <RecordList
        preload={(id) => preload(api.customerGroups.get.queryOptions(shownInput(id)))}
        name="customer-groups"
        words="customerGroups"
        query={query}
        state={state}
        columns={columns}
        rows={query.data?.customer_groups}
        create={{ label: t("new"), may: "customers:write", onClick: dialog.open }}
        filters={
          <FilterBar>
            <DateRangeFilter label={t("created")} {...on.created_at} />
          </FilterBar>
        }
      />
      <NewGroup isOpen={isNew} onClose={dialog.close} />
    </>
  );
}

"use client";

import { returnStatuses } from "@backroom/domain";
import { type Column, DateRangeFilter, DateTime, FilterBar, FilterMenu, Money } from "@backroom/ui";
import { Button, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "use-intl";
import { nameOf } from "@/features/customers/name";
import { type Outputs, useApi } from "@/lib/api";
import { dateRange, words } from "@/lib/list-filters";
import { Link } from "@/lib/near-link";
import { RecordList } from "@/lib/record-list";
import { useListState } from "@/lib/use-list-state";
import { usePreload } from "@/lib/use-preload";
import { openRelations } from "./shown";
import { ReturnStatus } from "./status";

type ListedReturn = Outputs["returns"]["list"]["returns"][number];

const filters = { status: words(returnStatuses), created_at: dateRange() };

const unitsOf = (ret: ListedReturn) => (ret.items ?? []).reduce((sum, item) => sum + item.quantity, 0);

function useReturnColumns(): Column<ListedReturn>[] {
  const t = useTranslations("returns");
  const format = useFormatter();
  return [
    {
      id: "order",
      header: t("order"),
      width: "96px",
      cell: (ret) => (ret.order ? `#${ret.order.display_id}` : t("swap")),
    },
    {
      id: "customer",
      header: t("customer"),
      takesRest: true,
      cell: (ret) => (
        <Text component="span" size="sm" truncate display="block" maw={{ base: "100%", sm: 320 }}>
          {nameOf(ret.order?.customer) || (ret.order?.email ?? "–")}
        </Text>
      ),
    },
    {
      id: "created",
      header: t("requested"),
      sort: "created_at",
      isWideOnly: true,
      cell: (ret) => <DateTime value={ret.created_at} />,
    },
    {
      id: "received",
      header: t("received"),
      isWideOnly: true,
      isHiddenAtFirst: true,
      cell: (ret) => (ret.received_at ? <DateTime value={ret.received_at} /> : "–"),
    },
    { id: "status", header: t("status"), cell: (ret) => <ReturnStatus status={ret.status} /> },
    {
      id: "units",
      header: t("units"),
      align: "right",
      isWideOnly: true,
      cell: (ret) => format.number(unitsOf(ret)),
    },
    {
      id: "refund",
      header: t("refund"),
      align: "right",
      isWideOnly: true,
      cell: (ret) =>
        ret.order ? <Money amount={ret.refund_amount} currency={ret.order.currency_code} /> : "–",
    },
  ];
}

export function ReturnList() {
  const t = useTranslations("returns");
  const api = useApi();
  const preload = usePreload();
  const columns = useReturnColumns();
  const { state, input, filters: on } = useListState({ filters });
  const query = useQuery(
    api.returns.list.queryOptions(
      { ...input, expand: "items,order.customer" },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <RecordList
      preload={(id) => preload(api.returns.get.queryOptions({ id, expand: openRelations }))}
      name="returns"
      words="returns"
      query={query}
      state={state}
      columns={columns}
      rows={query.data?.returns}
      filters={
        <FilterBar>
          <FilterMenu
            label={t("status")}
            options={returnStatuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
            {...on.status}
          />
          <DateRangeFilter label={t("requested")} {...on.created_at} />
        </FilterBar>
      }
      emptyAction={
        <Button component={Link} href="/orders">
          {t("emptyAction")}
        </Button>
      }
    />
  );
}

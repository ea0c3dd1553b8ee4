"use client";

import { fulfillmentStatuses, orderStatuses, paymentStatuses } from "@backroom/domain";
import { FilterMenu, ListPage } from "@backroom/ui";
import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { parseAsArrayOf, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { RowLink } from "@/lib/link";
import { ListNotice } from "@/lib/list-notice";
import { LoadError } from "@/lib/load-error";
import { useListState } from "@/lib/use-list-state";
import { listedFields, useOrderColumns } from "./columns";

const words = <const W extends string>(list: readonly W[]) =>
  parseAsArrayOf(parseAsStringLiteral(list)).withDefault([]);
const filterParsers = {
  status: words(orderStatuses),
  payment: words(paymentStatuses),
  fulfillment: words(fulfillmentStatuses),
};
const noFilters = { status: null, payment: null, fulfillment: null };

export function OrderList() {
  const t = useTranslations("orders");
  const api = useApi();
  const columns = useOrderColumns();
  const [filters, setFilters] = useQueryStates(filterParsers);
  const isActive = Object.values(filters).some((chosen) => chosen.length > 0);
  const { state, input, toFirstPage } = useListState({ isActive, clear: () => setFilters(noFilters) });
  const query = useQuery(
    api.orders.list.queryOptions(
      {
        ...input,
        fields: listedFields,
        expand: "customer",
        ...(filters.status.length > 0 ? { status: filters.status } : {}),
        ...(filters.payment.length > 0 ? { payment_status: filters.payment } : {}),
        ...(filters.fulfillment.length > 0 ? { fulfillment_status: filters.fulfillment } : {}),
      },
      { placeholderData: keepPreviousData },
    ),
  );

  const narrow = (chosen: Parameters<typeof setFilters>[0]) => {
    setFilters(chosen);
    toFirstPage();
  };
  /** The words come from the options of the filter itself. */
  const known = <W extends string>(list: readonly W[], chosen: string[]) =>
    list.filter((word) => chosen.includes(word));

  return (
    <ListPage
      name="orders"
      title={t("title")}
      searchLabel={t("search")}
      state={state}
      columns={columns}
      rows={query.data?.orders}
      count={query.data?.count}
      rowKey={(order) => order.id}
      rowHref={(order) => `/orders/${order.id}`}
      link={RowLink}
      isStale={query.isPlaceholderData}
      error={query.isError ? <LoadError error={query.error} onRetry={() => query.refetch()} /> : undefined}
      filters={
        <>
          <FilterMenu
            label={t("status")}
            value={filters.status}
            options={orderStatuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
            onChange={(chosen) => narrow({ status: known(orderStatuses, chosen) })}
          />
          <FilterMenu
            label={t("payment")}
            value={filters.payment}
            options={paymentStatuses.map((value) => ({ value, label: t(`paymentStatuses.${value}`) }))}
            onChange={(chosen) => narrow({ payment: known(paymentStatuses, chosen) })}
          />
          <FilterMenu
            label={t("fulfillment")}
            value={filters.fulfillment}
            options={fulfillmentStatuses.map((value) => ({
              value,
              label: t(`fulfillmentStatuses.${value}`),
            }))}
            onChange={(chosen) => narrow({ fulfillment: known(fulfillmentStatuses, chosen) })}
          />
        </>
      }
      empty={
        <ListNotice title={t("emptyTitle")} text={t("empty")}>
          <Button component={Link} href="/draft-orders/new">
            {t("emptyAction")}
          </Button>
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

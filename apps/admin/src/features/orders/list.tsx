"use client";

import { fulfillmentStatuses, orderStatuses, paymentStatuses } from "@backroom/domain";
import { AsyncFilterMenu, DateRangeFilter, FilterBar, FilterMenu, MoneyRangeFilter } from "@backroom/ui";
import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { dateRange, ids, numberRange, words } from "@/lib/list-filters";
import { Link } from "@/lib/near-link";
import { RecordList } from "@/lib/record-list";
import { useListState } from "@/lib/use-list-state";
import { usePreload } from "@/lib/use-preload";
import { useBulkOrders } from "./bulk";
import { useOrderColumns } from "./columns";
import { listed } from "./listed";
import { shownRelations } from "./shown";
import { useListSearches } from "./use-list-searches";

const filters = {
  status: words(orderStatuses),
  payment_status: words(paymentStatuses),
  fulfillment_status: words(fulfillmentStatuses),
  created_at: dateRange(),
  total: numberRange(),
  customer_id: ids(),
  region_id: ids(),
  sales_channel_id: ids(),
};

export function OrderList() {
  const t = useTranslations("orders");
  const api = useApi();
  const preload = usePreload();
  const columns = useOrderColumns();
  const { state, input, filters: on } = useListState({ filters });
  const searches = useListSearches();
  const bulk = useBulkOrders();
  const store = useQuery(api.store.get.queryOptions());
  const query = useQuery(
    api.orders.list.queryOptions(
      {
        ...input,
        // The API looks for the orders of one customer.
        customer_id: input.customer_id?.[0],
        ...listed,
      },
      { placeholderData: keepPreviousData },
    ),
  );

  return (
    <>
      <RecordList
        preload={(id) => preload(api.orders.get.queryOptions({ id, expand: shownRelations }))}
        name="orders"
        words="orders"
        query={query}
        state={state}
        columns={columns}
        rows={query.data?.orders}
        bulk={bulk.actions}
        filters={
          <FilterBar>
            <FilterMenu
              label={t("status")}
              options={orderStatuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
              {...on.status}
            />
            <FilterMenu
              label={t("payment")}
              options={paymentStatuses.map((value) => ({ value, label: t(`paymentStatuses.${value}`) }))}
              {...on.payment_status}
            />
            <FilterMenu
              label={t("fulfillment")}
              options={fulfillmentStatuses.map((value) => ({
                value,
                label: t(`fulfillmentStatuses.${value}`),
              }))}
              {...on.fulfillment_status}
            />
            <DateRangeFilter label={t("created")} {...on.created_at} />
            <AsyncFilterMenu
              label={t("customer")}
              value={on.customer_id.value}
              onChange={(chosen) => on.customer_id.onChange(chosen.slice(-1))}
              {...searches.customers}
            />
            <AsyncFilterMenu label={t("region")} {...on.region_id} {...searches.regions} />
            <AsyncFilterMenu label={t("channel")} {...on.sales_channel_id} {...searches.channels} />
            <MoneyRangeFilter
              label={t("total")}
              currency={store.data?.store.default_currency_code ?? "usd"}
              {...on.total}
            />
          </FilterBar>
        }
        emptyAction={
          <Button component={Link} href="/draft-orders/new">
            {t("emptyAction")}
          </Button>
        }
      />
      {bulk.dialog}
    </>
  );
}

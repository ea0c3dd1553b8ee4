"use client";

import { type Column, DateRangeFilter, DateTime, FilterBar, ListPage } from "@backroom/ui";
import { Badge, Button, Group } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "use-intl";
import { ProductCount } from "@/features/product-members/product-count";
import { type Outputs, useApi } from "@/lib/api";
import { RowLink } from "@/lib/link";
import { dateRange } from "@/lib/list-filters";
import { ListNotice } from "@/lib/list-notice";
import { LoadError } from "@/lib/load-error";
import { useCan } from "@/lib/session";
import { useListState } from "@/lib/use-list-state";
import { useDefaultChannel } from "./shown";
import { ChannelStatus } from "./status";

const NewChannel = dynamic(() => import("./new").then((module) => module.NewChannel));

type ListedChannel = Outputs["salesChannels"]["list"]["sales_channels"][number];

const filters = { created_at: dateRange() };

function useChannelColumns(): Column<ListedChannel>[] {
  const t = useTranslations("salesChannels");
  const defaultId = useDefaultChannel();
  return [
    {
      id: "name",
      header: t("name"),
      sort: "name",
      cell: ({ id, name }) =>
        id === defaultId ? (
          <Group component="span" gap={8} wrap="nowrap">
            {name}
            <Badge component="span" variant="default" size="sm" tt="none" fw={500}>
              {t("default")}
            </Badge>
          </Group>
        ) : (
          name
        ),
    },
    {
      id: "status",
      header: t("status"),
      width: "140px",
      cell: (channel) => <ChannelStatus channel={channel} />,
    },
    {
      id: "description",
      header: t("description"),
      isWideOnly: true,
      cell: ({ description }) => description || "–",
    },
    {
      id: "products",
      header: t("products"),
      align: "right",
      width: "110px",
      isWideOnly: true,
      cell: ({ id }) => <ProductCount filter={{ sales_channel_id: [id] }} />,
    },
    {
      id: "created",
      header: t("created"),
      sort: "created_at",
      width: "170px",
      isWideOnly: true,
      cell: ({ created_at }) => <DateTime value={created_at} />,
    },
  ];
}

export function SalesChannelList() {
  const t = useTranslations("salesChannels");
  const api = useApi();
  const can = useCan();
  const columns = useChannelColumns();
  const [isNew, dialog] = useDisclosure(false);
  const { state, input, filters: on } = useListState({ filters, order: "name" });
  const query = useQuery(
    api.salesChannels.list.queryOptions({ ...input, expand: "" }, { placeholderData: keepPreviousData }),
  );
  const create = can("products:write") && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={dialog.open}>
      {t("new")}
    </Button>
  );
  return (
    <>
      <ListPage
        name="sales-channels"
        title={t("title")}
        searchLabel={t("search")}
        state={state}
        columns={columns}
        rows={query.data?.sales_channels}
        count={query.data?.count}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/sales-channels/${id}`}
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
      {isNew && <NewChannel onClose={dialog.close} />}
    </>
  );
}

"use client";

import { type Column, DateRangeFilter, DateTime, FilterBar } from "@backroom/ui";
import { Badge, Group } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "use-intl";
import { ProductCount } from "@/features/product-members/product-count";
import { type Outputs, useApi } from "@/lib/api";
import { dateRange } from "@/lib/list-filters";
import { RecordList } from "@/lib/record-list";
import { useListState } from "@/lib/use-list-state";
import { usePreload } from "@/lib/use-preload";
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
            <Badge component="span" variant="default" size="sm" tt="none" fw={500} flex="none">
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
  const preload = usePreload();
  const columns = useChannelColumns();
  const [isNew, dialog] = useDisclosure(false);
  const { state, input, filters: on } = useListState({ filters, order: "name" });
  const query = useQuery(
    api.salesChannels.list.queryOptions({ ...input, expand: "" }, { placeholderData: keepPreviousData }),
  );
  return (
    <>
      <RecordList
        preload={(id) => preload(api.salesChannels.get.queryOptions({ id }))}
        name="sales-channels"
        words="salesChannels"
        query={query}
        state={state}
        columns={columns}
        rows={query.data?.sales_channels}
        create={{ label: t("new"), may: "products:write", onClick: dialog.open }}
        filters={
          <FilterBar>
            <DateRangeFilter label={t("created")} {...on.created_at} />
          </FilterBar>
        }
      />
      {isNew && <NewChannel onClose={dialog.close} />}
    </>
  );
}

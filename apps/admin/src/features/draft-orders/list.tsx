"use client";

import { type Column, DateTime } from "@backroom/ui";
import { SegmentedControl, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "use-intl";
import { type Outputs, useApi } from "@/lib/api";
import { word } from "@/lib/list-filters";
import { RecordList } from "@/lib/record-list";
import { useListState } from "@/lib/use-list-state";
import { usePreload } from "@/lib/use-preload";
import { listed } from "./listed";
import { DraftStatus } from "./status";

type ListedDraft = Outputs["draftOrders"]["list"]["draft_orders"][number];

const statuses = ["open", "completed"] as const;
const filters = { status: word(statuses) };

function useDraftColumns(): Column<ListedDraft>[] {
  const t = useTranslations("drafts");
  const format = useFormatter();
  return [
    {
      id: "number",
      header: t("number"),
      sort: "display_id",
      width: "92px",
      cell: (draft) => `#${draft.display_id}`,
    },
    {
      id: "customer",
      header: t("customer"),
      takesRest: true,
      cell: (draft) => (
        <Text component="span" size="sm" truncate display="block" maw={{ base: "100%", sm: 320 }}>
          {draft.cart?.email ?? "–"}
        </Text>
      ),
    },
    {
      id: "created",
      header: t("created"),
      sort: "created_at",
      isWideOnly: true,
      cell: (draft) => <DateTime value={draft.created_at} />,
    },
    { id: "status", header: t("status"), cell: (draft) => <DraftStatus status={draft.status} /> },
    {
      id: "items",
      header: t("items"),
      align: "right",
      cell: (draft) => format.number((draft.cart?.items ?? []).reduce((sum, item) => sum + item.quantity, 0)),
    },
  ];
}

export function DraftOrderList() {
  const t = useTranslations("drafts");
  const api = useApi();
  const preload = usePreload();
  const columns = useDraftColumns();
  const { state, input, filters: on } = useListState({ filters });
  const query = useQuery(
    api.draftOrders.list.queryOptions(
      // The API takes a list of states, of which this page asks for one.
      { ...input, ...listed, status: input.status && [input.status] },
      { placeholderData: keepPreviousData },
    ),
  );

  return (
    <RecordList
      preload={(id) => preload(api.draftOrders.get.queryOptions({ id }))}
      name="draft-orders"
      words="drafts"
      query={query}
      state={state}
      columns={columns}
      rows={query.data?.draft_orders}
      create={{ label: t("new"), href: "/draft-orders/new" }}
      filters={
        <SegmentedControl
          size="xs"
          aria-label={t("status")}
          value={on.status.value ?? "all"}
          onChange={(value) => on.status.onChange(statuses.find((known) => known === value) ?? null)}
          data={[
            { value: "all", label: t("all") },
            ...statuses.map((value) => ({ value, label: t(`statuses.${value}`) })),
          ]}
        />
      }
    />
  );
}

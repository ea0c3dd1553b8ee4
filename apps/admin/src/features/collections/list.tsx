"use client";

import { type Column, DateRangeFilter, DateTime, FilterBar } from "@backroom/ui";
import { useDisclosure } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "use-intl";
import { ProductCount } from "@/features/product-members/product-count";
import { type Outputs, useApi } from "@/lib/api";
import { dateRange } from "@/lib/list-filters";
import { RecordList } from "@/lib/record-list";
import { useListState } from "@/lib/use-list-state";

const NewCollection = dynamic(() => import("./new").then((module) => module.NewCollection));

type ListedCollection = Outputs["collections"]["list"]["collections"][number];

const filters = { created_at: dateRange() };

function useCollectionColumns(): Column<ListedCollection>[] {
  const t = useTranslations("collections");
  return [
    { id: "title", header: t("name"), sort: "title", cell: ({ title }) => title },
    {
      id: "handle",
      header: t("handle"),
      sort: "handle",
      isWideOnly: true,
      cell: ({ handle }) => handle ?? "–",
    },
    {
      id: "products",
      header: t("products"),
      align: "right",
      width: "110px",
      // One question for each row, so only for whoever wants to know.
      isHiddenAtFirst: true,
      cell: ({ id }) => <ProductCount filter={{ collection_id: [id] }} />,
    },
    {
      id: "created",
      header: t("created"),
      sort: "created_at",
      width: "170px",
      cell: ({ created_at }) => <DateTime value={created_at} />,
    },
  ];
}

export function CollectionList() {
  const t = useTranslations("collections");
  const api = useApi();
  const columns = useCollectionColumns();
  const [isNew, dialog] = useDisclosure(false);
  const { state, input, filters: on } = useListState({ filters, order: "title" });
  const query = useQuery(
    api.collections.list.queryOptions({ ...input, expand: "" }, { placeholderData: keepPreviousData }),
  );
  return (
    <>
      <RecordList
        name="collections"
        words="collections"
        query={query}
        state={state}
        columns={columns}
        rows={query.data?.collections}
        create={{ label: t("new"), may: "products:write", onClick: dialog.open }}
        filters={
          <FilterBar>
            <DateRangeFilter label={t("created")} {...on.created_at} />
          </FilterBar>
        }
      />
      {isNew && <NewCollection onClose={dialog.close} />}
    </>
  );
}

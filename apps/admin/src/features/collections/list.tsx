"use client";

import { type Column, DateRangeFilter, DateTime, FilterBar, ListPage } from "@backroom/ui";
import { Button } from "@mantine/core";
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
  const can = useCan();
  const columns = useCollectionColumns();
  const [isNew, dialog] = useDisclosure(false);
  const { state, input, filters: on } = useListState({ filters, order: "title" });
  const query = useQuery(
    api.collections.list.queryOptions({ ...input, expand: "" }, { placeholderData: keepPreviousData }),
  );
  const create = can("products:write") && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={dialog.open}>
      {t("new")}
    </Button>
  );
  return (
    <>
      <ListPage
        name="collections"
        title={t("title")}
        searchLabel={t("search")}
        state={state}
        columns={columns}
        rows={query.data?.collections}
        count={query.data?.count}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/collections/${id}`}
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
      {isNew && <NewCollection onClose={dialog.close} />}
    </>
  );
}

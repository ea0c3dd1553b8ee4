"use client";

import { productStatuses } from "@backroom/domain";
import { AsyncFilterMenu, DateRangeFilter, FilterBar, FilterMenu } from "@backroom/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { dateRange, ids, words } from "@/lib/list-filters";
import { RecordList } from "@/lib/record-list";
import { useCan } from "@/lib/session";
import { useListState } from "@/lib/use-list-state";
import { usePreload } from "@/lib/use-preload";
import { shownInput } from "./detail/shown";
import { variantsInput } from "./detail/use-variants";
import { useFacetSearch } from "./facets";
import { useBulkActions } from "./list/bulk";
import { useProductColumns } from "./list/columns";
import { listed } from "./list/listed";

const filters = {
  status: words(productStatuses),
  collection_id: ids(),
  type_id: ids(),
  tags: ids(),
  category_id: ids(),
  sales_channel_id: ids(),
  price_list_id: ids(),
  created_at: dateRange(),
};

export function ProductList() {
  const t = useTranslations("products");
  const api = useApi();
  const preload = usePreload();
  const can = useCan();
  const columns = useProductColumns();
  const bulk = useBulkActions();
  const facet = useFacetSearch();
  const { state, input, filters: on } = useListState({ filters });
  const query = useQuery(
    api.products.list.queryOptions(
      {
        ...input,
        // A category shows what lies in the ones below it, too.
        ...(input.category_id ? { include_category_children: true } : {}),
        ...listed(state.q !== ""),
      },
      { placeholderData: keepPreviousData },
    ),
  );

  return (
    <>
      <RecordList
        preload={(id) => {
          preload(api.products.get.queryOptions(shownInput(id)));
          preload(api.products.listVariants.queryOptions(variantsInput(id, { page: 1, q: "" })));
        }}
        name="products"
        title={t("list")}
        words="products"
        query={query}
        state={state}
        columns={columns}
        rows={query.data?.products}
        create={{ label: t("new"), may: "products:write", href: "/products/new" }}
        filters={
          <FilterBar>
            <FilterMenu
              label={t("status")}
              options={productStatuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
              {...on.status}
            />
            <AsyncFilterMenu label={t("facets.collection")} {...facet("collection")} {...on.collection_id} />
            <AsyncFilterMenu label={t("facets.type")} {...facet("type")} {...on.type_id} />
            <AsyncFilterMenu label={t("facets.tag")} {...facet("tag")} {...on.tags} />
            <AsyncFilterMenu label={t("facets.category")} {...facet("category")} {...on.category_id} />
            <AsyncFilterMenu label={t("facets.channel")} {...facet("channel")} {...on.sales_channel_id} />
            <AsyncFilterMenu label={t("facets.priceList")} {...facet("priceList")} {...on.price_list_id} />
            <DateRangeFilter label={t("created")} {...on.created_at} />
          </FilterBar>
        }
        {...(can("products:write") ? { bulk: bulk.actions } : {})}
      />
      {bulk.dialog}
    </>
  );
}

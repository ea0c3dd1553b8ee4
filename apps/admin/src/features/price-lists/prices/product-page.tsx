"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useMemo } from "react";
import { usePlaces } from "@/features/products/use-places";
import { GridSkeleton } from "@/features/sheet/grid-skeleton";
import { useCrumb } from "@/frame/crumbs";
import { useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { usePriceList } from "../shown";
import { priceFields, pricesIn } from "./list-prices";

const StepGrid = dynamic(() => import("./step-grid").then((module) => module.StepGrid), {
  ssr: false,
  loading: () => <GridSkeleton />,
});

interface ProductPageProps {
  id: string;
  productId: string;
}

/** The prices that one product has in the list. */
export function PriceListProductPage({ id, productId }: ProductPageProps) {
  const api = useApi();
  // Coming back to the window must not move cells under the hands.
  const quiet = { refetchOnWindowFocus: false };
  const list = usePriceList(id);
  const product = useQuery(
    api.products.get.queryOptions({ id: productId, fields: priceFields, expand: "" }, quiet),
  );
  const listed = useQuery(
    api.priceLists.listProducts.queryOptions(
      { id, ids: [productId], limit: 1, fields: priceFields, expand: "" },
      quiet,
    ),
  );
  const found = usePlaces();
  const places = useMemo(() => found && [...found.currencies, ...found.regions], [found]);
  const [row] = listed.data?.products ?? [];
  const prices = useMemo(() => (row ? pricesIn(row, id) : []), [row, id]);
  useCrumb(list.data?.price_list.name);
  const failed = [list, product, listed].find((query) => query.isError);
  if (failed) return <LoadError error={failed.error} onRetry={() => failed.refetch()} />;
  if (!list.data || !product.data || !listed.data || !places) return <GridSkeleton />;
  return (
    <StepGrid
      key={`${id} ${productId}`}
      list={list.data.price_list}
      product={product.data.product}
      prices={prices}
      places={places}
      reload={() => Promise.all([list.refetch(), product.refetch(), listed.refetch()])}
    />
  );
}

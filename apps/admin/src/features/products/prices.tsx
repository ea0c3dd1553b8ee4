"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useMemo } from "react";
import { useCrumb } from "@/frame/crumbs";
import { useApi } from "@/lib/api";
import { LoadError } from "@/lib/load-error";
import { GridSkeleton } from "../sheet/grid-skeleton";
import { gridFields } from "./prices/rows";
import { usePlaces } from "./use-places";

const PriceGrid = dynamic(() => import("./prices/price-grid").then((module) => module.PriceGrid), {
  ssr: false,
  loading: () => <GridSkeleton />,
});

export function ProductPrices({ id }: { id: string }) {
  const api = useApi();
  const query = useQuery(
    api.products.get.queryOptions(
      { id, fields: gridFields, expand: "" },
      // Coming back to the window must not move cells under the hands.
      { refetchOnWindowFocus: false },
    ),
  );
  const found = usePlaces();
  const places = useMemo(() => found && [...found.currencies, ...found.regions], [found]);
  const product = query.data?.product;
  useCrumb(product?.title);
  if (query.isError) return <LoadError error={query.error} onRetry={() => query.refetch()} />;
  if (!product || !places) return <GridSkeleton />;
  const reload = async () => (await query.refetch({ throwOnError: true })).data?.product ?? product;
  return <PriceGrid key={id} product={product} places={places} reload={reload} />;
}

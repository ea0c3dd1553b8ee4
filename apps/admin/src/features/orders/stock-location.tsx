import { Select } from "@backroom/ui";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";
import { useLocationIds, useLocationNames } from "./use-location-names";

/** Variants whose places are looked up; an order with more of them goes by these. */
const most = 20;

/**
 * Where goods are taken from or come back to: the places that hold any of these variants, the first of them until
 * somebody chooses. Null means that stock is left alone.
 */
export function useStockLocation(variantIds: readonly (string | null)[]) {
  const api = useApi();
  const ids = [...new Set(variantIds)].filter((id) => id !== null).slice(0, most);
  const found = useQueries({
    queries: ids.map((id) => api.variants.inventory.queryOptions({ id }, { staleTime: 60_000 })),
    combine: (results) => [
      ...new Set(
        results.flatMap(({ data }) =>
          (data?.variant.inventory ?? []).flatMap(({ location_levels }) =>
            (location_levels ?? []).map(({ location_id }) => location_id),
          ),
        ),
      ),
    ],
  });
  const [chosen, setChosen] = useState<string | null>();
  const value = chosen === undefined ? (found[0] ?? null) : chosen;
  return { value, locations: found, onChange: setChosen };
}

/** The same for goods of many orders: any place of the shop, its usual one until somebody chooses. */
export function useShopLocation() {
  const api = useApi();
  const ids = useLocationIds();
  const store = useQuery(api.store.get.queryOptions());
  const usual = store.data?.store.default_location_id ?? null;
  const [chosen, setChosen] = useState<string | null>();
  const first = ids.value.find((id) => id === usual) ?? ids.value[0] ?? null;
  return {
    value: chosen === undefined ? first : chosen,
    locations: ids.value,
    onChange: setChosen,
    /** The places are known, or cannot be: then stock is left alone. */
    isKnown: !ids.isPending && !store.isPending,
  };
}

interface StockLocationProps {
  value: string | null;
  locations: readonly string[];
  onChange: (id: string | null) => void;
}

export function StockLocationSelect({ value, locations, onChange }: StockLocationProps) {
  const t = useTranslations("order.stock");
  const nameOf = useLocationNames();
  if (locations.length === 0) return null;
  return (
    <Select
      label={t("label")}
      placeholder={t("none")}
      clearable
      data={locations.map((id) => ({ value: id, label: nameOf(id) }))}
      value={value}
      onChange={onChange}
    />
  );
}

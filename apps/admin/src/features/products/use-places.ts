import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useApi } from "@/lib/api";

/** Where a price is: a currency of the store, or a region, whose price puts that of its currency out. */
export interface Place {
  /** The currency's code, or the region's id. */
  id: string;
  name: string;
  currency: string;
  region_id: string | null;
}

/** Where the store sells, its default currency first; undefined while it is on the way. */
export function usePlaces(): { currencies: Place[]; regions: Place[] } | undefined {
  const api = useApi();
  const store = useQuery(api.store.get.queryOptions(undefined, { staleTime: 300_000 }));
  const regions = useQuery(
    api.regions.list.queryOptions(
      { limit: 200, order: "name", fields: "id,name,currency_code", expand: "" },
      { staleTime: 300_000 },
    ),
  );
  const { data } = store;
  const found = regions.data?.regions;
  return useMemo(() => {
    if (!data || !found) return undefined;
    const { currencies = [], default_currency_code } = data.store;
    const rank = (code: string) => (code === default_currency_code ? `0${code}` : `1${code}`);
    const codes = currencies
      .map(({ code }) => code)
      .toSorted((one, other) => rank(one).localeCompare(rank(other)));
    return {
      currencies: codes.map((code) => ({
        id: code,
        name: code.toUpperCase(),
        currency: code,
        region_id: null,
      })),
      regions: found.map(({ id, name, currency_code }) => ({
        id,
        name,
        currency: currency_code,
        region_id: id,
      })),
    };
  }, [data, found]);
}

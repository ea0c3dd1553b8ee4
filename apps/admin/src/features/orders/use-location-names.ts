import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useApi } from "@/lib/api";

const useLocations = () =>
  useQuery(useApi().stockLocations.list.queryOptions({ fields: "name", limit: 1000 }, { staleTime: 60_000 }));

/** Ids of every stock location. */
export function useLocationIds(): { value: readonly string[]; isPending: boolean } {
  const { data, isPending } = useLocations();
  return { value: data?.stock_locations.map(({ id }) => id) ?? [], isPending };
}

/** Names of stock locations by id. One that was deleted since has none left and goes by the end of its id. */
export function useLocationNames(): (id: string) => string {
  const t = useTranslations("order.stock");
  const query = useLocations();
  const names = new Map(query.data?.stock_locations.map(({ id, name }) => [id, name]));
  // While the names are on their way a made-up one would flicker.
  return (id) => names.get(id) ?? (query.isPending ? "…" : t("place", { id: id.slice(-6) }));
}

import { useQuery } from "@tanstack/react-query";
import { useApi } from "@/lib/api";

/** Where the shop sells, by name. */
export function useRegions() {
  const api = useApi();
  const query = useQuery(
    api.regions.list.queryOptions(
      { limit: 200, order: "name", fields: "id,name,currency_code", expand: "" },
      { staleTime: 300_000 },
    ),
  );
  return query.data?.regions ?? [];
}

import { useQuery } from "@tanstack/react-query";
import { type Outputs, useApi } from "@/lib/api";

export type ShownChannel = Outputs["salesChannels"]["get"]["sales_channel"];

/** The channel that new products are in; it cannot be deleted. */
export function useDefaultChannel(): string | null | undefined {
  const api = useApi();
  return useQuery(api.store.get.queryOptions(undefined, { staleTime: 300_000 })).data?.store
    .default_sales_channel_id;
}

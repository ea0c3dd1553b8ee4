import { type QueryKey, useQuery } from "@tanstack/react-query";
import { type Outputs, useApiClient } from "@/lib/api";
import type { Client } from "@/lib/write";

export type ShownPriceList = Outputs["priceLists"]["list"]["price_lists"][number];
export type ListedProduct = Outputs["priceLists"]["listProducts"]["products"][number];

interface PriceListAnswer {
  price_list: ShownPriceList;
}

export const priceListKey = (id: string): QueryKey => ["price list", id];

/** The list without its prices: the route of one list answers with all of them, which may be 20,000. */
export async function loadPriceList(client: Client, id: string): Promise<PriceListAnswer> {
  const page = await client.priceLists.list.query({ id: [id], limit: 1, expand: "customer_groups" });
  const [price_list] = page.price_lists;
  // The route of one list knows how to say that there is none.
  return price_list ? { price_list } : client.priceLists.get.query({ id });
}

/** What a write answers, as the page keeps it. */
export const withoutPrices = ({
  price_list: { prices: _many, ...rest },
}: PriceListAnswer): PriceListAnswer => ({
  price_list: rest,
});

export function usePriceList(id: string) {
  const client = useApiClient();
  return useQuery({ queryKey: priceListKey(id), queryFn: () => loadPriceList(client, id) });
}

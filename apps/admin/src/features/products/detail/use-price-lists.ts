import { useQuery } from "@tanstack/react-query";
import { useApiClient } from "@/lib/api";

/** Lists are looked through one by one, in one request. */
const maxLists = 100;

/** The price lists that have a price for a product; undefined while they are on the way. */
export function usePriceLists(id: string): { id: string; name: string }[] | undefined {
  const client = useApiClient();
  const query = useQuery({
    queryKey: ["priceListsOfProduct", id],
    queryFn: async () => {
      const { price_lists } = await client.priceLists.list.query({
        limit: maxLists,
        order: "name",
        fields: "id,name",
        expand: "",
      });
      const answers = await Promise.all(
        price_lists.map((list) =>
          client.products.list.query({ id, price_list_id: [list.id], limit: 1, fields: "id", expand: "" }),
        ),
      );
      return price_lists.filter((_list, index) => (answers[index]?.count ?? 0) > 0);
    },
    staleTime: 60_000,
  });
  return query.data;
}

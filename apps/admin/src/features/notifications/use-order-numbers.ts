import { useQueries } from "@tanstack/react-query";
import { useApi } from "@/lib/api";
import type { Mail } from "./mail-state";

/** The numbers of the orders that mails are about; the list names these by id alone. They never change. */
export function useOrderNumbers(mails: readonly Mail[]): ReadonlyMap<string, number> {
  const api = useApi();
  const ids = [
    ...new Set(mails.filter((mail) => mail.resource_type === "order").map((mail) => mail.resource_id)),
  ];
  return useQueries({
    queries: ids.map((id) =>
      api.orders.get.queryOptions(
        { id, fields: "id,display_id", expand: "" },
        { staleTime: Number.POSITIVE_INFINITY },
      ),
    ),
    combine: (results) =>
      new Map(results.flatMap(({ data }) => (data ? [[data.order.id, data.order.display_id] as const] : []))),
  });
}

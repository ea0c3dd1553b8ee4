import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useApi } from "@/lib/api";
import type { Mail } from "./mail-state";

/** The numbers of the orders that mails are about, all in one question; the list names these by id alone. */
export function useOrderNumbers(mails: readonly Mail[]): ReadonlyMap<string, number> {
  const api = useApi();
  const ids = [
    ...new Set(mails.filter((mail) => mail.resource_type === "order").map((mail) => mail.resource_id)),
  ];
  const query = useQuery(
    api.orders.list.queryOptions(
      { id: ids, limit: ids.length, fields: "id,display_id", expand: "" },
      // Numbers never change.
      { enabled: ids.length > 0, staleTime: Number.POSITIVE_INFINITY, placeholderData: keepPreviousData },
    ),
  );
  return new Map(query.data?.orders.map(({ id, display_id }) => [id, display_id]));
}

import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useFormatter } from "use-intl";
import { useApi } from "@/lib/api";
import type { MemberFilter } from "./types";

/** How many products there are of a kind; undefined while the answer is on its way. */
export function useProductCount(filter: MemberFilter, enabled = true): number | undefined {
  const api = useApi();
  const query = useQuery(
    api.products.list.queryOptions(
      { ...filter, limit: 1, fields: "id", expand: "" },
      { enabled, staleTime: 60_000 },
    ),
  );
  return query.data?.count;
}

/** The number alone, for a cell of a list. */
export function ProductCount({ filter }: { filter: MemberFilter }) {
  const format = useFormatter();
  const count = useProductCount(filter);
  return (
    <Text component="span" size="sm" inherit={count !== undefined} c={count === undefined ? "dimmed" : ""}>
      {count === undefined ? "…" : format.number(count)}
    </Text>
  );
}

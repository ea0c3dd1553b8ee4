import type { ComboboxData } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "@/lib/api";

/** Reasons for a Select: one with others below it is a group and cannot be chosen itself. */
export function useReturnReasons(): ComboboxData<string> {
  const api = useApi();
  const query = useQuery(api.returnReasons.list.queryOptions({}));
  return (query.data?.return_reasons ?? []).map((reason) => {
    const children = reason.return_reason_children ?? [];
    const options = children.map(({ id, label }) => ({ value: id, label }));
    return options.length > 0
      ? { group: reason.label, items: options }
      : { value: reason.id, label: reason.label };
  });
}

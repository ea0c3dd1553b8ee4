import { useApiClient } from "@/lib/api";

/** Groups for a filter of a list: those that fit a text, and the names of chosen ones. */
export function useGroupSearch() {
  const client = useApiClient();
  const optionsOf = async (asked: { q?: string; id?: string[] }) => {
    const page = await client.customerGroups.list.query({ ...asked, limit: 50, order: "name" });
    return page.customer_groups.map(({ id, name }) => ({ value: id, label: name }));
  };
  return {
    search: (text: string) => optionsOf(text ? { q: text } : {}),
    names: (ids: readonly string[]) => optionsOf({ id: [...ids] }),
  };
}

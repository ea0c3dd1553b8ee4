import { useApiClient } from "@/lib/api";

/** Records that orders are filtered by: those that fit a text, and the names of chosen ones. */
export function useListSearches() {
  const client = useApiClient();
  const regions = async (asked: { q?: string }) => {
    const page = await client.regions.list.query({ limit: 100 });
    const text = asked.q?.toLowerCase() ?? "";
    return page.regions
      .filter(({ name }) => name.toLowerCase().includes(text))
      .map(({ id, name }) => ({ value: id, label: name }));
  };
  const channels = async (asked: { q?: string; id?: string[] }) => {
    const page = await client.salesChannels.list.query({ ...asked, limit: 50 });
    return page.sales_channels.map(({ id, name }) => ({ value: id, label: name }));
  };
  const customers = async (asked: { q?: string; id?: string[] }) => {
    const page = await client.customers.list.query({
      ...asked,
      limit: 20,
      fields: "id,email,first_name,last_name",
      expand: "",
    });
    return page.customers.map(({ id, email, first_name, last_name }) => ({
      value: id,
      label: [[first_name, last_name].filter(Boolean).join(" "), email].filter(Boolean).join(" · "),
    }));
  };
  const searchOf = <Options>(find: (asked: { q?: string; id?: string[] }) => Promise<Options>) => ({
    search: (text: string) => find(text ? { q: text } : {}),
    names: (ids: readonly string[]) => find({ id: [...ids] }),
  });
  return { regions: searchOf(regions), channels: searchOf(channels), customers: searchOf(customers) };
}

import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useApiClient } from "@/lib/api";
import type { Client } from "@/lib/write";

/** What products are organised by; each has a list of its own to choose from. */
export type Facet = "collection" | "type" | "tag" | "category" | "channel" | "priceList";

export interface FacetOption {
  value: string;
  label: string;
}
interface FacetPage {
  options: FacetOption[];
}
interface Asked {
  q?: string;
  limit: number;
}

/** Enough to look through; whoever has more searches. */
const limit = 100;

const loaders: Readonly<Record<Facet, (client: Client, asked: Asked) => Promise<FacetPage>>> = {
  collection: async (client, asked) => {
    const page = await client.collections.list.query({
      ...asked,
      order: "title",
      fields: "id,title",
      expand: "",
    });
    return { options: page.collections.map(({ id, title }) => option(id, title)) };
  },
  type: async (client, asked) => {
    const page = await client.productTypes.list.query({ ...asked, order: "value" });
    return { options: page.product_types.map(({ id, value }) => option(id, value)) };
  },
  tag: async (client, asked) => {
    const page = await client.productTags.list.query({ ...asked, order: "value" });
    return { options: page.product_tags.map(({ id, value }) => option(id, value)) };
  },
  category: async (client, asked) => {
    const page = await client.productCategories.list.query({ ...asked, fields: "id,name", expand: "" });
    return { options: page.product_categories.map(({ id, name }) => option(id, name)) };
  },
  channel: async (client, asked) => {
    const page = await client.salesChannels.list.query({
      ...asked,
      order: "name",
      fields: "id,name",
      expand: "",
    });
    return { options: page.sales_channels.map(({ id, name }) => option(id, name)) };
  },
  priceList: async (client, asked) => {
    const page = await client.priceLists.list.query({
      ...asked,
      order: "name",
      fields: "id,name",
      expand: "",
    });
    return { options: page.price_lists.map(({ id, name }) => option(id, name)) };
  },
};

const option = (value: string, label: string): FacetOption => ({ value, label });

/** Records by id, for filters that came with the address; those that are gone are left out. */
const byId: Readonly<Record<Facet, (client: Client, ids: string[]) => Promise<FacetOption[]>>> = {
  // Collections and categories have no filter by id; a filter names few of them.
  collection: async (client, ids) => {
    const answers = await Promise.allSettled(ids.map((id) => client.collections.get.query({ id })));
    return answers.flatMap((answer) =>
      answer.status === "fulfilled" ? option(answer.value.collection.id, answer.value.collection.title) : [],
    );
  },
  category: async (client, ids) => {
    const answers = await Promise.allSettled(ids.map((id) => client.productCategories.get.query({ id })));
    return answers.flatMap((answer) =>
      answer.status === "fulfilled"
        ? option(answer.value.product_category.id, answer.value.product_category.name)
        : [],
    );
  },
  type: async (client, id) =>
    (await client.productTypes.list.query({ id, limit })).product_types.map((type) =>
      option(type.id, type.value),
    ),
  tag: async (client, id) =>
    (await client.productTags.list.query({ id, limit })).product_tags.map((tag) => option(tag.id, tag.value)),
  channel: async (client, id) =>
    (await client.salesChannels.list.query({ id, limit })).sales_channels.map((channel) =>
      option(channel.id, channel.name),
    ),
  priceList: async (client, id) =>
    (await client.priceLists.list.query({ id, limit })).price_lists.map((list) => option(list.id, list.name)),
};

/** For the filter menus of lists. */
export function useFacetSearch() {
  const client = useApiClient();
  return (facet: Facet) => ({
    search: async (text: string) =>
      (await loaders[facet](client, { limit, ...(text ? { q: text } : {}) })).options,
    names: (ids: readonly string[]) => byId[facet](client, [...ids]),
  });
}

interface FacetQuery {
  /** What is typed; the server is asked when the typing pauses. */
  text?: string;
  enabled?: boolean;
}

/** The options of a facet, those that fit what is typed. */
export function useFacet(facet: Facet, { text = "", enabled = true }: FacetQuery = {}) {
  const client = useApiClient();
  const [q] = useDebouncedValue(text.trim(), 150);
  const query = useQuery({
    queryKey: ["facet", facet, q],
    queryFn: () => loaders[facet](client, { limit, ...(q ? { q } : {}) }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    enabled,
  });
  return {
    options: query.data?.options ?? [],
    isLoading: enabled && (query.isPending || text.trim() !== q),
  };
}

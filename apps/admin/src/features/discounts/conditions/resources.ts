import type { DiscountConditionType } from "@backroom/domain";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useApiClient } from "@/lib/api";
import type { Client } from "@/lib/write";
import type { ConditionInWords } from "../sentence";
import type { ShownDiscount } from "../shown";

/** A product, type, collection, tag or group that a condition lists. */
export interface Resource {
  id: string;
  name: string;
}

export interface ShownCondition extends Omit<ConditionInWords, "names" | "count"> {
  id: string;
  resources: readonly Resource[];
}

type LoadedCondition = NonNullable<NonNullable<ShownDiscount["rule"]>["conditions"]>[number];

/** Reads the conditions of a discount with what each lists. */
export const conditionsInput = (id: string) => ({
  id,
  fields: "id",
  expand:
    "rule.conditions.products,rule.conditions.product_types,rule.conditions.product_collections,rule.conditions.product_tags,rule.conditions.customer_groups",
});

const listed: Record<DiscountConditionType, (condition: LoadedCondition) => readonly Resource[] | undefined> =
  {
    products: (condition) => condition.products?.map(({ id, title }) => ({ id, name: title })),
    product_types: (condition) => condition.product_types?.map(({ id, value }) => ({ id, name: value })),
    product_collections: (condition) =>
      condition.product_collections?.map(({ id, title }) => ({ id, name: title })),
    product_tags: (condition) => condition.product_tags?.map(({ id, value }) => ({ id, name: value })),
    customer_groups: (condition) => condition.customer_groups?.map(({ id, name }) => ({ id, name })),
  };

export const conditionsOf = (discount: Pick<ShownDiscount, "rule">): ShownCondition[] =>
  (discount.rule?.conditions ?? []).map((condition) => ({
    id: condition.id,
    type: condition.type,
    operator: condition.operator,
    resources: listed[condition.type](condition) ?? [],
  }));

export const inWords = ({ type, operator, resources }: ShownCondition): ConditionInWords => ({
  type,
  operator,
  names: resources.map(({ name }) => name),
  count: resources.length,
});

interface Asked {
  limit: number;
  q?: string;
}

const found: Record<DiscountConditionType, (client: Client, asked: Asked) => Promise<Resource[]>> = {
  products: async (client, asked) => {
    const page = await client.products.list.query({
      ...asked,
      order: "title",
      fields: "id,title",
      expand: "",
    });
    return page.products.map(({ id, title }) => ({ id, name: title }));
  },
  product_types: async (client, asked) => {
    const page = await client.productTypes.list.query({ ...asked, order: "value" });
    return page.product_types.map(({ id, value }) => ({ id, name: value }));
  },
  product_collections: async (client, asked) => {
    const page = await client.collections.list.query({ ...asked, order: "title" });
    return page.collections.map(({ id, title }) => ({ id, name: title }));
  },
  product_tags: async (client, asked) => {
    const page = await client.productTags.list.query({ ...asked, order: "value" });
    return page.product_tags.map(({ id, value }) => ({ id, name: value }));
  },
  customer_groups: async (client, asked) => {
    const page = await client.customerGroups.list.query({ ...asked, order: "name" });
    return page.customer_groups.map(({ id, name }) => ({ id, name }));
  },
};

/** What can be listed in a condition of this type and fits what is typed. */
export function useResources(type: DiscountConditionType, text: string) {
  const client = useApiClient();
  const [q] = useDebouncedValue(text.trim(), 150);
  const query = useQuery({
    queryKey: ["discount resources", type, q],
    queryFn: () => found[type](client, { limit: 20, ...(q ? { q } : {}) }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  return {
    resources: query.data ?? [],
    isError: query.isError,
    isLoading: text.trim() !== q || query.isPending || query.isPlaceholderData,
  };
}

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type Outputs, useApi, useApiClient } from "@/lib/api";

export type ShownVariant = Outputs["products"]["listVariants"]["variants"][number];

export const variantsPerPage = 25;

const columns = "id,title,sku,barcode,manage_inventory,allow_backorder,inventory_quantity,variant_rank";
const prices = "prices.amount,prices.currency_code,prices.region_id,prices.price_list_id,prices.min_quantity";
const relations = "options.value,options.option_id";

interface AskedPage {
  page: number;
  q: string;
}

export const variantsInput = (id: string, { page, q }: AskedPage) => ({
  id,
  limit: variantsPerPage,
  offset: (page - 1) * variantsPerPage,
  order: "variant_rank" as const,
  fields: `${columns},${prices},${relations}`,
  expand: "",
  ...(q ? { q } : {}),
});

/** One page of a product's variants, with what is in stock of them. */
export function useVariants(id: string, asked: AskedPage) {
  const api = useApi();
  const list = useQuery(
    api.products.listVariants.queryOptions(variantsInput(id, asked), { placeholderData: keepPreviousData }),
  );
  // Stock of managed variants lies with their inventory items, which this other list looks at.
  const managed = (list.data?.variants ?? []).filter((variant) => variant.manage_inventory);
  const stock = useQuery(
    api.variants.list.queryOptions(
      {
        id: managed.map((variant) => variant.id),
        limit: variantsPerPage,
        fields: "id,inventory_quantity",
        expand: "",
      },
      { enabled: managed.length > 0, placeholderData: keepPreviousData },
    ),
  );
  const counted = new Map(
    (stock.data?.variants ?? []).map((variant) => [variant.id, variant.inventory_quantity ?? 0]),
  );
  return {
    list,
    stockOf: (variant: ShownVariant): number | undefined =>
      variant.manage_inventory ? counted.get(variant.id) : variant.inventory_quantity,
  };
}

/** How many variants a product has; undefined while it is not known. */
export function useVariantCount(id: string): number | undefined {
  const client = useApiClient();
  const query = useQuery({
    queryKey: ["variantCount", id],
    queryFn: async () =>
      (await client.products.listVariants.query({ id, limit: 1, fields: "id", expand: "" })).count,
  });
  return query.data;
}

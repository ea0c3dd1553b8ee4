import { type Inputs, useApi } from "@/lib/api";
import { useRecordForm } from "@/lib/record-form";
import { type ShownProduct, shownInput, withoutVariants } from "./shown";

type Update = Inputs["products"]["update"];

interface ProductFormSettings<Values extends object> {
  product: ShownProduct;
  valuesOf: (product: ShownProduct) => Values;
  /** What is sent for the fields that changed. */
  inputOf: (changed: Partial<Values>, values: Values) => Omit<Update, "id">;
  fieldOf?: (path: string) => string;
}

/** One section of the product's page, saved on its own. */
export function useProductForm<Values extends object>({
  product,
  valuesOf,
  inputOf,
  fieldOf,
}: ProductFormSettings<Values>) {
  const api = useApi();
  const { id } = product;
  return useRecordForm({
    record: product,
    valuesOf,
    save: async (client, changed, options, values) =>
      withoutVariants(await client.products.update.mutate({ id, ...inputOf(changed, values) }, options)),
    recordOf: (answer) => answer.product,
    reload: (client) => client.products.get.query(shownInput(id)),
    queryKey: api.products.get.queryKey(shownInput(id)),
    schema: async () => (await import("@backroom/api/schemas/products")).updateProductInput,
    inputOf: (changed, values) => ({ id, ...inputOf(changed, values) }),
    ...(fieldOf ? { fieldOf } : {}),
  });
}

import { type PriceCandidate, selectPrice } from "@backroom/domain";
import type { Outputs } from "@/lib/api";
import type { ChosenVariant } from "./values";

export type Region = Outputs["regions"]["list"]["regions"][number];
export type Product = Outputs["products"]["list"]["products"][number];
type Variant = NonNullable<Product["variants"]>[number];

/** The price that a line of one would have, by the server's rule; lists know the default prices only. */
export function priceIn(region: Region, variant: Variant): number | null {
  const prices: PriceCandidate[] = (variant.prices ?? []).map((price) => ({ ...price, price_list: null }));
  const currency = { code: region.currency_code, includes_tax: region.currency?.includes_tax ?? false };
  const { calculated } = selectPrice(
    prices,
    { rule: "lowest_wins", region, currency, customer_group_ids: null, quantity: 1, tax_rates: null },
    new Date(),
  );
  return calculated?.price.amount ?? null;
}

export function chosenVariant(region: Region, product: Product, variant: Variant): ChosenVariant {
  return {
    id: variant.id,
    product: product.title,
    title: variant.title,
    sku: variant.sku,
    thumbnail: product.thumbnail,
    price: priceIn(region, variant),
    stock: variant.manage_inventory ? (variant.inventory_quantity ?? null) : null,
  };
}

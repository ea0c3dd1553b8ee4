import { type PriceCandidate, selectPrice } from "@backroom/domain";
import type { Outputs } from "@/lib/api";

export type Region = Outputs["regions"]["list"]["regions"][number];
type Product = Outputs["products"]["list"]["products"][number];
type Variant = NonNullable<Product["variants"]>[number];

export interface PickedVariant {
  id: string;
  product_id: string;
  /** Of the product; a line is named after it. */
  product: string;
  title: string;
  sku: string | null;
  thumbnail: string | null;
  /** The catalogue's price in the region, minor units, as far as it is known here. */
  price: number | null;
  /** Null when stock is not counted. */
  stock: number | null;
}

/** The price that a line of one would have, by the server's rule; lists know the default prices only. */
function priceIn(region: Region, variant: Variant): number | null {
  const prices: PriceCandidate[] = (variant.prices ?? []).map((price) => ({ ...price, price_list: null }));
  const currency = { code: region.currency_code, includes_tax: region.currency?.includes_tax ?? false };
  const { calculated } = selectPrice(
    prices,
    { rule: "lowest_wins", region, currency, customer_group_ids: null, quantity: 1, tax_rates: null },
    new Date(),
  );
  return calculated?.price.amount ?? null;
}

/** @param region whose price it is; null leaves the price out */
export function pickedVariant(region: Region | null, product: Product, variant: Variant): PickedVariant {
  return {
    id: variant.id,
    product_id: product.id,
    product: product.title,
    title: variant.title,
    sku: variant.sku,
    thumbnail: product.thumbnail,
    price: region && priceIn(region, variant),
    stock: variant.manage_inventory ? (variant.inventory_quantity ?? null) : null,
  };
}

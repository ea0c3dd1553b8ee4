import type { Inputs, Outputs } from "@/lib/api";
import type { Client } from "@/lib/write";

type Product = Outputs["priceLists"]["listProducts"]["products"][number];
type Variant = NonNullable<Product["variants"]>[number];
export type PriceRecord = NonNullable<Variant["prices"]>[number];
export type SentPrice = Inputs["priceLists"]["addPrices"]["prices"][number];

/** What is read of products, to know their prices and no more. */
export const priceFields = [
  "id,title,handle,thumbnail,status",
  "variants.id,variants.title,variants.sku",
  ...["id", "amount", "currency_code", "region_id", "min_quantity", "max_quantity", "price_list_id"].map(
    (name) => `variants.prices.${name}`,
  ),
].join(",");

/** From how many pieces and up to how many a price holds; null is open. */
export interface QuantityStep {
  min_quantity: number | null;
  max_quantity: number | null;
}

export const anyQuantity: QuantityStep = { min_quantity: null, max_quantity: null };

export const stepKey = ({ min_quantity, max_quantity }: QuantityStep): string =>
  `${min_quantity ?? ""}-${max_quantity ?? ""}`;

export const isAnyQuantity = (step: QuantityStep): boolean => stepKey(step) === stepKey(anyQuantity);

type Placed = Pick<PriceRecord, "region_id" | "currency_code">;

/** The place of a price as the API takes it: exactly one of region and currency. */
export const placeOf = ({ region_id, currency_code }: Placed) =>
  region_id ? { region_id } : { currency_code };

/** The prices of a list that a product has. */
export function pricesIn(product: { variants?: Variant[] | undefined }, listId: string) {
  return (product.variants ?? []).flatMap((variant) =>
    (variant.prices ?? [])
      .filter((price) => price.price_list_id === listId)
      .map((price) => ({ ...price, variant_id: variant.id })),
  );
}

/** A price as it is sent to make it again. */
export const sentAgain = (price: PriceRecord & { variant_id: string }): SentPrice => ({
  variant_id: price.variant_id,
  ...placeOf(price),
  amount: price.amount,
  min_quantity: price.min_quantity,
  max_quantity: price.max_quantity,
});

/** An amount less some percent, to the nearest unit. */
export const lessPercent = (amount: number, percent: number): number =>
  Math.round((amount * (100 - percent)) / 100);

/** The most products that one question is about. */
const perQuestion = 100;

/** Prices for products that are new in a list: their default prices, less some percent. */
export async function pricesFromDefaults(
  client: Client,
  productIds: readonly string[],
  percent: number,
): Promise<SentPrice[]> {
  const prices: SentPrice[] = [];
  for (let from = 0; from < productIds.length; from += perQuestion) {
    const id = productIds.slice(from, from + perQuestion);
    const page = await client.products.list.query({
      id,
      limit: perQuestion,
      fields: priceFields,
      expand: "",
    });
    for (const { id: variant_id, prices: known = [] } of page.products.flatMap(
      ({ variants = [] }) => variants,
    )) {
      for (const price of known) {
        if (price.price_list_id) continue;
        prices.push(sentAgain({ ...price, variant_id, amount: lessPercent(price.amount, percent) }));
      }
    }
  }
  return prices;
}

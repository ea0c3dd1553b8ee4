import type { Client } from "./client";

/** A region, a shipping option and a product with two variants, made over HTTP. */
export interface HttpShop {
  region: string;
  option: string;
  variants: string[];
}

export async function makeHttpShop(client: Client, countries = ["us"]): Promise<HttpShop> {
  const made = async (path: string, body: unknown) => {
    const answer = await client.post(path, body);
    if (answer.status >= 300) throw new Error(`POST ${path} answered ${answer.status}: ${answer.text}`);
    return answer.json;
  };
  const { region } = await made("/admin/regions", {
    name: "Shop",
    currency_code: "usd",
    tax_rate: 10,
    payment_providers: ["manual"],
    fulfillment_providers: ["manual"],
    countries,
  });
  const { shipping_option } = await made("/admin/shipping-options", {
    name: "Parcel",
    region_id: region.id,
    provider_id: "manual",
    price_type: "flat_rate",
    amount: 500,
    data: { id: "manual-fulfillment" },
  });
  const { product } = await made("/admin/products", {
    title: `Shirt ${crypto.randomUUID()}`,
    status: "published",
    options: [{ title: "Size" }],
    variants: ["S", "M"].map((title) => ({
      title,
      manage_inventory: false,
      options: [{ value: title }],
      prices: [{ currency_code: "usd", amount: 1000 }],
    })),
  });
  const variants: { id: string }[] = product.variants;
  return { region: region.id, option: shipping_option.id, variants: variants.map((variant) => variant.id) };
}

export const draftBody = (shop: HttpShop, more: Record<string, unknown> = {}) => ({
  email: "buyer@example.com",
  region_id: shop.region,
  items: shop.variants.map((variant_id) => ({ variant_id, quantity: 2 })),
  shipping_methods: [{ option_id: shop.option }],
  shipping_address: { first_name: "Ada", address_1: "1 Main Street", country_code: "us" },
  ...more,
});

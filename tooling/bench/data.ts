import type { Api } from "./client";

export interface BenchData {
  regionId: string;
  optionId: string;
  productIds: string[];
  variantIds: string[];
  orderIds: string[];
  /** A line of each order, in the same sequence. */
  lineIds: string[];
}

const inBatches = async <T>(
  count: number,
  width: number,
  make: (index: number) => Promise<T>,
): Promise<T[]> => {
  const out: T[] = [];
  for (let at = 0; at < count; at += width) {
    out.push(
      ...(await Promise.all(Array.from({ length: Math.min(width, count - at) }, (_, i) => make(at + i)))),
    );
  }
  return out;
};

/** 5 regions, 500 products of 3 variants, 300 paid orders: all through the API. */
export async function prepare(api: Api): Promise<BenchData> {
  const countries = ["us", "ca", "mx", "br", "au"];
  const regions = await inBatches(5, 1, async (index) => {
    const { region } = await api("POST", "/admin/regions", {
      name: `Region ${index}`,
      currency_code: "usd",
      tax_rate: 5 * index,
      payment_providers: ["manual"],
      fulfillment_providers: ["manual"],
      countries: [countries[index]],
    });
    return region.id;
  });
  const regionId = regions[0] ?? "";
  const { shipping_option } = await api("POST", "/admin/shipping-options", {
    name: "Standard",
    region_id: regionId,
    provider_id: "manual",
    price_type: "flat_rate",
    amount: 500,
    data: { id: "manual-fulfillment" },
  });
  const products = await inBatches(500, 8, async (index) => {
    const { product } = await api("POST", "/admin/products", {
      title: `Product ${index}`,
      description: `A product made for measuring, number ${index}. It has a description of a usual length.`,
      status: "published",
      tags: [{ value: `tag-${index % 20}` }],
      type: { value: `type-${index % 8}` },
      images: [`https://example.com/${index}-a.jpg`, `https://example.com/${index}-b.jpg`],
      options: [{ title: "Size" }],
      variants: ["S", "M", "L"].map((size, rank) => ({
        title: size,
        sku: `P${index}-${size}`,
        manage_inventory: false,
        inventory_quantity: 100,
        options: [{ value: size }],
        prices: [
          { currency_code: "usd", amount: 1000 + index + rank * 100 },
          { currency_code: "eur", amount: 900 + index + rank * 100 },
        ],
      })),
    });
    return product;
  });
  const variantIds = products.flatMap((product) => product.variants.map((variant) => variant.id));
  const orders = await inBatches(300, 8, async (index) => {
    const { draft_order } = await api("POST", "/admin/draft-orders", {
      email: `buyer-${index % 100}@example.com`,
      region_id: regionId,
      shipping_methods: [{ option_id: shipping_option.id }],
      shipping_address: {
        first_name: "Ada",
        last_name: "Lovelace",
        address_1: "1 Main Street",
        country_code: "us",
      },
      items: [0, 1].map((line) => ({
        variant_id: variantIds[(index * 5 + line) % variantIds.length],
        quantity: 1 + line,
      })),
    });
    const { order } = await api("POST", `/admin/draft-orders/${draft_order.id}/pay`, {});
    return order;
  });
  return {
    regionId,
    optionId: shipping_option.id,
    productIds: products.map((product) => product.id),
    variantIds,
    orderIds: orders.map((order) => order.id),
    lineIds: orders.map((order) => order.items[0]?.id ?? ""),
  };
}

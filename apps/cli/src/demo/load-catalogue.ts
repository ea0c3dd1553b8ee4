import type { Write } from "@backroom/api";
import { createProduct, createRegion, createShippingOption, updateStore } from "@backroom/api/use-cases";
import { query } from "@backroom/db";
import { demoCollections, demoProducts } from "./products";
import { demoRegions, demoStore } from "./regions";
import type { DemoPrice, DemoProduct } from "./types";
import { countStock, insertCollections } from "./without-operations";

/** Ids by the names that the descriptions use. */
export interface Catalogue {
  regions: Map<string, string>;
  /** By region and option: `Europe/Standard delivery`. */
  shippingOptions: Map<string, string>;
  collections: Map<string, string>;
  products: Map<string, string>;
  variants: Map<string, string>;
}

interface CatalogueOptions {
  imageUrl: (file: string) => string;
  onProgress: (line: string) => void;
}

/** Loads the store's settings, regions with shipping options, collections and products. */
export async function loadCatalogue(ctx: Write, { imageUrl, onProgress }: CatalogueOptions) {
  await updateStore(ctx, demoStore);
  const regions = new Map<string, string>();
  const shippingOptions = new Map<string, string>();
  for (const { shipping_options, ...region } of demoRegions) {
    const region_id = await createRegion(ctx, region);
    regions.set(region.name, region_id);
    for (const option of shipping_options) {
      const id = await createShippingOption(ctx, {
        ...option,
        region_id,
        provider_id: "manual",
        price_type: "flat_rate",
      });
      shippingOptions.set(`${region.name}/${option.name}`, id);
    }
  }
  onProgress(`${regions.size} regions with ${shippingOptions.size} shipping options`);

  const collections = await insertCollections(ctx.tx, demoCollections);
  const products = new Map<string, string>();
  for (const product of demoProducts) {
    const collection_id = idOf(collections, product.collection);
    const body = productBody(product, regions, imageUrl);
    products.set(product.handle, await createProduct(ctx, { ...body, collection_id }));
  }
  const rows = await query<{ sku: string; id: string }>(
    ctx.tx,
    "select sku, id from product_variant where sku is not null",
  );
  const variants = new Map(rows.map(({ sku, id }) => [sku, id]));
  onProgress(`${products.size} products with ${variants.size} variants`);
  const catalogue: Catalogue = { regions, shippingOptions, collections, products, variants };
  return { catalogue, stock: countStock(ctx.tx, variants) };
}

/** The body of `POST /admin/products`. */
function productBody(product: DemoProduct, regions: Map<string, string>, imageUrl: (file: string) => string) {
  const { department, collection: _named, images, options, variants, ...fields } = product;
  return {
    ...fields,
    images: images.map(imageUrl),
    options: options.map(({ title }) => ({ title })),
    variants: variants.map(({ prices, ...variant }) => ({
      ...variant,
      prices: prices.map((price) => priceBody(price, regions)),
    })),
    metadata: { department },
  };
}

const priceBody = (price: DemoPrice, regions: Map<string, string>) =>
  "region" in price ? { region_id: idOf(regions, price.region), amount: price.amount } : price;

/** @throws when a description names what no other describes. */
export function idOf(ids: Map<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The demo data name ${name}, which they do not describe`);
  return id;
}

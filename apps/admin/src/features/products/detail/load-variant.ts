import type { Client } from "@/lib/write";

/** A variant with the version of its product, on which its writes are checked. */
export async function loadVariant(client: Client, productId: string, id: string) {
  const [{ product }, { variants }] = await Promise.all([
    client.products.get.query({ id: productId, fields: "id,updated_at", expand: "" }),
    client.products.listVariants.query({ id: productId, ids: [id], limit: 1 }),
  ]);
  const [variant] = variants;
  if (!variant) throw new Error(`Variant ${id} is gone.`);
  return { updated_at: product.updated_at, variant };
}

export const variantKey = (id: string) => ["variant", id] as const;

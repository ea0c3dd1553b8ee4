import { useTranslations } from "use-intl";
import { ProductMembers } from "@/features/product-members/members";
import type { MemberProduct } from "@/features/product-members/types";
import { useProductMembership } from "@/features/product-members/use-product-membership";
import { withHeaders } from "@/lib/api";
import type { Client } from "@/lib/write";

/** Puts products back into the collections that they were in. */
async function putBack(client: Client, id: string, products: readonly MemberProduct[]): Promise<void> {
  const former = new Map<string | null, string[]>();
  for (const product of products) {
    former.set(product.collection_id, [...(former.get(product.collection_id) ?? []), product.id]);
  }
  for (const [collectionId, product_ids] of former) {
    if (collectionId === null)
      await client.collections.removeProducts.mutate({ id, product_ids }, withHeaders({}));
    else await client.collections.addProducts.mutate({ id: collectionId, product_ids }, withHeaders({}));
  }
}

/** A product is in one collection at most, so adding it here takes it out of another. */
export function CollectionProducts({ id, isReadOnly }: { id: string; isReadOnly: boolean }) {
  const t = useTranslations("collections");
  const membership = useProductMembership({
    add: (client, product_ids, options) =>
      client.collections.addProducts.mutate({ id, product_ids }, options),
    remove: (client, product_ids, options) =>
      client.collections.removeProducts.mutate({ id, product_ids }, options),
    takeBackAdd: (client, products) => putBack(client, id, products),
  });
  return (
    <ProductMembers
      filter={{ collection_id: [id] }}
      membership={membership}
      empty={t("noProducts")}
      addHint={t("moves")}
      isReadOnly={isReadOnly}
    />
  );
}

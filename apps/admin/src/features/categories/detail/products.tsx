import { useTranslations } from "use-intl";
import { ProductMembers } from "@/features/product-members/members";
import { useProductMembership } from "@/features/product-members/use-product-membership";

const refs = (ids: readonly string[]) => ids.map((id) => ({ id }));

export function CategoryProducts({ id, isReadOnly }: { id: string; isReadOnly: boolean }) {
  const t = useTranslations("categories");
  const membership = useProductMembership({
    add: (client, ids, options) =>
      client.productCategories.addProducts.mutate({ id, product_ids: refs(ids) }, options),
    remove: (client, ids, options) =>
      client.productCategories.removeProducts.mutate({ id, product_ids: refs(ids) }, options),
  });
  return (
    <ProductMembers
      filter={{ category_id: [id] }}
      membership={membership}
      empty={t("noProducts")}
      isReadOnly={isReadOnly}
    />
  );
}

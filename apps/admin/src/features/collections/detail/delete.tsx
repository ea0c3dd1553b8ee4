import { useDisclosure } from "@mantine/hooks";
import { useTranslations } from "use-intl";
import { useProductCount } from "@/features/product-members/product-count";
import { DeleteRecord } from "@/lib/delete-record";
import type { ShownCollection } from "../shown";

export function DeleteCollection({ collection }: { collection: ShownCollection }) {
  const t = useTranslations("collections");
  const [isOpen, dialog] = useDisclosure(false);
  const { id, title } = collection;
  const count = useProductCount({ collection_id: [id] }, isOpen);
  return (
    <DeleteRecord
      words="collections"
      title={t("deleteTitle", { title })}
      touches={count === undefined ? undefined : [t("deleteProducts", { count }), t("deleteDiscounts")]}
      seen={collection.updated_at}
      call={(client, options) => client.collections.delete.mutate({ id }, options)}
      says={t("deleted", { title })}
      list="/collections"
      isOpen={isOpen}
      onOpen={dialog.open}
      onClose={dialog.close}
    />
  );
}

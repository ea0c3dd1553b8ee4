import { ConfirmDialog } from "@backroom/ui";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { useProductCount } from "@/features/product-members/product-count";
import { useWrite } from "@/lib/write";
import type { ShownCollection } from "../shown";

export function DeleteCollection({ collection }: { collection: ShownCollection }) {
  const t = useTranslations("collections");
  const router = useRouter();
  const [isOpen, dialog] = useDisclosure(false);
  const { id, title } = collection;
  const count = useProductCount({ collection_id: [id] }, isOpen);
  const remove = useWrite({
    call: (client, _input: null, options) => client.collections.delete.mutate({ id }, options),
    seen: collection.updated_at,
    says: () => t("deleted", { title }),
    onDone: () => router.push("/collections"),
  });
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {t("delete")}
      </Button>
      <ConfirmDialog
        opened={isOpen}
        onClose={dialog.close}
        title={t("deleteTitle", { title })}
        isAsking={count === undefined}
        touches={count === undefined ? undefined : [t("deleteProducts", { count }), t("deleteDiscounts")]}
        confirm={t("delete")}
        isPending={remove.isPending}
        onConfirm={() => remove.run(null)}
      />
    </>
  );
}

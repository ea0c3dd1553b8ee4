import { ConfirmDialog, Dialog } from "@backroom/ui";
import { Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { useProductCount } from "@/features/product-members/product-count";
import { useWrite } from "@/lib/write";
import type { ShownCategory } from "./shown";

/** Products stay; categories below have to go or move first. */
export function DeleteCategory({ category }: { category: ShownCategory }) {
  const t = useTranslations("categories");
  const router = useRouter();
  const [isOpen, dialog] = useDisclosure(false);
  const { id, name } = category;
  const children = category.category_children?.length ?? 0;
  const count = useProductCount({ category_id: [id] }, isOpen && children === 0);
  const remove = useWrite({
    call: (client, _input: null, options) => client.productCategories.delete.mutate({ id }, options),
    seen: category.updated_at,
    says: () => t("deleted", { name }),
    leaves: true,
    onDone: () => router.push("/categories"),
  });
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {t("delete")}
      </Button>
      {children > 0 ? (
        <Dialog opened={isOpen} onClose={dialog.close} title={t("cannotDelete", { name })} size="md" centered>
          <Text size="sm">{t("hasChildren", { count: children })}</Text>
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={dialog.close} data-autofocus>
              {t("close")}
            </Button>
          </Group>
        </Dialog>
      ) : (
        <ConfirmDialog
          opened={isOpen}
          onClose={dialog.close}
          title={t("deleteTitle", { name })}
          isAsking={count === undefined}
          touches={count === undefined ? undefined : [t("deleteProducts", { count })]}
          confirm={t("delete")}
          isPending={remove.isPending}
          onConfirm={() => remove.run(null)}
        />
      )}
    </>
  );
}

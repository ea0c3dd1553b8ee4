import { Dialog } from "@backroom/ui";
import { useTranslations } from "use-intl";
import { useCreateForm } from "@/lib/create-form";
import { DialogForm } from "@/lib/form-frame";
import { CategoryFields } from "./fields";

interface NewCategoryProps {
  /** Null: at the top. */
  parent: { id: string; name: string } | null;
  onClose: () => void;
}

/** A new category at the end of its siblings; one stays in the tree, to make the next. */
export function NewCategory({ parent, onClose }: NewCategoryProps) {
  const t = useTranslations("categories");
  const { form, isBusy, submit } = useCreateForm({
    initial: { name: "", handle: "", description: "", is_active: true, is_internal: false },
    inputOf: ({ name, handle, ...rest }) => ({
      name: name.trim(),
      ...(handle.trim() ? { handle: handle.trim() } : {}),
      ...rest,
      parent_category_id: parent?.id ?? null,
    }),
    schema: async () => (await import("@backroom/api/schemas/categories")).createCategoryInput,
    create: (client, input, options) => client.productCategories.create.mutate(input, options),
    says: ({ product_category }) => t("createdNow", { name: product_category.name }),
    onCreated: onClose,
  });
  return (
    <Dialog opened onClose={onClose} title={parent ? t("newIn", { name: parent.name }) : t("new")} size="sm">
      <DialogForm onSubmit={submit} isBusy={isBusy} submitLabel={t("create")} onCancel={onClose}>
        <CategoryFields form={form} isNew />
      </DialogForm>
    </Dialog>
  );
}

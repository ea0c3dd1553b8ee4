import { Dialog } from "@backroom/ui";
import { Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { useCreateForm } from "@/lib/create-form";
import { DialogForm } from "@/lib/form-frame";

/** A collection begins with its title; products are added on its page. */
export function NewCollection({ onClose }: { onClose: () => void }) {
  const t = useTranslations("collections");
  const router = useRouter();
  const { form, isBusy, submit } = useCreateForm({
    initial: { title: "", handle: "" },
    inputOf: ({ title, handle }) => ({
      title: title.trim(),
      ...(handle.trim() ? { handle: handle.trim() } : {}),
    }),
    schema: async () => (await import("@backroom/api/schemas/collections")).createCollectionInput,
    create: (client, input, options) => client.collections.create.mutate(input, options),
    says: ({ collection }) => t("createdNow", { title: collection.title }),
    onCreated: ({ collection }) => router.push(`/collections/${collection.id}`),
  });
  return (
    <Dialog opened onClose={onClose} title={t("new")} size="sm">
      <DialogForm onSubmit={submit} isBusy={isBusy} submitLabel={t("create")} onCancel={onClose}>
        <Stack gap="sm">
          <TextInput label={t("name")} data-autofocus autoComplete="off" {...form.getInputProps("title")} />
          <TextInput
            label={t("handle")}
            description={t("handleHint")}
            autoComplete="off"
            {...form.getInputProps("handle")}
          />
        </Stack>
      </DialogForm>
    </Dialog>
  );
}

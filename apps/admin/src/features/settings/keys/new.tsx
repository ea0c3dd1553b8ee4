import { Dialog } from "@backroom/ui";
import { TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { useCreateForm } from "@/lib/create-form";
import { DialogForm } from "@/lib/form-frame";

/** A key begins with its name; its sales channels are added on its page. */
export function CreateKey({ onClose }: { onClose: () => void }) {
  const t = useTranslations("settings.keys");
  const router = useRouter();
  const { form, isBusy, submit } = useCreateForm({
    initial: { title: "" },
    inputOf: ({ title }) => ({ title: title.trim() }),
    schema: async () =>
      (await import("@backroom/api/schemas/publishable-api-keys")).createPublishableApiKeyInput,
    create: (client, input, options) => client.publishableApiKeys.create.mutate(input, options),
    says: ({ publishable_api_key }) => t("createdNow", { name: publishable_api_key.title }),
    onCreated: ({ publishable_api_key }) => router.push(`/settings/keys/${publishable_api_key.id}`),
  });
  return (
    <Dialog opened onClose={onClose} title={t("new")} size="sm">
      <DialogForm onSubmit={submit} isBusy={isBusy} submitLabel={t("create")} onCancel={onClose}>
        <TextInput
          label={t("name")}
          description={t("nameHint")}
          data-autofocus
          autoComplete="off"
          {...form.getInputProps("title")}
        />
      </DialogForm>
    </Dialog>
  );
}

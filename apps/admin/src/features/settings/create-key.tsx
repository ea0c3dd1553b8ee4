import { Dialog } from "@backroom/ui";
import { Button, Group, TextInput } from "@mantine/core";
import { getHotkeyHandler } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { useCreateForm } from "@/lib/create-form";

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
      <form
        noValidate
        onKeyDown={getHotkeyHandler([["mod+Enter", () => void submit()]])}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextInput
          label={t("name")}
          description={t("nameHint")}
          data-autofocus
          autoComplete="off"
          {...form.getInputProps("title")}
        />
        <Group justify="flex-end" gap="xs" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t("create")}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

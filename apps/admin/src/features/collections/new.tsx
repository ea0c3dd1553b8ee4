import { Dialog } from "@backroom/ui";
import { Button, Group, Stack, TextInput } from "@mantine/core";
import { getHotkeyHandler } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { useCreateForm } from "@/lib/create-form";

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
      <form
        noValidate
        onKeyDown={getHotkeyHandler([["mod+Enter", () => void submit()]])}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          <TextInput label={t("name")} data-autofocus autoComplete="off" {...form.getInputProps("title")} />
          <TextInput
            label={t("handle")}
            description={t("handleHint")}
            autoComplete="off"
            {...form.getInputProps("handle")}
          />
        </Stack>
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
